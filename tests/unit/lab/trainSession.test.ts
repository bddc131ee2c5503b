import { expose, type Remote, wrap } from 'comlink';
import { afterEach, describe, expect, it } from 'vitest';
import type { EngineApi } from '#components/lab/engineApi.ts';
import { EngineFailure } from '#components/lab/engineDoor.ts';
import { buffersOf } from '#components/lab/room/roomDoor.ts';
import { type RoomAsk, TrainSession } from '#components/lab/room/trainSession.ts';
import { workerApi } from '#components/lab/workerApi.ts';
import { busyRoom, circlesRoom } from '#tests/support/roomSpecs.ts';
import { straightWeights, weightsOf } from '#tests/support/roomViews.ts';
import { until } from '#tests/support/until.ts';

describe('the training room behind the door', () => {
  let ends: (() => void)[] = [];
  afterEach(() => {
    for (const end of ends) end();
    ends = [];
  });
  function worker(): Remote<EngineApi> {
    const { port1, port2 } = new MessageChannel();
    expose(workerApi(), port1 as unknown as Parameters<typeof expose>[1]);
    ends.push(() => {
      port1.close();
      port2.close();
    });
    return wrap<EngineApi>(port2 as unknown as Parameters<typeof wrap>[0]);
  }
  /** A door whose worker can be lost: its runs are gone, and the next question meets a new one. */
  function door(): RoomAsk & { lose(): void; questions: string[] } {
    let remote = worker();
    let lost = false;
    const questions: string[] = [];
    return {
      questions,
      lose: () => {
        lost = true;
        remote = worker();
      },
      room: async (task, ...asked) => {
        questions.push(task);
        if (lost) {
          lost = false;
          throw new EngineFailure('lost', 'The engine stopped.');
        }
        return (await remote.room(task, asked)) as never;
      },
    };
  }
  const frame = (then: () => void) => setTimeout(then, 4);

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

  it('asks for views by frame, never more than one under way, and rests when the runs do', async () => {
    const asked = door();
    let under = 0;
    let most = 0;
    const counted: RoomAsk = {
      room: async (task, ...rest) => {
        if (task === 'view') {
          under += 1;
          most = Math.max(most, under);
        }
        try {
          return await asked.room(task, ...rest);
        } finally {
          if (task === 'view') under -= 1;
        }
      },
    };
    const seen: number[] = [];
    const session = new TrainSession(counted, {
      ask: () => ({ field: 6 }),
      onViews: ([view]) => void seen.push(view!.step),
      onTrouble: (sentence) => expect.fail(sentence),
      frame,
    });
    const { run } = await session.open(circlesRoom);
    await session.play([run]);
    await until(() => seen.length > 5);
    await session.pause([run]);
    await until(() => under === 0);
    const count = seen.length;
    expect(most).toBe(1);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(seen.length).toBeLessThanOrEqual(count + 1);
  });

  it('opens lost runs again where they stood, branches too, to the bit', async () => {
    const asked = door();
    const session = new TrainSession(asked, { ask: () => ({}), onViews: () => {}, onTrouble: () => {}, frame });
    const { run } = await session.open(circlesRoom);
    await session.seek([run], 60, 0);
    await session.arrived([run]);
    const { run: branch } = await session.branch(run, { ...circlesRoom, optimizer: { name: 'adam', rate: 0.05 } });
    await session.step([branch], 'batch', 40);
    await session.seek([run], 25, 3);
    const before = await session.arrived([run, branch]);
    asked.lose();
    const after = [...(await session.view([run])), ...(await session.view([branch]))];
    expect(after.map(({ step, within }) => [step, within])).toEqual([
      [25, 3],
      [100, 0],
    ]);
    expect(after.map(weightsOf)).toEqual(before.map(weightsOf));
    const report = await session.about('batch', branch, 'L1.W[0,1]');
    expect(report.step).toBe(100);
  });

  it('plays on after the worker was lost', async () => {
    const asked = door();
    const troubles: string[] = [];
    const session = new TrainSession(asked, {
      ask: () => ({}),
      onViews: () => {},
      onTrouble: (sentence) => void troubles.push(sentence),
      frame,
    });
    const { run } = await session.open(circlesRoom);
    await session.play([run]);
    const views = (): number => asked.questions.filter((task) => task === 'view').length;
    await until(() => views() > 3);
    asked.lose();
    await until(() => asked.questions.filter((task) => task === 'play').length === 2);
    const [view] = await session.view([run]);
    expect(view!.state).toBe('playing');
    const [paused] = await session.pause([run]);
    expect(weightsOf(paused!)).toEqual(straightWeights(circlesRoom, paused!.step));
    expect(troubles).toEqual([]);
  });
});
