import { describe, expect, it } from 'vitest';
import { strings } from '#components/strings/index.ts';
import { carriedScene } from '#components/widgets/training-room/carriedScene.ts';
import { demos } from '#components/widgets/training-room/demos.ts';
import { openFirst } from '#components/widgets/training-room/openFirst.ts';
import { fingerprint } from '#components/widgets/training-room/ownData.ts';
import { withoutNearest, withPoint } from '#components/widgets/training-room/ownPoints.ts';
import { sweepAxis, withCell } from '#components/widgets/training-room/panels/sweepAxes.ts';
import { MADE_KINDS } from '#components/widgets/training-room/parseSpec.ts';
import type { RoomScene, TrainingRoomProps } from '#components/widgets/training-room/props.ts';
import { roomProps, usualSpec } from '#components/widgets/training-room/roomProps.ts';
import { canGoOn, changedRun, parseScene, sceneSpec, startScene } from '#components/widgets/training-room/roomScene.ts';
import { settingsApart } from '#components/widgets/training-room/settingsApart.ts';
import { ownSpec, specFor } from '#components/widgets/training-room/specFor.ts';
import {
  CLIPS,
  clipOf,
  INITS,
  initOf,
  SCHEDULES,
  SETTINGS,
  scheduleOf,
} from '#components/widgets/training-room/trainingChoices.ts';
import { OPTIMIZERS } from '#engine/optim/table.ts';
import { checkRoomSpec } from '#engine/room/checkRoomSpec.ts';
import type { OwnData } from '#engine/room/roomSpec.ts';

const props = roomProps({ number: '1.1', id: 'room' });
const start = startScene(props);
const absent = (): OwnData => {
  throw new Error('There are no such data here.');
};
const sent = (scene: RoomScene): unknown => JSON.parse(JSON.stringify(carriedScene(scene)));
const spec = sceneSpec(usualSpec);
const own = (rows: number): OwnData => ({
  kind: 'own',
  columns: ['x1', 'x2'],
  rows: Array.from({ length: rows }, (_row, i) => [i / 7, -i / 3]),
  targets: Array.from({ length: rows }, (_target, i) => i % 2),
  labels: ['A', 'B'],
});

describe('a scene of the room', () => {
  it.each(demos.map((demo) => [demo.id, demo.props as unknown as TrainingRoomProps] as const))(
    'comes back from its link: %s',
    (_id, given) => {
      const scene = startScene(given);
      expect(parseScene(sent(scene), absent)).toEqual(scene);
    },
  );

  it('comes back with a changed run, a unit, a parameter and a panel', () => {
    const rate = {
      ...spec,
      optimizer: { name: 'adam' as const, rate: 0.01 },
      schedule: { kind: 'cosine' as const, steps: 9 },
    };
    const scene: RoomScene = {
      ...start,
      runs: [start.runs[0]!, changedRun(start.runs[0]!, rate, 40)],
      at: 1,
      step: 90,
      unit: [1, 2],
      parameter: 'L1.W[0,1]',
      panel: 'batch',
      picked: { curves: 'gradient', lines: 'parameter', asked: 'L1.z[0,1];grad L2.a[3,0]' },
      lock: ['rate'],
    };
    expect(parseScene(sent(scene), absent)).toEqual(scene);
  });

  it.each([
    ['no object', null],
    ['a run too many', { ...start, runs: Array.from({ length: 5 }, () => start.runs[0]) }],
    ['a step below 0', { ...start, step: -1 }],
    [
      'thirteen units',
      { ...start, runs: [[{ from: 0, spec: { ...spec, layers: [{ ...spec.layers[0], units: 13 }] } }]] },
    ],
    ['an unknown loss', { ...start, runs: [[{ from: 0, spec: { ...spec, loss: 'luck' } }]] }],
    [
      'parts out of order',
      {
        ...start,
        runs: [
          [
            { from: 0, spec },
            { from: 9, spec },
            { from: 4, spec },
          ],
        ],
      },
    ],
    ['a first part that begins late', { ...start, runs: [[{ from: 3, spec }]] }],
    ['a strange address', { ...start, parameter: '<b>' }],
    ['a choice that is no text', { ...start, picked: { curves: 3 } }],
    ['a choice as long as a book', { ...start, picked: { asked: 'x'.repeat(500) } }],
    [
      'more choices than there are',
      { ...start, picked: Object.fromEntries(Array.from({ length: 17 }, (_, i) => [`k${i}`, 'x'])) },
    ],
    ['an unknown control', { ...start, hide: ['everything'] }],
    ['own data that are not there', { ...start, runs: [[{ from: 0, spec: { ...spec, data: { kind: 'own' } } }]] }],
  ])('is refused with %s', (_what, scene) => {
    expect(() => parseScene(JSON.parse(JSON.stringify(scene)), absent)).toThrow();
  });

  it('takes few own data along and leaves many on the device', () => {
    const withOwn = (rows: number): RoomScene => ({
      ...start,
      own: own(rows),
      runs: [[{ from: 0, spec: { ...spec, ...ownSpec(own(rows)) } }]],
    });
    expect(sent(withOwn(20))).toMatchObject({ own: { kind: 'own' } });
    const many = withOwn(900);
    expect(sent(many)).toMatchObject({ own: fingerprint(many.own!) });
    expect(parseScene(sent(many), () => many.own!)).toEqual(many);
    expect(() => parseScene(sent(many), absent)).toThrow('no such data');
    expect(sent({ ...start, own: own(5) })).not.toHaveProperty('own');
  });
});

