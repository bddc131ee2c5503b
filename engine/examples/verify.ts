import { agreeingDigits } from '../core/agreeingDigits.ts';
import { EngineError } from '../core/engineError.ts';
import type { Claim, ClaimVerdict } from './claim.ts';

/** What the comparison found: a verdict, or a difference that somebody must account for. */
export type Finding = ClaimVerdict | 'differs';

/** The outcome of one claim. */
export interface Verification {
  readonly claim: Claim;
  readonly actual: Finding;
  /** How many printed digits agree, for the worst of several numbers; nothing where no two numbers are compared. */
  readonly agreeing?: number;
  /** True when the declared verdict is the one that was found, and every difference has its reason and erratum. */
  readonly ok: boolean;
  /** What is wrong and how to mend it; only when not `ok`. */
  readonly problem?: string;
}

const RANK: readonly Finding[] = ['agrees', 'rounds', 'cut off', 'within rounding', 'differs'];
const BY_AGREEMENT = { exact: 'agrees', rounded: 'rounds', truncated: 'cut off', differs: 'differs' } as const;

/** Sums of decimal fractions are off by a few units in the last binary place; that is no difference of the document. */
const SAME = 4 * 2 ** -52;

/** The number that a document prints, without the commas between thousands. */
export const printedNumber = (printed: string): number => Number(printed.replaceAll(',', '').replace('−', '-'));

/** The single number that a document prints for a claim. @throws EngineError when it prints none or several. */
export function printedValue({ id, printed }: Claim): number {
  if (typeof printed !== 'string')
    throw new EngineError(`The document prints no single number for ${id}. Choose a claim with one.`);
  return printedNumber(printed);
}

/** A decimal tie goes up, or to the even digit; one that was sent down to an odd digit was cut off. */
const isCutTie = (text: string, unit: number, value: number): boolean =>
  Math.abs(Number(text)) < Math.abs(value) &&
  Math.abs(Math.abs(value - Number(text)) - unit / 2) <= SAME * Math.abs(value) &&
  '13579'.includes(text.at(-1)!);

function compare(printed: string, value: number, addends: number | undefined): { finding: Finding; agreeing: number } {
  const { verdict, decimals, agreeing } = agreeingDigits(printed, value);
  const number = printedNumber(printed);
  const distance = Math.abs(number - value);
  if (distance <= SAME * Math.abs(value)) return { finding: 'agrees', agreeing };
  const unit = 10 ** -decimals;
  if (verdict === 'rounded' && isCutTie(`${number}`, unit, value)) return { finding: 'cut off', agreeing };
  const isClose = addends !== undefined && distance <= ((addends + 1) / 2) * unit * (1 + SAME);
  return { finding: verdict === 'differs' && isClose ? 'within rounding' : BY_AGREEMENT[verdict], agreeing };
}

function find(claim: Claim): { actual: Finding; agreeing?: number } {
  const { printed, computed, inputs, holds, addends } = claim;
  if (printed === null) return { actual: 'not printed' };
  if (holds !== undefined) return { actual: holds ? 'agrees' : 'differs' };
  if (computed === null) return { actual: 'not checkable' };
  const texts = typeof printed === 'string' ? [printed] : printed;
  const values = typeof computed === 'number' ? [computed] : computed;
  if (texts.length !== values.length) return { actual: 'differs' };
  const all = texts.map((text, i) => compare(text, values[i]!, addends));
  const worst = all.reduce((a, b) => (RANK.indexOf(b.finding) > RANK.indexOf(a.finding) ? b : a));
  const met = worst.finding !== 'differs' && inputs === 'reconstruction';
  return { actual: met ? 'reconstructed' : worst.finding, agreeing: Math.min(...all.map((each) => each.agreeing)) };
}

/** What the engine's numbers look like in a sentence or a table. */
export const computedText = ({ computed }: Claim): string =>
  computed === null ? 'nothing' : typeof computed === 'number' ? `${computed}` : computed.join(', ');

/** What the document prints, in a sentence or a table. */
export const printedText = ({ printed }: Claim): string =>
  printed === null ? 'nothing' : typeof printed === 'string' ? printed : printed.join(', ');

function problemOf(claim: Claim, actual: Finding): string | undefined {
  const { id, verdict, inputs, computed, reason, erratum } = claim;
  const values = computed === null ? [] : typeof computed === 'number' ? [computed] : computed;
  if (values.some((value) => !Number.isFinite(value)))
    return `${id}: the engine computes ${computedText(claim)}, which is no finite number. Correct the example.`;
  if (verdict === 'misprint' || verdict === 'inconsistent') {
    if (actual !== 'differs') return `${id} is declared ${verdict}, but nothing differs. Declare it "${actual}".`;
    if (!reason || !erratum)
      return `${id} is declared ${verdict} without its reason and erratum. Say why it differs and which erratum it is.`;
    return undefined;
  }
  if (actual === 'differs')
    return `${id}: the document prints ${printedText(claim)}, the engine computes ${computedText(claim)}, and no difference is declared. Correct the example, or declare a misprint or an inconsistency with its reason and erratum.`;
  if (actual !== verdict) return `${id} is declared "${verdict}", but "${actual}" was found. Declare what is true.`;
  if (actual === 'not checkable' && (inputs === 'document' || inputs === 'completed'))
    return `${id} is declared not checkable although its inputs are there. Compute it.`;
  if ((actual === 'not checkable' || actual === 'reconstructed') && !reason)
    return `${id} is ${actual} without a reason. Say what is lost and what was put in its place.`;
  if (inputs !== 'document' && inputs !== 'completed' && actual !== 'not checkable' && actual !== 'reconstructed')
    return actual === 'not printed'
      ? undefined
      : `${id} is declared "${verdict}" although its inputs are lost (${inputs}). Declare it reconstructed or not checkable.`;
  return undefined;
}

/**
 * Compares a claim's printed number with the engine's value and says whether that agrees with its declared verdict. Never
 * throws: what is wrong is the `problem`.
 */
export function verify(claim: Claim): Verification {
  const found = find(claim);
  const problem = problemOf(claim, found.actual);
  return { claim, ...found, ok: problem === undefined, ...(problem ? { problem } : {}) };
}
