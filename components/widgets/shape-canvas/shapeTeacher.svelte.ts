import { engine } from '#components/lab/engine.ts';
import type { Job } from '#components/lab/engineDoor.ts';
import type { ShapeMoment } from '#components/lab/shapeLesson.ts';
import { SHAPE_LESSON } from '#components/lab/shapeSizes.ts';
import type { PassReport } from './props.ts';

/** Teaches the network in the reader's browser, once a page: its weights never came with the page. */
export class ShapeTeacher {
  #moments = $state.raw<readonly ShapeMoment[]>([]);
  #busy = $state(false);
  #job: Job<unknown> | undefined;
  readonly #built: readonly PassReport[];

  constructor(built: readonly PassReport[]) {
    this.#built = built;
  }

  get busy(): boolean {
    return this.#busy;
  }
  /** How many passes are finished here; −1 before the untaught network is there. */
  get pass(): number {
    return this.#moments.length - 1;
  }
  get done(): boolean {
    return this.pass === SHAPE_LESSON.passes;
  }
  /** True when all losses of this browser are those of the page, bit for bit. */
  get agrees(): boolean {
    return this.#moments.every(({ pass, loss, testLoss }) => {
      const built = this.#built[pass];
      return built?.loss === loss && built.testLoss === testLoss;
    });
  }
  /** The weights after a pass, or after the last one before it that is there. */
  after(pass: number): ShapeMoment | undefined {
    return this.#moments[Math.min(pass, this.pass)];
  }

  /** Begins, unless it has. */
  teach(onTrouble: (sentence: string) => void): void {
    if (this.#busy || this.done) return;
    this.#moments = [];
    const { train, test, passes } = SHAPE_LESSON;
    const job = engine.shapes({ train, test, passes }, ({ moment }) => {
      if (this.#job === job && moment) this.#moments = [...this.#moments, moment];
    });
    this.#job = job;
    this.#busy = true;
    job.done
      .catch((reason: unknown) => onTrouble(reason instanceof Error ? reason.message : String(reason)))
      .finally(() => {
        this.#busy = false;
      });
  }

  stop(): void {
    this.#job?.cancel();
    this.#job = undefined;
  }
}
