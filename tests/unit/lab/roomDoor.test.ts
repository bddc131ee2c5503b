import { expose, type Remote, wrap } from 'comlink';
import { afterEach, describe, expect, it } from 'vitest';
import type { EngineApi } from '#components/lab/engineApi.ts';
import type { RoomDesk } from '#components/lab/room/roomApi.ts';
import { buffersOf } from '#components/lab/room/roomDoor.ts';
import { workerApi } from '#components/lab/workerApi.ts';
import { busyRoom, circlesRoom } from '#tests/support/roomSpecs.ts';
import { straightWeights, weightsOf } from '#tests/support/roomViews.ts';

describe('the training room behind the door', () => {
  let ends: (() => void)[] = [];
  afterEach(() => {
    for (const end of ends) end();
    ends = [];
  });
  /** Comlink forgets that the answer hangs on the task. */
  type Room = <K extends keyof RoomDesk>(task: K, asked: Parameters<RoomDesk[K]>) => Promise<ReturnType<RoomDesk[K]>>;
  function worker(): Omit<Remote<EngineApi>, 'room'> & { room: Room } {
    const { port1, port2 } = new MessageChannel();
    expose(workerApi(), port1 as unknown as Parameters<typeof expose>[1]);
    ends.push(() => {
      port1.close();
      port2.close();
    });
    return wrap<EngineApi>(port2 as unknown as Parameters<typeof wrap>[0]) as unknown as ReturnType<typeof worker>;
  }

  it('hands typed arrays over and keeps its own', async () => {
    const remote = worker();
    const { run, facts } = await remote.room('open', [circlesRoom]);
    expect(facts.train.x).toBeInstanceOf(Float64Array);
    for (let i = 0; i < 3; i++) {
      const [view] = await remote.room('step', [[run], 'batch', 5, { field: 8, units: 4, curves: -1 }]);
      expect(view!.field!.values).toHaveLength(64);
      expect(view!.units!.values).toHaveLength(16 * 10);
    }
    const [view] = await remote.room('view', [[run], {}]);
    expect(weightsOf(view!)).toEqual(straightWeights(circlesRoom, 15));
    expect(buffersOf([{ a: new Float32Array(2) }, new Float64Array(1), 'text', null]).size).toBe(2);
  });

  it('answers a trace while a run plays at full speed', async () => {
    const remote = worker();
    const { run } = await remote.room('open', [busyRoom]);
    await remote.room('play', [[run], {}, {}]);
    for (let i = 0; i < 5; i++) expect(await remote.ping()).toBe(true);
    const [view] = await remote.room('pause', [[run], {}]);
    expect(view!.step).toBeGreaterThan(0);
  });

  it('hands a refusal over as a sentence, and is there for the next question', async () => {
    const remote = worker();
    await expect(remote.room('open', [{ ...circlesRoom, batchSize: -1 }])).rejects.toThrow('The batch size is -1.');
    await expect(remote.room('view', [[1], {}])).rejects.toThrow('Run 1 is not open.');
    await expect(remote.room('burn' as 'open', [null])).rejects.toThrow('The training room knows no task “burn”.');
    expect((await remote.room('open', [circlesRoom])).run).toBe(1);
  });
});
