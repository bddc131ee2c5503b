import { EngineError, ensure } from '../core/engineError.ts';
import { checkRoomSpec } from './checkRoomSpec.ts';
import { roomOf } from './roomOf.ts';
import { RoomRun } from './roomRun.ts';
import { ROOM_LIMITS, type RoomSpec } from './roomSpec.ts';
import type { RoomView } from './roomView.ts';
import { viewOf } from './viewOf.ts';

/** An axis of a sweep: a setting of the spec by its path, e.g. `optimizer.rate` or `layers.0.units`, and its values. */
export interface SweepAxis {
  readonly path: string;
  readonly values: readonly (number | string | boolean)[];
}

/** What a sweep is asked: every pair of values, each trained for the same number of updates. */
export interface SweepRequest {
  readonly spec: RoomSpec;
  readonly across: SweepAxis;
  readonly down: SweepAxis;
  readonly steps: number;
  /** Cells along each side of the little decision fields, 4 to 48. */
  readonly field: number;
}

/** One cell of a sweep that is done: what came of it, or the sentence that says why it could not be. */
export interface SweepCell {
  readonly column: number;
  readonly row: number;
  readonly view?: RoomView;
  readonly refused?: string;
}

/** The most values of one axis, and the most updates of a cell. */
export const SWEEP_LIMITS = { values: 8, steps: 20_000, field: 48 } as const;

/** The settings that a sweep may vary: those of one number, word or flag that stand in every spec. */
const PATHS =
  /^(data\.(noise|count|seed|classes)|split\.(validation|seed)|scale|layers\.[0-5]\.(units|activation|norm|dropout)|loss|init\.(kind|gain|deviation)|seed|optimizer\.(name|rate|weightDecay)|clip\.max|penalties\.(l1|l2)|batchSize|shuffle|leftOver)$/;

/**
 * A spec with one setting replaced by a value; the path names it. The result is not checked.
 * @throws EngineError for a path that can't be varied, or that this spec does not have.
 */
export function withSetting(spec: RoomSpec, path: string, value: number | string | boolean): RoomSpec {
  ensure(
    typeof path === 'string' && PATHS.test(path),
    () =>
      `A sweep can't vary “${String(path).slice(0, 40)}”. Choose a setting such as optimizer.rate or layers.0.units.`,
  );
  const keys = path.split('.');
  const replaced = (part: unknown, depth: number): unknown => {
    if (depth === keys.length) return value;
    const key = keys[depth]!;
    if (Array.isArray(part)) {
      const at = Number(key);
      ensure(at < part.length, () => `This network has no hidden layer ${at + 1} to vary. Choose another setting.`);
      return part.map((entry, i) => (i === at ? replaced(entry, depth + 1) : entry));
    }
    const fields = (part ?? {}) as Readonly<Record<string, unknown>>;
    return { ...fields, [key]: replaced(fields[key], depth + 1) };
  };
  return replaced(spec, 0) as RoomSpec;
}

/**
 * Checks the number of cells, updates and points of a sweep.
 * @throws EngineError for a sweep that cannot be, before anything is made.
 */
export function checkSweep({ spec, across, down, steps, field }: SweepRequest): void {
  const base = checkRoomSpec(spec);
  const within = (n: unknown, least: number, most: number): boolean =>
    Number.isInteger(n) && (n as number) >= least && (n as number) <= most;
  for (const axis of [across, down]) {
    const many = Array.isArray(axis?.values) ? axis.values.length : 0;
    ensure(
      many >= 1 && many <= SWEEP_LIMITS.values,
      () => `An axis of the sweep has ${many} values. Give 1 to ${SWEEP_LIMITS.values}.`,
    );
    withSetting(base, axis.path, axis.values[0]!);
  }
  ensure(across.path !== down.path, () => `Both axes of the sweep vary ${across.path}. Choose two different settings.`);
  ensure(
    within(steps, 1, Math.min(SWEEP_LIMITS.steps, ROOM_LIMITS.updates)),
    () => `Each cell of a sweep is trained for ${steps} updates. Give a whole number from 1 to ${SWEEP_LIMITS.steps}.`,
  );
  ensure(
    within(field, 4, SWEEP_LIMITS.field),
    () => `The fields of a sweep have ${field} cells a side. Give a whole number from 4 to ${SWEEP_LIMITS.field}.`,
  );
}

/**
 * Trains every pair of values, row by row; yields after every update (nothing) and with every cell that is done. A pair
 * that cannot be is a cell with its sentence; one that breaks is a cell with its trouble.
 * @throws EngineError for a sweep that cannot be.
 */
export function* sweepCells(request: SweepRequest): Generator<SweepCell | undefined, void> {
  checkSweep(request);
  const { spec, across, down, steps, field } = request;
  for (const [row, y] of down.values.entries())
    for (const [column, x] of across.values.entries()) {
      let run: RoomRun;
      try {
        const varied = withSetting(withSetting(spec, across.path, x), down.path, y);
        run = RoomRun.start(roomOf(checkRoomSpec(varied)));
      } catch (reason) {
        if (!(reason instanceof EngineError)) throw reason;
        yield { column, row, refused: reason.message };
        continue;
      }
      while (run.step < steps && run.update()) yield undefined;
      yield { column, row, view: viewOf(run, { field, curves: -1 }) };
    }
}