describe('a changed run', () => {
  const faster = { ...spec, optimizer: { ...spec.optimizer, rate: 1 } };
  const wider = { ...spec, layers: [{ ...spec.layers[0]!, units: 7 }] };

  it('goes on from its step where what was learned still fits', () => {
    expect(canGoOn(spec, faster)).toBe(true);
    expect(changedRun([{ from: 0, spec }], faster, 30)).toEqual([
      { from: 0, spec },
      { from: 30, spec: faster },
    ]);
  });

  it('begins anew with another network, and at step 0', () => {
    expect(canGoOn(spec, wider)).toBe(false);
    expect(changedRun([{ from: 0, spec }], wider, 30)).toEqual([{ from: 0, spec: wider }]);
    expect(changedRun([{ from: 0, spec }], faster, 0)).toEqual([{ from: 0, spec: faster }]);
  });

  it('forgets changes that lie ahead of the step, and replaces one at the same step', () => {
    const run = changedRun([{ from: 0, spec }], faster, 30);
    const slow = { ...spec, optimizer: { ...spec.optimizer, rate: 0.001 } };
    expect(changedRun(run, slow, 10).map(({ from }) => from)).toEqual([0, 10]);
    expect(changedRun(run, slow, 30)).toEqual([
      { from: 0, spec },
      { from: 30, spec: slow },
    ]);
  });

  it('says in what it differs', () => {
    const words = { ...strings.roomPanels.compare, alike: 'same', from: (step: string) => `from ${step}` };
    const run = changedRun([{ from: 0, spec }], faster, 30);
    expect(settingsApart([{ from: 0, spec }], run, words)).toBe('learning rate η 0.1 → 1 (from 30)');
    expect(settingsApart(run, run, words)).toBe('same');
    const other = { ...spec, features: ['x1'], layers: [{ ...spec.layers[0]!, units: 7 }, spec.layers[1]!] };
    expect(settingsApart([{ from: 0, spec }], [{ from: 0, spec: other }], words)).toBe(
      'input 2 x2 → –; layer 1: units 4 → 7',
    );
  });
});

describe('settings that are offered', () => {
  it.each([...MADE_KINDS, 'iris'] as const)('%s makes a spec that the engine takes', (kind) => {
    expect(() => checkRoomSpec({ ...usualSpec, ...specFor(kind, spec) })).not.toThrow();
    expect(() =>
      checkRoomSpec({ ...usualSpec, ...specFor('circles', { ...spec, ...specFor(kind, spec) }) }),
    ).not.toThrow();
  });

  it('of starts, schedules, clippings and optimizers are taken by the engine', () => {
    for (const kind of INITS) expect(() => checkRoomSpec({ ...usualSpec, init: initOf(kind) })).not.toThrow();
    for (const kind of SCHEDULES)
      expect(() => checkRoomSpec({ ...usualSpec, schedule: scheduleOf(kind) })).not.toThrow();
    for (const kind of CLIPS) expect(() => checkRoomSpec({ ...usualSpec, clip: clipOf(kind) })).not.toThrow();
    for (const [name, settings] of Object.entries(SETTINGS))
      for (const [key, value] of Object.entries(settings))
        expect(OPTIMIZERS[name as 'sgd'].torch.settings, `${name} ${key}`).toHaveProperty(key, value);
  });

  it('of a sweep stand in the spec of each cell', () => {
    const axis = sweepAxis('units', spec)!;
    expect(withCell(spec, axis.path, 8).layers.map(({ units }) => units)).toEqual([8, 2]);
    expect(withCell(spec, 'penalties.l2', 0.1)).toMatchObject({ penalties: { l2: 0.1 } });
    expect(sweepAxis('units', { ...spec, layers: [] })).toBeUndefined();
  });
});

describe('the first picture', () => {
  it('travels as plain data and comes back with its numbers', () => {
    const { facts, view } = openFirst(JSON.parse(JSON.stringify(props.first)));
    expect(facts.train.x).toBeInstanceOf(Float64Array);
    expect(facts.train.count).toBe(180);
    expect(view.field?.values).toHaveLength(24 * 24);
    expect(view.step).toBe(0);
    const sine = demos.find(({ id }) => id === 'regression')!.props as unknown as TrainingRoomProps;
    expect(openFirst(JSON.parse(JSON.stringify(sine.first))).view.train.accuracy).toBeNaN();
  });
});

describe('own points', () => {
  it('are added, named by letters, and taken away by place', () => {
    const one = withPoint(undefined, [0.12345, -1], 2)!;
    expect(one).toMatchObject({ rows: [[0.123, -1]], targets: [2], labels: ['A', 'B', 'C'] });
    const two = withPoint(one, [3, 3], 0)!;
    expect(withoutNearest(two, [2, 2])).toEqual(one);
    expect(withoutNearest(undefined, [0, 0])).toBeUndefined();
    expect(withPoint(own(2000), [0, 0], 0)).toBeUndefined();
  });
});
