import { range } from '../../core/range.ts';
import type { ActivationSettings } from '../../functions/activation/activation.ts';
import type { RowActivation } from '../../functions/activation/rowActivation.ts';
import { anyActivationOf } from '../../functions/activation/table.ts';
import { activationAfter } from '../../nn/activationAfter.ts';
import { operand, product, sum } from '../build.ts';
import { type Expr, evaluate } from '../expr.ts';
import { isForwardFacet, operandAt, recorded } from '../lookup.ts';
import { type Address, address, type Ref } from '../ref.ts';
import type { Site } from '../site.ts';
import type { Trace } from '../trace.ts';
import type { ForwardFacet, Line } from './explainer.ts';
import { rowsOf } from './rowsOf.ts';

/** True where the outputs of a layer depend on whole rows (softmax). */
export function hasRowActivation({ spec }: Site): boolean {
  const activation = activationAfter(spec);
  return activation !== undefined && anyActivationOf(activation).rule.perRow === true;
}

const widthOf = (trace: Trace, tensor: string): number => recorded(trace, tensor)!.shape.at(-1)!;
const rowAt = (trace: Trace, tensor: string, row: readonly number[], facet: ForwardFacet) => (k: number) =>
  operandAt(trace, tensor, [...row, k], facet);

/** The lines of a row's outputs: every exponential, then every output. */
export function* rowForwardSteps(trace: Trace, { output }: Site, facet: ForwardFacet): Generator<Address> {
  const width = widthOf(trace, output);
  for (const row of rowsOf(trace, output)) {
    for (const k of range(width)) yield address(output, [...row, k], facet === 'value' ? 'part' : 'newPart');
    for (const k of range(width)) yield address(output, [...row, k], facet);
  }
}

/** The lines that lead to the blame of one pre-activation: slope and path for every output of the row, then their sum. */
export function* rowBlameSteps(trace: Trace, { net, output }: Site, index: readonly number[]): Generator<Address> {
  const row = index.slice(0, -1);
  const j = index.at(-1)!;
  for (const i of range(widthOf(trace, output))) {
    yield address(output, [...row, i, j], 'slope');
    yield address(output, [...row, i, j], 'path');
  }
  yield address(net, index, 'grad');
}

/**
 * The lines of an activation of rows. `part a[…,k]` is the exponential of entry k, `slope a[…,i,j]` the entry J[i][j] of
 * the Jacobian, `path a[…,i,j]` the blame that z_j gets through output i.
 */
export function explainRowActivation(
  trace: Trace,
  { net: z, output: a }: Site,
  rule: RowActivation,
  settings: ActivationSettings,
  ref: Ref,
): Line | undefined {
  const width = widthOf(trace, a);
  const last = ref.index.at(-1)!;
  const row = ref.index.slice(0, -1);
  const partOf = (of: readonly number[], k: number, facet: ForwardFacet): Expr =>
    rule.partExpr(rowAt(trace, z, of, facet), k, width, settings);
  const slopeOf = (of: readonly number[], i: number, j: number): Expr =>
    rule.slopeExpr(rowAt(trace, a, of, 'value'), i, j, settings);
  const pathOf = (of: readonly number[], i: number, j: number): Expr =>
    product(
      operandAt(trace, a, [...of, i], 'grad'),
      operand(address(a, [...of, i, j], 'slope'), evaluate(slopeOf(of, i, j))),
    );
  if (ref.tensor === a && (ref.facet === 'part' || ref.facet === 'newPart'))
    return { rule: 'exponential', expr: partOf(row, last, ref.facet === 'part' ? 'value' : 'new') };
  if (ref.tensor === a && isForwardFacet(ref.facet)) {
    const facet = ref.facet;
    const parts = (k: number): Expr =>
      operand(address(a, [...row, k], facet === 'value' ? 'part' : 'newPart'), evaluate(partOf(row, k, facet)));
    return { rule: rule.name, expr: rule.expr(rowAt(trace, z, row, facet), parts, last, width, settings) };
  }
  if (ref.tensor === a && (ref.facet === 'slope' || ref.facet === 'path')) {
    const of = ref.index.slice(0, -2);
    const i = ref.index.at(-2)!;
    return ref.facet === 'slope'
      ? { rule: 'jacobian', expr: slopeOf(of, i, last) }
      : { rule: 'path', expr: pathOf(of, i, last) };
  }
  if (ref.tensor === z && ref.facet === 'grad') {
    const paths = range(width).map((i) =>
      operand(address(a, [...row, i, last], 'path'), evaluate(pathOf(row, i, last))),
    );
    return { rule: 'throughJacobian', expr: sum(...paths) };
  }
  return undefined;
}
