import { expose } from 'comlink';
import { describe, expect, it, vi } from 'vitest';
import type { EngineApi, RunRequest, StepRequest } from '#components/lab/engineApi.ts';
import { EngineDoor, EngineFailure } from '#components/lab/engineDoor.ts';
import { plainParams, plainTensor } from '#components/lab/plain.ts';
import { workerApi } from '#components/lab/workerApi.ts';
import { net222 } from '#tests/support/denseNetwork.ts';

const step: StepRequest = {
  spec: net222.spec,
  params: plainParams(net222.params),
  x: plainTensor(net222.x),
  t: plainTensor(net222.t),
  update: { rate: 0.5, order: 'original', biases: 'frozen' },
};
const run = (updates: number): RunRequest => ({ ...step, updates, reportAt: [0, updates] });

/** A worker in this thread: the real API behind a real channel, which can be made to fail. */
class FakeWorker extends EventTarget {
  readonly #ports = new MessageChannel();
  terminated = false;
  constructor(api: Partial<EngineApi> | undefined) {
    super();
    if (api) expose(api, this.#ports.port1 as unknown as Parameters<typeof expose>[1]);
    this.#ports.port2.onmessage = (event) => this.dispatchEvent(new MessageEvent('message', { data: event.data }));
  }
  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.#ports.port2.postMessage(message, transfer as never);
  }
  terminate(): void {
    this.terminated = true;
    this.#ports.port1.close();
    this.#ports.port2.close();
  }
  die(): void {
    this.dispatchEvent(new Event('error', { cancelable: true }));
  }
}

/** A door whose workers are given one after the other; `started` are those it has started. */
function doorTo(lives: readonly (Partial<EngineApi> | undefined)[], patience = 300) {
  const started: FakeWorker[] = [];
  const door = new EngineDoor(() => {
    const worker = new FakeWorker(lives[started.length]);
    started.push(worker);
    return worker as unknown as Worker;
  }, patience);
  return { door, started };
}
const failure = async (asked: Promise<unknown>): Promise<EngineFailure> => {
  const reason = await asked.then(
    () => undefined,
    (why: unknown) => why,
  );
  if (!(reason instanceof EngineFailure)) throw new Error(`Expected a failure, got ${String(reason)}.`);
  return reason;
};
const never = (): never => new Promise(() => {}) as never;

describe('the door', () => {
  it('starts one worker with the first question and keeps it', async () => {
    const { door, started } = doorTo([workerApi(), workerApi()]);
    expect(started).toHaveLength(0);
    await Promise.all([door.trace(step), door.trace(step), door.run(run(5), () => {}).done]);
    expect(started).toHaveLength(1);
    started[0]!.terminate();
  });

  it('hands a refusal over and keeps the worker', async () => {
    const { door, started } = doorTo([workerApi()]);
    const refused = await failure(door.trace({ ...step, update: { ...step.update, rate: Number.NaN } }));
    expect(refused.kind).toBe('refused');
    expect(refused.message).toContain('The learning rate is NaN');
    expect((await door.trace(step)).values.E!.data[0]).toBeCloseTo(0.298371109, 9);
    expect(started).toHaveLength(1);
    started[0]!.terminate();
  });

  it('tells every open question when the worker dies, and starts anew with the next', async () => {
    const { door, started } = doorTo([{ trace: never, run: never }, workerApi()], 5000);
    const open = [door.trace(step), door.trace(step), door.run(run(5), () => {}).done].map(failure);
    await vi.waitUntil(() => started.length > 0);
    started[0]!.die();
    for (const lost of await Promise.all(open)) {
      expect(lost.kind).toBe('lost');
      expect(lost.message).toContain('It has been started again; your numbers are kept.');
    }
    expect(started[0]!.terminated).toBe(true);
    expect((await door.trace(step)).values.E!.data[0]).toBeCloseTo(0.298371109, 9);
    expect(started).toHaveLength(2);
    started[1]!.terminate();
  });

  it('gives up a worker that never answers, and starts anew with the next question', async () => {
    const { door, started } = doorTo([undefined, workerApi()]);
    const lost = await failure(door.trace(step));
    expect(lost.message).toContain('did not answer in time');
    expect(started[0]!.terminated).toBe(true);
    await door.trace(step);
    started[1]!.terminate();
  });

  it('lets a run last longer than its patience while it shows signs of life', async () => {
    const { door, started } = doorTo([workerApi()], 500);
    const job = door.run({ ...run(1_000_000), reportAt: [] }, () => {});
    await new Promise((resolve) => setTimeout(resolve, 1200));
    job.cancel();
    expect(await job.done).toEqual({ cancelled: true });
    started[0]!.terminate();
  });

  it('loses a run that falls silent on the way', async () => {
    const silent: Partial<EngineApi> = {
      run: async (_job, _request, onPoints) => {
        onPoints([]);
        return never();
      },
    };
    const { door } = doorTo([silent]);
    expect((await failure(door.run(run(5), () => {}).done)).kind).toBe('lost');
  });
});
