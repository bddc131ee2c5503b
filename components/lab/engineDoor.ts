import type { Remote } from 'comlink';
import type { ExerciseDesk } from '#components/exercises/desk/exerciseDesk.ts';
import type { Step } from '#engine/trace/step.ts';
import type { DigitNews, DigitRequest } from './digitLesson.ts';
import type { CheckPoint, EngineApi, PlainTrace, RunPoint, RunRequest, StepRequest } from './engineApi.ts';
import type { ExampleBlames } from './exampleBlames.ts';
import type { FunctionAnswers, FunctionQuestions } from './functionAnswers.ts';
import type { LandscapeReport, LandscapeRequest } from './landscapeReport.ts';
import type { PerceptronReport, PerceptronRequest } from './perceptronReport.ts';
import type { RoomDesk } from './room/roomApi.ts';
import type { TableDesk } from './room/tableDesk.ts';
import type { ShapeNews, ShapeRequest } from './shapeLesson.ts';
import type { VehicleReport, VehicleRequest } from './vehicleReport.ts';

/** Why an answer did not come: the engine refused, it was lost and will be started anew, or nobody waits any more. */
export class EngineFailure extends Error {
  override readonly name = 'EngineFailure';
  readonly kind: 'refused' | 'lost' | 'cancelled';
  constructor(kind: EngineFailure['kind'], sentence: string) {
    super(sentence);
    this.kind = kind;
  }
}

/** A long run under way. */
export interface Job<T> {
  readonly done: Promise<T>;
  cancel(): void;
}

/** How long a short question may go unanswered before the worker counts as lost, in milliseconds. */
export const PATIENCE = 8_000;

/** What speaks with a worker; it comes with the first question, as the worker does. */
type Wire = typeof import('comlink');

interface Life {
  readonly wire: Wire;
  readonly remote: Remote<EngineApi>;
  readonly lost: Promise<never>;
  end(sentence: string): void;
}

const LOST = 'The engine stopped without an answer. It has been started again; your numbers are kept. Try once more.';
const CANCELLED = 'This was cancelled before it was done. Ask again.';
const SILENT = 'The engine did not answer in time. It has been started again; your numbers are kept. Try once more.';

/**
 * The only way to the engine's worker, one for all widgets of a page. Nothing starts before the first question; a
 * worker that dies or falls silent is ended, every open question is told so in a sentence, and the next one starts anew.
 */
export class EngineDoor {
  #start: () => Worker;
  #life: Promise<Life> | undefined;
  #jobs = 0;
  #patience: number;

  constructor(start: () => Worker, patience = PATIENCE) {
    this.#start = start;
    this.#patience = patience;
  }

  #alive(): Promise<Life> {
    if (this.#life) return this.#life;
    const own: Promise<Life> = import('comlink').then(
      (wire) => this.#begin(wire, () => this.#forget(own)),
      () => {
        this.#forget(own);
        throw new EngineFailure('lost', LOST);
      },
    );
    this.#life = own;
    return own;
  }

  #forget(life: Promise<Life>): void {
    if (this.#life === life) this.#life = undefined;
  }

