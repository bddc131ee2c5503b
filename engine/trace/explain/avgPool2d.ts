import { range } from '../../core/range.ts';
import { type AvgPool2dSpec, divisorAt } from '../../nn/layers/avgPool2d.ts';
import { poolAxes } from '../../nn/layers/pool.ts';
import { positionAt } from '../../nn/layers/windowAxis.ts';
import { constant, quotient, sum } from '../build.ts';
import type { Expr } from '../expr.ts';
import { forwardAt, isForwardFacet, operandAt, recorded } from '../lookup.ts';
import type { Site } from '../site.ts';
import type { Trace } from '../trace.ts';
import type { LayerExplainer } from './explainer.ts';
import { type PoolIndex, windowPixels } from './windowPixels.ts';

const axesAt = (trace: Trace, { spec, input }: Site<AvgPool2dSpec>) =>
  poolAxes(spec, recorded(trace, input)!.shape.slice(1));

/** The blame of a pixel: a share of that of every window that holds it, in the order of the windows. */
function pixelBlame(trace: Trace, site: Site<AvgPool2dSpec>, [n, c, row, column]: PoolIndex): Expr {
  const [rows, columns] = axesAt(trace, site);
  const up = range(rows.kernel).map((u) => positionAt(rows, row, u));
  const across = range(columns.kernel).map((v) => positionAt(columns, column, v));
  const held = up
    .flatMap((p) => across.map((q) => [p, q] as const))
    .filter(([p, q]) => p >= 0 && q >= 0)
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return sum(
    ...held.map(([p, q]) =>
      quotient(operandAt(trace, site.net, [n, c, p, q], 'grad'), constant(divisorAt(site.spec, rows, columns, p, q))),
    ),
  );
}

/** The lines of average pooling. */
export const avgPool2dExplainer: LayerExplainer<AvgPool2dSpec> = {
  explain(trace, site, { tensor, facet, index }) {
    const at = index as unknown as PoolIndex;
    if (tensor === site.net && isForwardFacet(facet)) {
      const axes = axesAt(trace, site);
      const total = sum(...windowPixels(axes, at).map((i) => forwardAt(trace, site.input, i, facet)));
      return { rule: 'meanOfWindow', expr: quotient(total, constant(divisorAt(site.spec, ...axes, at[2], at[3]))) };
    }
    if (tensor === site.input && facet === 'grad') return { rule: 'blameOfWindows', expr: pixelBlame(trace, site, at) };
    return undefined;
  },
};
