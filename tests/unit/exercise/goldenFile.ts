import { gradeSoFar } from '#engine/exercise/attempt.ts';
import { paramSetsOf } from '#engine/exercise/auditFamily.ts';
import type { LogEvent } from '#engine/exercise/grade/logEvent.ts';
import type { FamilyParams } from '#engine/exercise/instance.ts';
import { instanceOf } from '#engine/exercise/instanceOf.ts';
import type { Seed128 } from '#engine/exercise/seed/seed128.ts';
import type { Family } from '#engine/exercise/sheet/family.ts';
import { seedAt, solve, textFor } from './solve.ts';

/** A log that must lead to the same grade for ever. */
export interface GoldenLog {
  readonly title: string;
  readonly seed: Seed128;
  readonly params: FamilyParams;
  readonly variant: string;
  readonly events: readonly LogEvent[];
  readonly chainHead: string;
  readonly marks: number;
  readonly outcomes: string;
  readonly expected: readonly string[];
}

/** The golden logs of one version of a family. */
export interface GoldenFile {
  readonly family: string;
  readonly version: number;
  readonly logs: readonly GoldenLog[];
}

/** Logs of one variant: perfect, one with a usual mistake early, one late; what follows is worked out from the mistake. */
function logsOf(family: Family, seed: Seed128, params: FamilyParams, isShort: boolean): GoldenLog[] {
  const instance = instanceOf(family, seed, params);
  const spoilable = instance.steps.filter((step) =>
    step.misconceptions.some((one) => textFor(step, one) !== undefined),
  );
  const slips = isShort ? [] : [spoilable[0], spoilable[Math.floor(spoilable.length / 2)], spoilable.at(-1)];
  const wrongs = [...new Set(slips)].flatMap((step) => {
    const mistake = step?.misconceptions.find((one) => textFor(step, one) !== undefined);
    return step && mistake
      ? [{ title: `${mistake.id} in ${step.id}`, wrong: { [step.id]: textFor(step, mistake)! } }]
      : [];
  });
  return [{ title: 'perfect', wrong: {} }, ...wrongs].map(({ title, wrong }) => {
    const attempt = solve(instance, wrong);
    const grade = gradeSoFar(attempt);
    return {
      title,
      seed,
      params,
      variant: instance.variant,
      events: attempt.events,
      chainHead: attempt.head,
      marks: grade.marks,
      outcomes: grade.steps.map(({ outcome }) => outcome).join(''),
      expected: grade.steps.map(({ expected }) => expected),
    };
  });
}

/** The golden file of the present version of a family. */
export function goldenFile(family: Family): GoldenFile {
  const usual = [0, 1, 2].flatMap((k) => logsOf(family, seedAt(k), {}, false));
  const others = paramSetsOf(family)
    .slice(1)
    .flatMap((params, k) => logsOf(family, seedAt(10 + k), params, true));
  return { family: family.id, version: family.version, logs: [...usual, ...others] };
}
