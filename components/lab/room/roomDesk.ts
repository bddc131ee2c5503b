import { EngineError, ensure } from '#engine/core/engineError.ts';
import { batchReport } from '#engine/room/batchReport.ts';
import { checkRoomSpec } from '#engine/room/checkRoomSpec.ts';
import { compareViews, MOST_RUNS } from '#engine/room/compareViews.ts';
import { exampleMoment } from '#engine/room/exampleMoment.ts';
import { roomLines } from '#engine/room/roomLines.ts';
import { roomOf } from '#engine/room/roomOf.ts';
import { RoomRun } from '#engine/room/roomRun.ts';
import type { ViewAsk } from '#engine/room/roomView.ts';
import { checkSweep, type SweepCell, type SweepRequest, sweepCells } from '#engine/room/sweep.ts';
import { viewOf } from '#engine/room/viewOf.ts';
import type { Stride } from '#engine/train/run.ts';
import { SLICE, ticks } from '../slices.ts';
import { Labour } from './labour.ts';
import type { OpenedRun, Pace, RoomDesk, RunView, SweepNews } from './roomApi.ts';
import { playTask, seekTask, strideTask, type Task } from './tasks.ts';

/** How many runs and sweeps may be open at a time: what bounds the worker's memory. */
export const MOST_OPEN = 12;

/** The most strides of one question. */
const MOST_STRIDES = 1_000_000;

/** A sweep under way. */
interface Sweep {
  readonly of: number;
  done: number;
  cells: SweepCell[];
}

/** What is asked of a run: columns that its data do not have are its first two, since other runs may have more. */
const fitting = ({ room }: RoomRun, { axes, ...ask }: ViewAsk): ViewAsk =>
  axes?.every((axis) => axis < room.facts.columns.length) ? { ...ask, axes } : ask;

/** The training room inside the worker; see `RoomDesk`. It can be used in any thread. */
export class RoomDeskOf implements RoomDesk {
  readonly #runs = new Map<number, RoomRun>();
  readonly #sweeps = new Map<number, Sweep>();
  readonly #labour = new Labour();
  #last = 0;

  #number(): number {
    ensure(
      this.#runs.size + this.#sweeps.size < MOST_OPEN,
      `${MOST_OPEN} runs are open, and there is no room for another. Close one.`,
    );
    this.#last += 1;
    return this.#last;
  }

  #run(run: number): RoomRun {
    const found = this.#runs.get(run);
    if (!found) throw new EngineError(`Run ${run} is not open. Open it again from its settings.`);
    return found;
  }

  #added(run: RoomRun): OpenedRun {
    const number = this.#number();
    this.#runs.set(number, run);
    return { run: number, facts: run.room.facts };
  }

  open(spec: unknown): OpenedRun {
    return this.#added(RoomRun.start(roomOf(checkRoomSpec(spec))));
  }

  branch(run: number, spec: unknown): OpenedRun {
    return this.#added(this.#run(run).branch(roomOf(checkRoomSpec(spec))));
  }

  close(runs: readonly number[]): void {
    for (const run of runs) {
      this.#labour.rest(run);
      this.#runs.delete(run);
      this.#sweeps.delete(run);
    }
  }

  view(runs: readonly number[], ask: ViewAsk): RunView[] {
    this.#labour.wake();
    return runs.map((run) => {
      this.#labour.check(run);
      const task = this.#labour.of(run);
      const goal = task?.goal === undefined ? {} : { goal: task.goal };
      const found = this.#run(run);
      return { ...viewOf(found, fitting(found, ask)), run, state: task?.state ?? 'resting', ...goal };
    });
  }

  /** Gives every run a task of its own and works a little at once: what is near is there with the answer. */
  #each(runs: readonly number[], ask: ViewAsk, taskOf: (run: RoomRun) => Task): RunView[] {
    const found = runs.map((run) => [run, this.#run(run)] as const);
    for (const [number, run] of found) {
      this.#labour.rest(number);
      this.#labour.give([number], taskOf(run));
    }
    this.#labour.slice(SLICE);
    return this.view(runs, ask);
  }

  step(runs: readonly number[], stride: Stride, count: number, ask: ViewAsk): RunView[] {
    ensure(
      ['example', 'batch', 'epoch'].includes(stride),
      () => `There is no stride “${String(stride).slice(0, 20)}”. Choose example, batch or epoch.`,
    );
    ensure(
      Number.isInteger(count) && count >= 1 && count <= MOST_STRIDES,
      () => `A run can't go ${count} strides. Give a whole number from 1 to ${MOST_STRIDES}.`,
    );
    return this.#each(runs, ask, (run) => strideTask(run, stride, count));
  }

  seek(runs: readonly number[], step: number, within: number, ask: ViewAsk): RunView[] {
    return this.#each(runs, ask, (run) => seekTask(run, step, within));
  }

  play(runs: readonly number[], pace: Pace, ask: ViewAsk): RunView[] {
    const { perSecond } = pace;
    ensure(
      perSecond === undefined || (perSecond > 0 && perSecond <= 1e6),
      () => `A run can't make ${perSecond} updates in a second. Give a number above 0, or none for full speed.`,
    );
    const found = runs.map((run) => this.#run(run));
    for (const run of runs) this.#labour.rest(run);
    if (found.length > 0) this.#labour.give(runs, playTask(found, pace, ticks()));
    return this.view(runs, ask);
  }

  pause(runs: readonly number[], ask: ViewAsk): RunView[] {
    for (const run of runs) this.#labour.rest(run);
    return this.view(runs, ask);
  }

  batch(run: number, parameter: string) {
    return batchReport(this.#run(run), parameter);
  }

  lines(run: number, ask: Parameters<RoomDesk['lines']>[1]) {
    return roomLines(this.#run(run), ask);
  }

  moment(run: number, place: number, line: string) {
    return exampleMoment(this.#run(run), place, line);
  }

  compare(runs: readonly number[], ask: ViewAsk) {
    ensure(runs.length <= MOST_RUNS, () => `${runs.length} runs can't be compared. Choose up to ${MOST_RUNS}.`);
    return compareViews(runs.map((run) => viewOf(this.#run(run), fitting(this.#run(run), ask))));
  }

  sweep(request: SweepRequest): number {
    checkSweep(request);
    const number = this.#number();
    const sweep: Sweep = { of: request.across.values.length * request.down.values.length, done: 0, cells: [] };
    this.#sweeps.set(number, sweep);
    const cells = sweepCells(request);
    this.#labour.give([number], {
      state: 'moving',
      turn() {
        const { value, done } = cells.next();
        if (value) {
          sweep.cells.push(value);
          sweep.done += 1;
        }
        return !done;
      },
    });
    this.#labour.wake();
    return number;
  }

  sweepNews(sweep: number): SweepNews {
    const found = this.#sweeps.get(sweep);
    if (!found) throw new EngineError(`Sweep ${sweep} is not under way. Start it again.`);
    this.#labour.check(sweep);
    this.#labour.wake();
    const { cells, done, of } = found;
    found.cells = [];
    return { done, of, cells };
  }
}
