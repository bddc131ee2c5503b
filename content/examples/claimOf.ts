import { tensor } from '#engine/core/tensor.ts';
import type { Claim, ClaimSource, DocumentTag } from '#engine/examples/claim.ts';
import { activationOf } from '#engine/functions/activation/table.ts';
import { type LossName, lossAt, lossOf } from '#engine/functions/loss/table.ts';
import { constant, product, sum } from '#engine/trace/build.ts';
import { evaluate } from '#engine/trace/expr.ts';

type Told = Partial<Omit<Claim, 'id' | 'chapter' | 'quantity' | 'computed' | 'sources'>>;

/**
 * A claim in one line. `places` are written `001:394–400 Perceptron Learning Algorithm`; without further words the inputs
 * are printed, and so is the value when `printed` is given, which then must be told apart by its verdict.
 */
export function claimOf(
  id: string,
  quantity: string,
  places: readonly string[],
  computed: Claim['computed'],
  told: Told = {},
): Claim {
  const sources = places.map((place): ClaimSource => {
    const [, document, lines, section] = /^(\d{3}):(\S+) (.+)$/.exec(place) ?? [];
    if (!document || !lines || !section)
      throw new Error(`${id}: "${place}" is no place. Write it like "001:394–400 Perceptron Learning Algorithm".`);
    return { document: document as DocumentTag, lines: lines.replaceAll(',', ', '), section };
  });
  const printed = told.printed ?? null;
  const verdict = printed === null ? 'not printed' : 'agrees';
  const chapter = Number(id.slice(2, 4));
  return { id, chapter, quantity, sources, inputs: 'document', verdict, ...told, printed, computed };
}

/** A weighted sum, products first and in order, as a neuron adds them. */
export const weightedSum = (pairs: readonly (readonly [number, number])[], bias?: number): number =>
  evaluate(
    sum(...(bias === undefined ? [] : [constant(bias)]), ...pairs.map(([x, w]) => product(constant(x), constant(w)))),
  );

/** The decks' threshold unit: it fires strictly above its threshold. */
export const fires = (z: number): number => {
  const { rule, settings } = activationOf({ name: 'step', settings: { valueAtZero: 0 } });
  return rule.f(z, settings);
};

/** A loss of a row of predictions. */
export const lossOfRow = (name: LossName, targets: readonly number[], predictions: readonly number[]) =>
  lossAt(lossOf(name), tensor([1, predictions.length], predictions), tensor([1, targets.length], targets));
