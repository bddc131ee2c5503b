import { range } from '../../core/range.ts';
import { type Conv2dSpec, convSizes } from '../../nn/layers/conv2d.ts';
import { inputAt, positionAt, type WindowAxis } from '../../nn/layers/windowAxis.ts';
import { product, sum } from '../build.ts';
import type { Expr } from '../expr.ts';
import { forwardAt, isForwardFacet, operandAt, recorded } from '../lookup.ts';
import type { Site } from '../site.ts';
import type { Trace } from '../trace.ts';
import type { LayerExplainer } from './explainer.ts';

type ConvSite = Site<Conv2dSpec>;

const sizesAt = (trace: Trace, { spec, input }: ConvSite) => convSizes(spec, recorded(trace, input)!.shape.slice(1));
const batchOf = (trace: Trace, { input }: ConvSite): number => recorded(trace, input)!.shape[0]!;

/** The taps of an axis that meet the input at a position, with the input that each meets. */
const tapsAt = (axis: WindowAxis, position: number): { tap: number; at: number }[] =>
  range(axis.kernel)
    .map((tap) => ({ tap, at: inputAt(axis, position, tap) }))
    .filter(({ at }) => at >= 0 && at < axis.n);

/** The taps of an axis that meet an input, with the position at which each does. */
const positionsOf = (axis: WindowAxis, index: number): { tap: number; at: number }[] =>
  range(axis.kernel)
    .map((tap) => ({ tap, at: positionAt(axis, index, tap) }))
    .filter(({ at }) => at >= 0);

/** One output: kernel weight × pixel over the channels and taps, the bias last. */
function output(trace: Trace, site: ConvSite, index: readonly number[], facet: 'value' | 'new'): Expr {
  const [n, o, p, q] = index as [number, number, number, number];
  const { depth, share, rows, columns } = sizesAt(trace, site);
  const first = Math.floor(o / share) * depth;
  const terms = range(depth).flatMap((c) =>
    tapsAt(rows, p).flatMap((u) =>
      tapsAt(columns, q).map((v) =>
        product(
          operandAt(trace, `${site.prefix}W`, [o, c, u.tap, v.tap], facet),
          forwardAt(trace, site.input, [n, first + c, u.at, v.at], facet),
        ),
      ),
    ),
  );
  const b = `${site.prefix}b`;
  return sum(...terms, ...(recorded(trace, b) ? [operandAt(trace, b, [o], facet)] : []));
}

/** One kernel weight: blame × pixel over the batch and all positions. */
function weightBlame(trace: Trace, site: ConvSite, index: readonly number[]): Expr {
  const [o, c, u, v] = index as [number, number, number, number];
  const { depth, share, rows, columns } = sizesAt(trace, site);
  const channel = Math.floor(o / share) * depth + c;
  const places = range(batchOf(trace, site)).flatMap((n) =>
    range(rows.out).flatMap((p) => range(columns.out).map((q) => [n, p, q] as const)),
  );
  const terms = places.flatMap(([n, p, q]) => {
    const [row, column] = [inputAt(rows, p, u), inputAt(columns, q, v)];
    if (row < 0 || row >= rows.n || column < 0 || column >= columns.n) return [];
    return [
      product(
        operandAt(trace, site.net, [n, o, p, q], 'grad'),
        operandAt(trace, site.input, [n, channel, row, column]),
      ),
    ];
  });
  return sum(...terms);
}

/** One bias: the blame of its filter over the batch and all positions. */
function biasBlame(trace: Trace, site: ConvSite, o: number): Expr {
  const { rows, columns } = sizesAt(trace, site);
  return sum(
    ...range(batchOf(trace, site)).flatMap((n) =>
      range(rows.out).flatMap((p) => range(columns.out).map((q) => operandAt(trace, site.net, [n, o, p, q], 'grad'))),
    ),
  );
}

/** One pixel: blame × weight over the filters and taps that met it. */
function pixelBlame(trace: Trace, site: ConvSite, index: readonly number[]): Expr {
  const [n, channel, row, column] = index as [number, number, number, number];
  const { depth, share, rows, columns } = sizesAt(trace, site);
  const [group, c] = [Math.floor(channel / depth), channel % depth];
  return sum(
    ...range(share).flatMap((k) =>
      positionsOf(rows, row).flatMap((u) =>
        positionsOf(columns, column).map((v) =>
          product(
            operandAt(trace, site.net, [n, group * share + k, u.at, v.at], 'grad'),
            operandAt(trace, `${site.prefix}W`, [group * share + k, c, u.tap, v.tap]),
          ),
        ),
      ),
    ),
  );
}

/** The lines of a convolution. */
export const conv2dExplainer: LayerExplainer<Conv2dSpec> = {
  explain(trace, site, { tensor, facet, index }) {
    if (tensor === site.net && isForwardFacet(facet))
      return { rule: 'convolution', expr: output(trace, site, index, facet) };
    if (facet !== 'grad') return undefined;
    if (tensor === `${site.prefix}W`) return { rule: 'kernelBlame', expr: weightBlame(trace, site, index) };
    if (tensor === `${site.prefix}b`) return { rule: 'biasBlame', expr: biasBlame(trace, site, index[0]!) };
    if (tensor === site.input) return { rule: 'pixelBlame', expr: pixelBlame(trace, site, index) };
    return undefined;
  },
};
