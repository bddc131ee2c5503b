import { ensure } from '../../core/engineError.ts';

/** Refuses a target outside [0, 1]; `loss` names the loss in the sentence. No rule of the field: a guard. */
export function checkTargetProbability(loss: string, t: number): void {
  ensure(
    t >= 0 && t <= 1,
    () => `${loss} takes targets from 0 to 1, but got ${t}. Give the probability of the class, e.g. 0 or 1.`,
  );
}

/** Refuses a prediction outside [0, 1]; one that is not a number passes, so that the run can say where it came from. */
export function checkPredictedProbability(loss: string, p: number, remedy: string): void {
  ensure(!(p < 0) && !(p > 1), () => `${loss} takes predictions from 0 to 1, but got ${p}. ${remedy}`);
}
