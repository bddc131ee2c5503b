import { range } from '../../core/range.ts';
import type { MaxPool2dSpec } from '../../nn/layers/maxPool2d.ts';
import { poolAxes } from '../../nn/layers/pool.ts';
import { positionAt } from '../../nn/layers/windowAxis.ts';
import { constant, largest, sum } from '../build.ts';
import { forwardAt, isForwardFacet, numberAt, operandAt, recorded } from '../lookup.ts';
import type { Site } from '../site.ts';
import type { Trace } from '../trace.ts';
import type { LayerExplainer } from './explainer.ts';
import { type PoolIndex, windowPixels } from './windowPixels.ts';

const axesAt = (trace: Trace, { spec, input }: Site<MaxPool2dSpec>) =>
  poolAxes(spec, recorded(trace, input)!.shape.slice(1));

/** The positions whose window chose a pixel, row by row. */
function choosers(trace: Trace, site: Site<MaxPool2dSpec>, [n, c, row, column]: PoolIndex): PoolIndex[] {
  const [rows, columns] = axesAt(trace, site);
  const place = row * columns.n + column;
  const up = range(rows.kernel).map((u) => positionAt(rows, row, u));
  const across = range(columns.kernel).map((v) => positionAt(columns, column, v));
  const found = up.flatMap((p) => across.map((q): PoolIndex => [n, c, p, q]));
  return found
    .filter(([, , p, q]) => p >= 0 && q >= 0 && numberAt(trace, `${site.prefix}chosen`, [n, c, p, q]) === place)
    .sort((a, b) => a[2] - b[2] || a[3] - b[3]);
}

/** The lines of max pooling: the largest of the window, and the blame that goes back to the pixel that was it. */
export const maxPool2dExplainer: LayerExplainer<MaxPool2dSpec> = {
  explain(trace, site, { tensor, facet, index }) {
    const at = index as unknown as PoolIndex;
    if (tensor === site.net && isForwardFacet(facet)) {
      const pixels = windowPixels(axesAt(trace, site), at);
      return { rule: 'largestOfWindow', expr: largest(...pixels.map((i) => forwardAt(trace, site.input, i, facet))) };
    }
    if (tensor === `${site.prefix}chosen` && isForwardFacet(facet))
      return { rule: 'placeOfLargest', expr: constant(numberAt(trace, tensor, index, facet)) };
    if (tensor === site.input && facet === 'grad')
      return {
        rule: 'blameOfChosen',
        expr: sum(...choosers(trace, site, at).map((i) => operandAt(trace, site.net, i, 'grad'))),
      };
    return undefined;
  },
};
