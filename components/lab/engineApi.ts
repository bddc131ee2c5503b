import type { ExerciseDesk } from '#components/exercises/desk/exerciseDesk.ts';
import type { Shape } from '#engine/core/tensor.ts';
import type { ModelSpec } from '#engine/nn/spec.ts';
import type { Step } from '#engine/trace/step.ts';
import type { UpdateSettings } from '#engine/trace/trace.ts';
import type { DigitNews, DigitRequest } from './digitLesson.ts';
import type { ExampleBlames } from './exampleBlames.ts';
import type { FunctionAnswers, FunctionQuestions } from './functionAnswers.ts';
import type { LandscapeReport, LandscapeRequest } from './landscapeReport.ts';
import type { PerceptronReport, PerceptronRequest } from './perceptronReport.ts';
import type { RoomDesk } from './room/roomApi.ts';
import type { TableDesk } from './room/tableDesk.ts';
import type { ShapeNews, ShapeRequest } from './shapeLesson.ts';
import type { VehicleReport, VehicleRequest } from './vehicleReport.ts';

/** A tensor as it crosses the door and as it stands in a page: plain numbers. */
export interface PlainTensor {
  readonly shape: Shape;
  readonly data: readonly number[];
}

/** Everything one training step needs, as plain data. */
export interface StepRequest {
  readonly spec: ModelSpec;
  readonly params: readonly Readonly<Record<string, PlainTensor>>[];
  readonly x: PlainTensor;
  readonly t: PlainTensor;
  readonly update: UpdateSettings;
}

/** A trace whose tensors are plain numbers; the same names as in the engine. */
export interface PlainTrace {
  readonly spec: ModelSpec;
  readonly update: UpdateSettings;
  readonly training: boolean;
  readonly parameters: readonly (readonly string[])[];
  /** Names of what each layer carries on to the next batch and has just moved. */
  readonly running: readonly (readonly string[])[];
  readonly divisor: number;
  readonly values: Readonly<Record<string, PlainTensor>>;
  readonly grads: Readonly<Record<string, PlainTensor>>;
  readonly news: Readonly<Record<string, PlainTensor>>;
}

/** One recorded moment of a run: after `n` updates, the error, the outputs and all parameters in a row. */
export interface RunPoint {
  readonly n: number;
  readonly error: number;
  readonly outputs: readonly number[];
  readonly params: readonly number[];
}

/** What a run is asked: how many updates, and at which of them to report. */
export interface RunRequest extends StepRequest {
  readonly updates: number;
  readonly reportAt: readonly number[];
}

/** One parameter judged: its address, the gradient of the trace, and the slope found by nudging it. */
export interface CheckedParameter {
  readonly address: string;
  readonly analytic: number;
  readonly numeric: number;
  /** |analytic − numeric| by the sum of their sizes: 0 when equal, 1 when opposite. */
  readonly relative: number;
}

/** A gradient check at one step length ε. */
export interface CheckPoint {
  readonly epsilon: number;
  readonly parameters: readonly CheckedParameter[];
  /** The largest relative difference among the parameters. */
  readonly worst: number;
}

/** All that the worker offers. Every method is pure in its arguments; refusals are sentences. */
export interface EngineApi {
  /** Answers at once, also while a long run goes on. */
  trace(request: StepRequest): PlainTrace;
  /** All lines of one training step of a dense network, in the order of the book; answered at once too. */
  lines(request: StepRequest): Step[];
  /** Runs full-batch updates in slices; calls back with the moments asked for; resolves when done or cancelled. */
  run(job: number, request: RunRequest, onPoints: (points: RunPoint[]) => void): Promise<{ cancelled: boolean }>;
  /** Checks every parameter at every ε. */
  checkGradients(job: number, request: StepRequest, epsilons: readonly number[], bug: string): Promise<CheckPoint[]>;
  /** What single examples ask of the parameters, and the mean of those kept; what that takes is loaded when asked. */
  exampleBlames(request: StepRequest, kept: readonly number[]): Promise<ExampleBlames>;
  /** Exercises: drawn, marked and solved. What that takes is loaded with the first question. */
  exercise<K extends keyof ExerciseDesk>(
    task: K,
    asked: Parameters<ExerciseDesk[K]>,
  ): Promise<Awaited<ReturnType<ExerciseDesk[K]>>>;
  /** Values of activations and losses; answered at once too. */
  functions(questions: FunctionQuestions): FunctionAnswers;
  /** Teaches a threshold unit by the perceptron rule; answered at once too. */
  perceptron(request: PerceptronRequest): PerceptronReport;
  /** Trains a small network and measures its loss on a plane, in slices; nothing when cancelled. */
  landscape(job: number, request: LandscapeRequest): Promise<LandscapeReport | undefined>;
  /** Ten perceptrons learn digits in slices; calls back with each pass. */
  digits(job: number, request: DigitRequest, onNews: (news: DigitNews) => void): Promise<{ cancelled: boolean }>;
  /** The training room. What that takes is loaded with the first question. */
  room<K extends keyof RoomDesk>(task: K, asked: Parameters<RoomDesk[K]>): Promise<ReturnType<RoomDesk[K]>>;
  /** The reader's own tables: read, and columns taken. What that takes is loaded with the first question. */
  table<K extends 'read' | 'take'>(task: K, asked: Parameters<TableDesk[K]>[0]): Promise<ReturnType<TableDesk[K]>>;
  /** A network learns squares, circles and triangles in slices; calls back with each pass. */
  shapes(job: number, request: ShapeRequest, onNews: (news: ShapeNews) => void): Promise<{ cancelled: boolean }>;
  /** Teaches a 2-2-1 network what is a car and what a truck. */
  vehicles(request: VehicleRequest): Promise<VehicleReport>;
  cancel(job: number): void;
  /** Proof of life. */
  ping(): true;
}
