import { beforeEach, describe, expect, it } from 'vitest';
import type { RunView } from '#components/lab/room/roomApi.ts';
import { MOST_OPEN, RoomDeskOf } from '#components/lab/room/roomDesk.ts';
import { breathe } from '#components/lab/slices.ts';
import { runOf } from '#tests/support/roomRuns.ts';
import { brokenRoom, busyRoom, circlesRoom } from '#tests/support/roomSpecs.ts';
import { straightWeights, weightsOf } from '#tests/support/roomViews.ts';
import { until } from '#tests/support/until.ts';

async function settled(desk: RoomDeskOf, run: number): Promise<RunView> {
  await until(() => desk.view([run], {})[0]!.state === 'resting');
  return desk.view([run], {})[0]!;
}

describe('the desk', () => {
  let desk: RoomDeskOf;
  beforeEach(() => {
    desk = new RoomDeskOf();
  });

  it('steps by example, batch and epoch, with the bits of a straight run', async () => {
    const { run, facts } = desk.open(circlesRoom);
    expect(facts.train.count).toBe(30);
    expect(facts.batches).toBe(5);
    expect(desk.view([run], {})[0]!.step).toBe(0);
    expect(desk.step([run], 'example', 3, {})[0]).toMatchObject({ step: 0, within: 3, state: 'resting' });
    expect(desk.step([run], 'example', 4, {})[0]).toMatchObject({ step: 1, within: 0 });
    expect(desk.step([run], 'batch', 2, {})[0]).toMatchObject({ step: 3, epoch: 0 });
    expect(desk.step([run], 'epoch', 2, {})[0]).toMatchObject({ step: 10, epoch: 2, position: 0 });
    expect(weightsOf(desk.view([run], {})[0]!)).toEqual(straightWeights(circlesRoom, 10));
  });

  it('is paused, scrubbed and played on anywhere, bit for bit', async () => {
    const { run } = desk.open(busyRoom);
    desk.play([run], {}, {});
    await until(() => desk.view([run], {})[0]!.step > 50);
    const [paused] = desk.pause([run], {});
    expect(paused!.state).toBe('resting');
    expect(weightsOf(paused!)).toEqual(straightWeights(busyRoom, paused!.step));
    desk.seek([run], 4, 2, {});
    const back = await settled(desk, run);
    expect(back).toMatchObject({ step: 4, within: 2, furthest: paused!.furthest });
    expect(weightsOf(back)).toEqual(straightWeights(busyRoom, 4));
    desk.play([run], {}, {});
    const goal = paused!.step + 1500;
    desk.seek([run], goal, 0, {});
    const ahead = await settled(desk, run);
    expect(ahead.step).toBe(goal);
    expect(weightsOf(ahead)).toEqual(straightWeights(busyRoom, goal));
  });

  it('keeps runs that play together in step, and one that broke behind', async () => {
    const one = desk.open(circlesRoom).run;
    const other = desk.open({ ...circlesRoom, optimizer: { name: 'adam', rate: 0.01 } }).run;
    desk.step([other], 'batch', 7, {});
    desk.play([one, other], {}, {});
    await until(() => desk.view([one], {})[0]!.step > 30);
    const views = desk.pause([one, other], {});
    expect(views[0]!.step).toBe(views[1]!.step);
    const { numbers, parameters, fields } = desk.compare([one, other], { field: 6 });
    const loss = numbers.find(({ name }) => name === 'trainLoss')!;
    expect(loss.values).toEqual(views.map(({ train }) => train.loss));
    expect(loss.differences).toEqual([0, views[1]!.train.loss - views[0]!.train.loss]);
    expect(parameters[0]!.difference).toBe(0);
    expect(parameters[1]!.difference).not.toBe(0);
    expect(fields[0]!.every((difference) => difference === 0)).toBe(true);

    const wild = desk.open(brokenRoom).run;
    desk.play([wild, one], {}, {});
    await until(() => {
      const [broken, on] = desk.view([wild, one], {});
      return broken!.trouble !== undefined && on!.step > broken!.step;
    });
    const [broken] = desk.pause([wild, one], {});
    expect(broken!.trouble!.lastGood).toBe(broken!.step);
    expect(() => desk.compare([wild, one], {})).toThrow(/The runs stand at the steps \d+ and \d+\. Take them/);
  });

  it('branches, and refuses what cannot be in sentences', () => {
    const { run } = desk.open(circlesRoom);
    desk.step([run], 'batch', 9, {});
    const branch = desk.branch(run, { ...circlesRoom, optimizer: { name: 'sgd', rate: 0.1 } });
    expect(desk.view([branch.run], {})[0]).toMatchObject({ step: 9, rate: 0.1 });
    expect(() => desk.branch(run, busyRoom)).toThrow('A branch goes on with the same data');
    expect(() => desk.open({ ...circlesRoom, batchSize: 'many' })).toThrow('The batch size is “many”. Give a whole');
    expect(() => desk.view([99], {})).toThrow('Run 99 is not open');
    expect(() => desk.step([run], 'mile' as 'batch', 1, {})).toThrow('There is no stride “mile”');
    expect(() => desk.step([run], 'batch', 0, {})).toThrow("A run can't go 0 strides");
    expect(() => desk.play([run], { perSecond: -1 }, {})).toThrow("A run can't make -1 updates");
    expect(() => desk.view([run], { field: 1e9 })).toThrow('The decision field is asked for with a size of');
    desk.close([run]);
    expect(() => desk.view([run], {})).toThrow('is not open');
    while (desk.open(circlesRoom).run < MOST_OPEN + 1);
    expect(() => desk.open(circlesRoom)).toThrow(`${MOST_OPEN} runs are open`);
  });

  it('sweeps two settings cell by cell, each with the numbers of its own run', async () => {
    const sweep = desk.sweep({
      spec: circlesRoom,
      across: { path: 'optimizer.rate', values: [0.1, 0.5, 1e5] },
      down: { path: 'layers.0.units', values: [2, 13] },
      steps: 40,
      field: 6,
    });
    const cells = [];
    for (let news = desk.sweepNews(sweep); ; news = desk.sweepNews(sweep)) {
      cells.push(...news.cells);
      if (news.done === news.of) break;
      await breathe();
    }
    expect(cells.map(({ row, column }) => [row, column])).toEqual([0, 1].flatMap((r) => [0, 1, 2].map((c) => [r, c])));
    const spec = {
      ...circlesRoom,
      optimizer: { name: 'sgd', rate: 0.5 },
      layers: [{ ...circlesRoom.layers[0]!, units: 2 }, circlesRoom.layers[1]!],
    } as const;
    const own = runOf(spec);
    while (own.step < 40) own.update();
    expect(cells[1]!.view!.edges[0]!.values).toEqual(own.state.params[0]!.W!.data);
    expect(cells[1]!.view!.field!.values.length).toBe(36);
    expect(cells[3]!.refused).toBe('The number of units of layer 1 is 13. Give a whole number from 1 to 12.');
    desk.close([sweep]);
    expect(() => desk.sweepNews(sweep)).toThrow('is not under way');
  });
});
