import { expose, proxy, type Remote, wrap } from 'comlink';
import { afterEach, describe, expect, it } from 'vitest';
import type { EngineApi, RunPoint, RunRequest, StepRequest } from '#components/lab/engineApi.ts';
import { landscapeReport } from '#components/lab/landscapeReport.ts';
import { plainParams, plainTensor } from '#components/lab/plain.ts';
import { workerApi } from '#components/lab/workerApi.ts';
import { paramsAfter, traceOf, type UpdateSettings } from '#engine/trace/trace.ts';
import { net222 } from '#tests/support/denseNetwork.ts';

const update: UpdateSettings = { rate: 0.5, order: 'original', biases: 'frozen' };
const step: StepRequest = {
  spec: net222.spec,
  params: plainParams(net222.params),
  x: plainTensor(net222.x),
  t: plainTensor(net222.t),
  update,
};
const run = (updates: number, reportAt: readonly number[]): RunRequest => ({ ...step, updates, reportAt });

let ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends) end();
  ends = [];
});
/** The API behind a real message channel, as behind a worker's door. */
function behindDoor(): Remote<EngineApi> {
  const { port1, port2 } = new MessageChannel();
  expose(workerApi(), port1 as unknown as Parameters<typeof expose>[1]);
  ends.push(() => {
    port1.close();
    port2.close();
  });
  return wrap<EngineApi>(port2 as unknown as Parameters<typeof wrap>[0]);
}

describe('a run', () => {
  it('tells exactly the moments asked for, with the bits of repeated traces', async () => {
    const points: RunPoint[] = [];
    const done = await workerApi().run(1, run(50, [0, 1, 7, 50]), (batch) => void points.push(...batch));
    expect(done).toEqual({ cancelled: false });
    expect(points.map(({ n }) => n)).toEqual([0, 1, 7, 50]);
    let params = net222.params;
    for (let n = 0; n <= 50; n++) {
      const trace = traceOf(net222.spec, params, net222.x, net222.t, update);
      const told = points.find((p) => p.n === n);
      if (told) {
        expect(told.error).toBe(trace.values.E!.data[0]);
        expect(told.outputs).toEqual([...trace.values['L2.a']!.data]);
        expect(told.params).toEqual(params.flatMap(({ W, b }) => [...W!.data, ...b!.data]));
      }
      params = paramsAfter(trace);
    }
  });

  it('goes on from where it stopped to the same numbers', async () => {
    const api = workerApi();
    const all: RunPoint[] = [];
    await api.run(1, run(40, [15, 40]), (batch) => void all.push(...batch));
    const { params } = all[0]!;
    const resumed: RunPoint[] = [];
    const at = (from: number, shape: readonly number[]) => ({
      shape,
      data: params.slice(from, from + shape.reduce((a, b) => a * b, 1)),
    });
    const later = [
      { W: at(0, [2, 2]), b: at(4, [2]) },
      { W: at(6, [2, 2]), b: at(10, [2]) },
    ];
    await api.run(2, { ...run(25, [25]), params: later }, (batch) => void resumed.push(...batch));
    expect(resumed[0]).toEqual({ ...all[1], n: 25 });
  });

  it('stops at the first error that is no finite number, and tells it', async () => {
    const points: RunPoint[] = [];
    const wild: RunRequest = {
      ...run(1000, [0]),
      spec: { ...net222.spec, layers: net222.spec.layers.map((l) => ({ ...l, activation: 'identity' as const })) },
      update: { ...update, rate: 20 },
    };
    await workerApi().run(1, wild, (batch) => void points.push(...batch));
    const last = points.at(-1)!;
    expect(Number.isFinite(last.error)).toBe(false);
    expect(last.n).toBeGreaterThan(1);
    expect(last.n).toBeLessThan(1000);
  });

  it('refuses a number of updates that cannot be, in a sentence', async () => {
    await expect(workerApi().run(1, run(-1, []), () => {})).rejects.toThrow('A run makes 0 to 1000000 updates');
  });
});

describe('behind the door', () => {
  it('answers a trace while a long run goes on, and ends the run when it is cancelled', async () => {
    const remote = behindDoor();
    let told = 0;
    let ended = false;
    const done = remote
      .run(
        7,
        run(1_000_000, []),
        proxy(() => {
          told += 1;
        }),
      )
      .then((answer) => {
        ended = true;
        return answer;
      });
    const trace = await remote.trace(step);
    expect(trace.values.E!.data[0]).toBe(
      traceOf(net222.spec, net222.params, net222.x, net222.t, update).values.E!.data[0],
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(ended).toBe(false);
    expect(told, 'signs of life with nothing to tell').toBeGreaterThanOrEqual(2);
    await remote.cancel(7);
    expect(await done).toEqual({ cancelled: true });
  });

  it('has told every point when the answer comes', async () => {
    const remote = behindDoor();
    const ns: number[] = [];
    const every = Array.from({ length: 3001 }, (_, n) => n);
    await remote.run(
      1,
      run(3000, every),
      proxy((points: RunPoint[]) => {
        ns.push(...points.map(({ n }) => n));
      }),
    );
    expect(ns).toEqual(every);
  });

  it('hands a refusal over as a sentence', async () => {
    const broken = { ...step, update: { ...update, rate: Number.NaN } };
    await expect(behindDoor().trace(broken)).rejects.toThrow('The learning rate is NaN');
  });
});

describe('a landscape', () => {
  const asked = { ...step, updates: 20, seed: 4, look: 'random' } as const;
  it('comes through the door with the bits of the build', async () => {
    expect(await behindDoor().landscape(1, asked)).toEqual(landscapeReport(asked));
  });

  it('is nothing when it was cancelled', async () => {
    const api = workerApi();
    const asking = api.landscape(7, { ...asked, updates: 5000 });
    api.cancel(7);
    expect(await asking).toBeUndefined();
  });
});
