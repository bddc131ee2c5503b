import { ensure } from '../../core/engineError.ts';
import type { Dec } from '../phrase.ts';

/** What happens after a wrong answer: try this step again, have the value filled in, or carry it on (as in an exam). */
export type Repair = 'undo' | 'fix' | 'carry';

/** The rules under which an attempt is made and marked. */
export interface Policy {
  readonly repair: Repair;
  /** `each`: every step says at once whether it is right. `end`: only after the last one. `none`: never here. */
  readonly feedback: 'each' | 'end' | 'none';
  /** Share of a step's marks for a result that is right given an earlier slip of one's own. */
  readonly ft: Dec;
  /** Share of a step's marks that every wrong answer costs the later ones; only where feedback is given at once. */
  readonly penalty: Dec;
  /** Answers per step; null for as many as one likes. */
  readonly attempts: number | null;
  /** False where the first two hints are free. The third gives the value away and always costs all. */
  readonly hintCost: boolean;
  /** Whether hints and values may be asked for at all. */
  readonly help: boolean;
}

/** Learning: feedback at once, errors carried on, nothing lost by trying again. */
export const LEARNING: Policy = {
  repair: 'carry',
  feedback: 'each',
  ft: '1',
  penalty: '0',
  attempts: null,
  hintCost: true,
  help: true,
};

/** One share as billionths, the whole number in which marks are counted. */
export const NANO = 1_000_000_000;

/**
 * A share from 0 to 1, written as a decimal with at most nine places, in billionths. @throws EngineError for a text
 * that is none.
 */
export function nanoOf(share: Dec): number {
  const match = /^([01])(?:\.(\d{1,9}))?$/.exec(share);
  const nano = match ? Number(match[1]) * NANO + Number((match[2] ?? '').padEnd(9, '0')) : Number.NaN;
  ensure(nano >= 0 && nano <= NANO, `"${share}" is no share. Write a decimal from 0 to 1 such as "0.5".`);
  return nano;
}

/** Refuses rules that contradict each other or make no sense; shares are numbers from 0 to 1. */
export function checkPolicy(policy: Policy): void {
  nanoOf(policy.ft);
  nanoOf(policy.penalty);
  ensure(
    policy.repair === 'carry' || policy.feedback === 'each',
    `With repair "${policy.repair}" every answer shows whether it was right; set feedback to "each" or repair to "carry".`,
  );
  ensure(
    policy.attempts === null || (Number.isInteger(policy.attempts) && policy.attempts >= 1),
    `${policy.attempts} answers per step make no exercise. Give a whole number from 1 up, or null.`,
  );
}
