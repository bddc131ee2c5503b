import { ensure } from '../core/engineError.ts';
import { normOf } from '../optim/clip.ts';
import { startTraining, type TrainState } from '../train/state.ts';
import { batchAtHand, nextBatch, rateNow } from '../train/step.ts';
import { branchState } from './branchState.ts';
import { Checkpoints } from './checkpoints.ts';
import { Curves } from './curves.ts';
import { denseStepper, isDense } from './denseStepper.ts';
import { RoomEyes } from './roomEyes.ts';
import type { Room } from './roomOf.ts';
import { ROOM_LIMITS } from './roomSpec.ts';
import { roomTrouble, TOLD } from './roomTrouble.ts';
import type { RoomTrouble } from './roomView.ts';
import { plainStepper, type Stepper } from './stepper.ts';

/** A stretch of a run that one spec governs, from the state it begins with. */
interface Stretch {
  readonly room: Room;
  readonly eyes: RoomEyes;
  readonly start: TrainState;
}

/** The fastest way to make the updates of a room; the bits are the same. */
const stepperFor = (room: Room, from: TrainState): Stepper => (isDense(room) ? denseStepper : plainStepper)(room, from);

/** The engine's layers that have parameters, from 1. */
export const layersWithParameters = ({ params }: TrainState): number[] =>
  params.flatMap((layer, k) => (Object.keys(layer).length > 0 ? [k + 1] : []));

/**
 * One run of a room, and its past. It stands at one step and can go to any other: back to the checkpoint before it and
 * ahead by running again, which gives the same bits. What it remembers is bounded, however long it runs.
 */
export class RoomRun {
  readonly #stretches: readonly Stretch[];
  readonly #checkpoints: Checkpoints;
  readonly curves: Curves;
  #stepper: Stepper;
  #within = 0;
  #furthest: number;
  #trouble: RoomTrouble | undefined;

  private constructor(stretches: readonly Stretch[], checkpoints: Checkpoints, curves: Curves, furthest: number) {
    this.#stretches = stretches;
    this.#checkpoints = checkpoints;
    this.curves = curves;
    this.#furthest = furthest;
    const { room, start } = stretches.at(-1)!;
    this.#stepper = stepperFor(room, start);
    this.#arrived();
  }

  /**
   * A run before its first update.
   * @throws EngineError for data that the network cannot take.
   */
  static start(room: Room): RoomRun {
    const start = startTraining(room.train, room.data);
    const stretch = { room, eyes: new RoomEyes(room), start };
    return new RoomRun([stretch], new Checkpoints(start), new Curves(layersWithParameters(start)), -1);
  }

  /**
   * A run that stands where this one stands and goes on by another room; its past is this one's.
   * @throws EngineError when the room cannot go on with these weights and examples.
   */
  branch(room: Room): RoomRun {
    const now = this.state;
    const start = branchState(this.room, room, now);
    const past = this.#stretches.filter((stretch) => stretch.start.updates < start.updates);
    const checkpoints = past.length > 0 ? this.#checkpoints.until(now.updates - 1) : new Checkpoints(start);
    checkpoints.keep(start);
    const stretches = [...past, { room, eyes: new RoomEyes(room), start }];
    return new RoomRun(stretches, checkpoints, this.curves.until(now.updates - 1), now.updates - 1);
  }

  get #stretch(): Stretch {
    return this.#stretches.findLast(({ start }) => start.updates <= this.#stepper.updates)!;
  }

  /** The room that governs the next update. */
  get room(): Room {
    return this.#stretch.room;
  }

  get eyes(): RoomEyes {
    return this.#stretch.eyes;
  }

  /** Updates made at the present step, and epochs finished. */
  get step(): number {
    return this.#stepper.updates;
  }

  get epoch(): number {
    return this.#stepper.epoch;
  }

  get furthest(): number {
    return this.#furthest;
  }

  /** The first update that breaks, once it was met. */
  get trouble(): RoomTrouble | undefined {
    return this.#trouble;
  }

  get state(): TrainState {
    const state = this.#stepper.state();
    return this.#within === state.within ? state : { ...state, within: this.#within };
  }

  /** What the past takes: how many states are kept, how far apart. */
  get past(): { readonly count: number; readonly spacing: number } {
    return { count: this.#checkpoints.count, spacing: this.#checkpoints.spacing };
  }

  /** Makes one update; false where the run can't go on: it would break, or has reached the limit. */
  update(): boolean {
    if (this.step >= Math.min(this.#trouble?.lastGood ?? ROOM_LIMITS.updates, ROOM_LIMITS.updates)) return false;
    this.#within = 0;
    const trouble = this.#stepper.update();
    if (trouble) {
      const { start, eyes } = this.#stretch;
      const near = this.#checkpoints.before(trouble.update - TOLD);
      this.#trouble = roomTrouble(this.room, eyes, near.updates < start.updates ? start : near, trouble);
      return false;
    }
    this.#crossed();
    this.#arrived();
    return true;
  }

  /** Looks at one more example of the batch at hand; the last one makes the update. False where the run can't go on. */
  look(): boolean {
    if (this.#within + 1 >= nextBatch(this.room.train, this.state).length) return this.update();
    this.#within += 1;
    return true;
  }

  /** Looks at the first examples of the batch at hand, fewer than it has, without an update. */
  lookAt(within: number): void {
    const most = nextBatch(this.room.train, this.state).length - 1;
    ensure(
      Number.isInteger(within) && within >= 0,
      () => `${within} examples can't be looked at. Give a whole number from 0 up.`,
    );
    this.#within = Math.min(within, most);
  }

  /** Goes as near to a step as the past allows without running: `update` leads there. */
  approach(step: number): void {
    ensure(
      Number.isInteger(step) && step >= 0 && step <= ROOM_LIMITS.updates,
      () => `There is no step ${step}. Give a whole number from 0 to ${ROOM_LIMITS.updates}.`,
    );
    const near = this.#checkpoints.before(step);
    this.#within = 0;
    if (this.step <= step && this.step >= near.updates) return;
    const stretch = this.#stretches.findLast(({ start }) => start.updates <= near.updates)!;
    this.#stepper = stepperFor(stretch.room, near);
  }

  /** Goes on by the next spec where a stretch begins. */
  #crossed(): void {
    const next = this.#stretches.find(({ start }) => start.updates === this.step);
    if (next && this.step > 0) this.#stepper = stepperFor(next.room, next.start);
  }

  /** Remembers the present step where that is due. */
  #arrived(): void {
    if (this.#checkpoints.wants(this.step)) this.#checkpoints.keep(this.#stepper.state());
    if (this.step <= this.#furthest) return;
    this.#furthest = this.step;
    if (this.curves.wants(this.step)) this.#addPoint();
  }

  #addPoint(): void {
    const { room, eyes } = this;
    const state = this.#stepper.state();
    const { loss, grads, gradientNorm } = batchAtHand(room.train, room.data, state);
    const train = eyes.score(state, room.data);
    const validation = eyes.score(state, room.validation);
    this.curves.add({
      steps: state.updates,
      epochs: state.epoch + state.position / state.order.length,
      data: train.loss,
      penalty: loss.penalty,
      total: train.loss + loss.penalty,
      validation: validation.loss,
      accuracy: train.accuracy,
      validationAccuracy: validation.accuracy,
      batch: loss.data,
      rate: rateNow(room.train, state),
      gradientNorm,
      norms: layersWithParameters(state).map((layer) => normOf(Object.values(grads[layer - 1]!))),
    });
  }
}
