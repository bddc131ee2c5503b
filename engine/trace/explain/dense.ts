import { range } from '../../core/range.ts';
import type { DenseSpec } from '../../nn/layers/dense.ts';
import { operand, product, sum } from '../build.ts';
import { type Expr, evaluate } from '../expr.ts';
import { forwardAt, operandAt, recorded } from '../lookup.ts';
import { address, type Ref } from '../ref.ts';
import type { Site } from '../site.ts';
import type { Trace } from '../trace.ts';
import type { ForwardFacet, LayerExplainer, Line } from './explainer.ts';
import { rowsOf } from './rowsOf.ts';

type DenseSite = Site<DenseSpec>;
type Row = readonly number[];

const inputsOf = (trace: Trace, { prefix }: DenseSite): number => recorded(trace, `${prefix}W`)!.shape[1]!;
const hasBias = (trace: Trace, { prefix }: DenseSite): boolean => recorded(trace, `${prefix}b`) !== undefined;
const partOf = (facet: ForwardFacet) => (facet === 'value' ? 'part' : 'newPart');

/** Weight × input, the product that one edge carries forward. */
const part = (trace: Trace, site: DenseSite, row: Row, j: number, i: number, facet: ForwardFacet): Expr =>
  product(operandAt(trace, `${site.prefix}W`, [j, i], facet), forwardAt(trace, site.input, [...row, i], facet));

/** Blame × weight, what one edge carries back; on the way it meets the weight that is already updated. */
const path = (trace: Trace, site: DenseSite, row: Row, j: number, i: number): Expr =>
  product(
    operandAt(trace, site.net, [...row, j], 'grad'),
    operandAt(trace, `${site.prefix}W`, [j, i], trace.update.order === 'onTheWay' ? 'new' : 'value'),
  );

/** A product as an operand of the sum that it belongs to. */
const asOperand = (ref: string, e: Expr): Expr => operand(ref, evaluate(e));

function netInput(trace: Trace, site: DenseSite, row: Row, j: number, facet: ForwardFacet): Line {
  const parts = range(inputsOf(trace, site)).map((i) =>
    asOperand(address(`${site.prefix}W`, [...row, j, i], partOf(facet)), part(trace, site, row, j, i, facet)),
  );
  const bias = hasBias(trace, site) ? [operandAt(trace, `${site.prefix}b`, [j], facet)] : [];
  return { rule: 'weightedSum', expr: sum(...parts, ...bias) };
}

function inputBlame(trace: Trace, site: DenseSite, row: Row, i: number): Line {
  const paths = range(site.spec.units).map((j) =>
    asOperand(address(`${site.prefix}W`, [...row, j, i], 'path'), path(trace, site, row, j, i)),
  );
  return { rule: 'sumOverPaths', expr: sum(...paths) };
}

/** One term per example (and step of a sequence); a single one stands alone. */
const overRows = (trace: Trace, site: DenseSite, term: (row: Row) => Expr): Expr => {
  const terms = rowsOf(trace, site.net).map(term);
  return terms.length === 1 ? terms[0]! : sum(...terms);
};

function ofWeight(trace: Trace, site: DenseSite, { facet, index }: Ref): Line | undefined {
  const row = index.slice(0, -2);
  const [j, i] = index.slice(-2) as [number, number];
  if (facet === 'part') return { rule: 'part', expr: part(trace, site, row, j, i, 'value') };
  if (facet === 'newPart') return { rule: 'part', expr: part(trace, site, row, j, i, 'new') };
  if (facet === 'path') return { rule: 'path', expr: path(trace, site, row, j, i) };
  if (facet !== 'grad') return undefined;
  const term = (r: Row) =>
    product(operandAt(trace, site.net, [...r, j], 'grad'), operandAt(trace, site.input, [...r, i]));
  return { rule: 'weightBlame', expr: overRows(trace, site, term) };
}

/** The lines of a fully connected layer. */
export const denseExplainer: LayerExplainer<DenseSpec> = {
  forwardSteps(trace, site, index, facet) {
    const parts = range(inputsOf(trace, site)).map((i) => address(`${site.prefix}W`, [...index, i], partOf(facet)));
    return [...parts, address(site.net, index, facet)];
  },

  inputBlameSteps(_trace, site, index) {
    const row = index.slice(0, -1);
    const i = index.at(-1)!;
    const paths = range(site.spec.units).map((j) => address(`${site.prefix}W`, [...row, j, i], 'path'));
    return [...paths, address(site.input, index, 'grad')];
  },

  parametersOf(trace, site, index) {
    const j = index.at(-1)!;
    const shape = recorded(trace, site.net)!.shape;
    if (!index.slice(0, -1).every((at, axis) => at === shape[axis]! - 1)) return [];
    const weights = range(inputsOf(trace, site)).map((i) => ({ name: 'W', index: [j, i] }));
    return hasBias(trace, site) ? [...weights, { name: 'b', index: [j] }] : weights;
  },

  explain(trace, site, ref) {
    const { tensor, facet, index } = ref;
    if (tensor === `${site.prefix}W`) return ofWeight(trace, site, ref);
    if (tensor === `${site.prefix}b` && facet === 'grad') {
      const term = (row: Row) => operandAt(trace, site.net, [...row, index[0]!], 'grad');
      return { rule: 'biasBlame', expr: overRows(trace, site, term) };
    }
    if (tensor === site.net && (facet === 'value' || facet === 'new'))
      return netInput(trace, site, index.slice(0, -1), index.at(-1)!, facet);
    if (tensor === site.input && facet === 'grad') return inputBlame(trace, site, index.slice(0, -1), index.at(-1)!);
    return undefined;
  },
};
