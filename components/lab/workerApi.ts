import { releaseProxy } from 'comlink';
import { traceOf } from '#engine/trace/trace.ts';
import { descentPoints } from './descentPoints.ts';
import { digitLesson } from './digitLesson.ts';
import type { EngineApi, RunPoint } from './engineApi.ts';
import { functionAnswers } from './functionAnswers.ts';
import { gradientChecks } from './gradientChecks.ts';
import type { LandscapeReport } from './landscapeReport.ts';
import { linesOf } from './linesOf.ts';
import { perceptronReport } from './perceptronReport.ts';
import { asParams, asTensor, plainTrace } from './plain.ts';
import type { TableDesk } from './room/tableDesk.ts';
import { Jobs } from './slices.ts';

/** After so many slices a run tells what it has, also when that is nothing: a sign of life, about every 30 ms. */
const SLICES_A_MESSAGE = 4;

type Listener = (points: RunPoint[]) => unknown;
type Released = object & { [releaseProxy]?: () => void };

/** Hands points to whoever listens; a listener that fails ends nothing, the door will cancel. */
const tell = (listener: Listener, points: RunPoint[]): Promise<unknown> =>
  Promise.resolve(listener(points)).catch(() => {});

/** Lets go of a callback from the other side of the door; one from this side needs nothing. */
const release = (listener: Released): void => listener[releaseProxy]?.();

/** All that the engine's worker offers, without the worker: it can be called in any thread. */
export function workerApi(jobs = new Jobs()): EngineApi {
  let tables: Promise<TableDesk> | undefined;
  let room: Promise<EngineApi['room']> | undefined;
  /** Hands the news of a lesson to whoever listens; nothing new is news too: a sign of life. */
  const lesson = async <N extends object>(
    job: number,
    work: Iterator<N | undefined>,
    onNews: (news: N) => void,
  ): Promise<{ cancelled: boolean }> => {
    try {
      const told: Promise<unknown>[] = [];
      let slices = 0;
      const cancelled = await jobs.inSlices(
        job,
        work,
        (news) => {
          if (news) told.push(Promise.resolve(onNews(news)).catch(() => {}));
        },
        () => {
          slices += 1;
          if (slices % SLICES_A_MESSAGE === 0) told.push(Promise.resolve(onNews({} as N)).catch(() => {}));
        },
      );
      await Promise.all(told);
      return { cancelled };
    } finally {
      release(onNews);
    }
  };

  return {
    lines: linesOf,
    trace: ({ spec, params, x, t, update }) =>
      plainTrace(traceOf(spec, asParams(params), asTensor(x), asTensor(t), update)),

    run: async (job, request, onPoints) => {
      let points: RunPoint[] = [];
      let slices = 0;
      const send = (): Promise<unknown> => {
        const batch = points;
        points = [];
        return tell(onPoints, batch);
      };
      try {
        const cancelled = await jobs.inSlices(
          job,
          descentPoints(request),
          (point) => {
            if (point) points.push(point);
          },
          () => {
            slices += 1;
            if (slices % SLICES_A_MESSAGE === 0) void send();
          },
        );
        // Callback and answer come on different ways; the answer must not overtake the last points.
        await send();
        return { cancelled };
      } finally {
        release(onPoints);
      }
    },

    checkGradients: async (job, request, epsilons, bug) => {
      const checks: Awaited<ReturnType<EngineApi['checkGradients']>> = [];
      await jobs.inSlices(
        job,
        gradientChecks(request, epsilons, bug),
        (check) => checks.push(check),
        () => {},
      );
      return checks;
    },

    exercise: async (task, asked) => {
      const { exerciseDesk } = await import('#components/exercises/desk/exerciseDesk.ts');
      return (exerciseDesk[task] as (...asked: unknown[]) => never)(...asked);
    },

    table: async (task, asked) => {
      tables ??= import('./room/tableDesk.ts').then(({ TableDesk }) => new TableDesk());
      const desk = await tables;
      return (desk[task] as (asked: unknown) => never).call(desk, asked);
    },

    exampleBlames: async (request, kept) => {
      const { exampleBlames } = await import('./exampleBlames.ts');
      return exampleBlames(request, kept);
    },
    functions: functionAnswers,
    perceptron: perceptronReport,

    landscape: async (job, request) => {
      const { landscapeWork } = await import('./landscapeReport.ts');
      let report: LandscapeReport | undefined;
      await jobs.inSlices(
        job,
        landscapeWork(request),
        (done) => {
          report = done;
        },
        () => {},
      );
      return report;
    },

    digits: (job, request, onNews) => lesson(job, digitLesson(request), onNews),
    shapes: async (job, request, onNews) => {
      const { shapeLesson } = await import('./shapeLesson.ts');
      return lesson(job, shapeLesson(request), onNews);
    },
    vehicles: async (request) => (await import('./vehicleReport.ts')).vehicleReport(request),

    room: async (task, asked) => {
      room ??= import('./room/roomDoor.ts').then(({ roomDoor }) => roomDoor());
      return (await room)(task, asked);
    },

    cancel: (job) => jobs.cancel(job),
    ping: () => true,
  };
}