  #begin(wire: Wire, forget: () => void): Life {
    const worker = this.#start();
    const remote = wire.wrap<EngineApi>(worker);
    let fail: (reason: EngineFailure) => void = () => {};
    const lost = new Promise<never>((_resolve, reject) => {
      fail = reject;
    });
    lost.catch(() => {});
    const life: Life = {
      wire,
      remote,
      lost,
      end: (sentence) => {
        forget();
        remote[wire.releaseProxy]();
        worker.terminate();
        fail(new EngineFailure('lost', sentence));
      },
    };
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      life.end(LOST);
    });
    worker.addEventListener('messageerror', () => life.end(LOST));
    return life;
  }

  /** Asks; the worker counts as lost when neither the answer nor a sign of life comes in time. */
  async #ask<T>(question: (remote: Remote<EngineApi>, alive: () => void, wire: Wire) => Promise<T>): Promise<T> {
    const life = await this.#alive();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const alive = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => life.end(SILENT), this.#patience);
    };
    alive();
    try {
      return await Promise.race([question(life.remote, alive, life.wire), life.lost]);
    } catch (reason) {
      if (reason instanceof EngineFailure) throw reason;
      throw new EngineFailure('refused', reason instanceof Error ? reason.message : String(reason));
    } finally {
      clearTimeout(timer);
    }
  }

  /** One training step, written down. */
  trace(request: StepRequest): Promise<PlainTrace> {
    return this.#ask((remote) => remote.trace(request) as Promise<PlainTrace>);
  }

  /** All lines of one training step, in the order of the book. */
  lines(request: StepRequest): Promise<Step[]> {
    return this.#ask((remote) => remote.lines(request) as Promise<Step[]>);
  }

  /** Values of activations and losses. */
  functions(questions: FunctionQuestions): Promise<FunctionAnswers> {
    return this.#ask((remote) => remote.functions(questions) as Promise<FunctionAnswers>);
  }

  /** What single examples ask of the parameters, and the mean of those that are kept. */
  exampleBlames(request: StepRequest, kept: readonly number[]): Promise<ExampleBlames> {
    return this.#ask((remote) => remote.exampleBlames(request, kept) as Promise<ExampleBlames>);
  }

  /** A long run of updates; its moments arrive in batches. */
  run(request: RunRequest, onPoints: (points: RunPoint[]) => void): Job<{ cancelled: boolean }> {
    const job = ++this.#jobs;
    const done = this.#ask((remote, alive, wire) => {
      const receive = (points: RunPoint[]): void => {
        alive();
        if (points.length) onPoints(points);
      };
      return remote.run(job, request, wire.proxy(receive));
    });
    return { done, cancel: () => this.#cancel(job) };
  }

  /** The slopes of all parameters by nudging, beside those of the trace, for each ε. */
  checkGradients(request: StepRequest, epsilons: readonly number[], bug: string): Job<CheckPoint[]> {
    const job = ++this.#jobs;
    const done = this.#ask((remote) => remote.checkGradients(job, request, epsilons, bug) as Promise<CheckPoint[]>);
    return { done, cancel: () => this.#cancel(job) };
  }

  /** A lesson for a threshold unit. */
  perceptron(request: PerceptronRequest): Promise<PerceptronReport> {
    return this.#ask((remote) => remote.perceptron(request) as Promise<PerceptronReport>);
  }

  /** The loss of a small network on a plane through the end of its training. */
  landscape(request: LandscapeRequest): Job<LandscapeReport> {
    const job = ++this.#jobs;
    const done = this.#ask((remote) => remote.landscape(job, request) as Promise<LandscapeReport | undefined>);
    const report = done.then((made) => made ?? Promise.reject(new EngineFailure('cancelled', CANCELLED)));
    return { done: report, cancel: () => this.#cancel(job) };
  }

  /** Ten perceptrons learn digits; news come with each pass. */
  digits(request: DigitRequest, onNews: (news: DigitNews) => void): Job<{ cancelled: boolean }> {
    return this.#lesson(onNews, (remote, job, hear) => remote.digits(job, request, hear));
  }

  /** A network learns shapes; news come with each pass. */
  shapes(request: ShapeRequest, onNews: (news: ShapeNews) => void): Job<{ cancelled: boolean }> {
    return this.#lesson(onNews, (remote, job, hear) => remote.shapes(job, request, hear));
  }

  /** A small network learns cars and trucks. */
  vehicles(request: VehicleRequest): Promise<VehicleReport> {
    return this.#ask((remote) => remote.vehicles(request) as Promise<VehicleReport>);
  }

  #lesson<N>(
    onNews: (news: N) => void,
    begin: (remote: Remote<EngineApi>, job: number, hear: (news: N) => void) => Promise<{ cancelled: boolean }>,
  ): Job<{ cancelled: boolean }> {
    const job = ++this.#jobs;
    const done = this.#ask((remote, alive, wire) => {
      const hear = (news: N): void => {
        alive();
        onNews(news);
      };
      return begin(remote, job, wire.proxy(hear));
    });
    return { done, cancel: () => this.#cancel(job) };
  }

  /** A question to the desk of exercises. */
  exercise<K extends keyof ExerciseDesk>(
    task: K,
    ...asked: Parameters<ExerciseDesk[K]>
  ): Promise<Awaited<ReturnType<ExerciseDesk[K]>>> {
    return this.#ask((remote) => remote.exercise(task, asked) as Promise<Awaited<ReturnType<ExerciseDesk[K]>>>);
  }

  /** A question to the training room. */
  room<K extends keyof RoomDesk>(task: K, ...asked: Parameters<RoomDesk[K]>): Promise<ReturnType<RoomDesk[K]>> {
    return this.#ask((remote) => remote.room(task, asked) as unknown as Promise<ReturnType<RoomDesk[K]>>);
  }

  /** A question about the reader's own tables. */
  table<K extends 'read' | 'take'>(task: K, asked: Parameters<TableDesk[K]>[0]): Promise<ReturnType<TableDesk[K]>> {
    return this.#ask((remote) => remote.table(task, asked) as unknown as Promise<ReturnType<TableDesk[K]>>);
  }

  #cancel(job: number): void {
    void this.#life?.then(({ remote }) => remote.cancel(job)).catch(() => {});
  }
}
