import type { DenseSpec } from '../../nn/layers/dense.ts';
import { operand, product, sum } from '../build.ts';
import { type Expr, evaluate } from '../expr.ts';
import { inputName, netName, operandAt, recorded } from '../lookup.ts';
import { address, type Ref } from '../ref.ts';
import type { Trace } from '../trace.ts';
import type { LayerExplainer, Line } from './explainer.ts';

const inputsOf = (trace: Trace, layer: number): number => recorded(trace, `L${layer}.W`)!.shape[1]!;
const unitsOf = (trace: Trace, layer: number): number => (trace.spec.layers[layer - 1] as DenseSpec).units;
const batchOf = (trace: Trace): number => recorded(trace, 'x')!.shape[0]!;
const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

/** Weight × input, the product that one edge carries forward. */
function part(trace: Trace, layer: number, n: number, j: number, i: number, facet: 'value' | 'new'): Expr {
  return product(
    operandAt(trace, `L${layer}.W`, [j, i], facet),
    operandAt(trace, inputName(layer), [n, i], layer === 1 ? 'value' : facet),
  );
}

/** Blame × weight, what one edge carries back; on the way it meets the weight that is already updated. */
function path(trace: Trace, layer: number, n: number, j: number, i: number): Expr {
  return product(
    operandAt(trace, netName(trace, layer), [n, j], 'grad'),
    operandAt(trace, `L${layer}.W`, [j, i], trace.update.order === 'onTheWay' ? 'new' : 'value'),
  );
}

/** A product as an operand of the sum that it belongs to. */
const asOperand = (ref: string, e: Expr): Expr => operand(ref, evaluate(e));

function netInput(trace: Trace, layer: number, n: number, j: number, facet: 'value' | 'new'): Line {
  const partFacet = facet === 'value' ? 'part' : 'newPart';
  const parts = range(inputsOf(trace, layer)).map((i) =>
    asOperand(address(`L${layer}.W`, [n, j, i], partFacet), part(trace, layer, n, j, i, facet)),
  );
  const hasBias = recorded(trace, `L${layer}.b`) !== undefined;
  return {
    rule: 'weightedSum',
    expr: sum(...parts, ...(hasBias ? [operandAt(trace, `L${layer}.b`, [j], facet)] : [])),
  };
}

function inputBlame(trace: Trace, layer: number, n: number, i: number): Line {
  const paths = range(unitsOf(trace, layer)).map((j) =>
    asOperand(address(`L${layer}.W`, [n, j, i], 'path'), path(trace, layer, n, j, i)),
  );
  return { rule: 'sumOverPaths', expr: sum(...paths) };
}

/** One term per example; a single one stands alone. */
const overBatch = (trace: Trace, term: (n: number) => Expr): Expr => {
  const terms = range(batchOf(trace)).map(term);
  return terms.length === 1 ? terms[0]! : sum(...terms);
};

/** The lines of a fully connected layer. */
export const denseExplainer: LayerExplainer = {
  forwardSteps(trace, layer, [n, j], facet) {
    const parts = range(inputsOf(trace, layer)).map((i) =>
      address(`L${layer}.W`, [n!, j!, i], facet === 'value' ? 'part' : 'newPart'),
    );
    return [...parts, address(netName(trace, layer), [n!, j!], facet)];
  },

  inputBlameSteps(trace, layer, [n, i]) {
    const paths = range(unitsOf(trace, layer)).map((j) => address(`L${layer}.W`, [n!, j, i!], 'path'));
    return [...paths, address(inputName(layer), [n!, i!], 'grad')];
  },

  parametersOf(trace, layer, [n, j]) {
    if (n !== batchOf(trace) - 1) return [];
    const weights = range(inputsOf(trace, layer)).map((i) => ({ name: 'W', index: [j!, i] }));
    return recorded(trace, `L${layer}.b`) ? [...weights, { name: 'b', index: [j!] }] : weights;
  },

  explain(trace, layer, ref: Ref) {
    const [p, q, r] = ref.index as [number, number, number];
    const net = netName(trace, layer);
    if (ref.tensor === `L${layer}.W`) {
      if (ref.facet === 'part') return { rule: 'part', expr: part(trace, layer, p, q, r, 'value') };
      if (ref.facet === 'newPart') return { rule: 'part', expr: part(trace, layer, p, q, r, 'new') };
      if (ref.facet === 'path') return { rule: 'path', expr: path(trace, layer, p, q, r) };
      if (ref.facet === 'grad')
        return {
          rule: 'weightBlame',
          expr: overBatch(trace, (n) =>
            product(operandAt(trace, net, [n, p], 'grad'), operandAt(trace, inputName(layer), [n, q])),
          ),
        };
    }
    if (ref.tensor === `L${layer}.b` && ref.facet === 'grad')
      return { rule: 'biasBlame', expr: overBatch(trace, (n) => operandAt(trace, net, [n, p], 'grad')) };
    if (ref.tensor === net && (ref.facet === 'value' || ref.facet === 'new'))
      return netInput(trace, layer, p, q, ref.facet);
    if (ref.tensor === inputName(layer) && ref.facet === 'grad') return inputBlame(trace, layer, p, q);
    return undefined;
  },
};
