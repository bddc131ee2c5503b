import { describe, expect, it } from 'vitest';
import { Rng } from '#engine/core/rng.ts';
import { tensor } from '#engine/core/tensor.ts';
import { scaleTerm } from '#engine/data/scaler.ts';
import { forward } from '#engine/nn/model.ts';
import { batchReport } from '#engine/room/batchReport.ts';
import { featureRule, featuresOf } from '#engine/room/features.ts';
import { histogramOf } from '#engine/room/histogram.ts';
import { MADE } from '#engine/room/madeData.ts';
import { ReusedPass } from '#engine/room/reusedPass.ts';
import { roomLines } from '#engine/room/roomLines.ts';
import { LOSSES_OF, type RoomSpec, type RoomTask } from '#engine/room/roomSpec.ts';
import { withSetting } from '#engine/room/sweep.ts';
import { viewOf } from '#engine/room/viewOf.ts';
import { replay } from '#engine/trace/step.ts';
import { evaluateModel } from '#engine/train/evaluate.ts';
import { predictedClasses, trueClasses } from '#engine/train/metrics.ts';
import { goTo, roomFor, runOf } from '#tests/support/roomRuns.ts';
import { brokenRoom, busyRoom, circlesRoom, ownRoom } from '#tests/support/roomSpecs.ts';

const taskOf = (regression: boolean): RoomTask => (regression ? 'regression' : 'classification');

describe('the data of a room', () => {
  it.each(Object.entries(MADE))(
    '%s is made by its seed, split and trained on',
    (kind, { regression, columns, least, noise }) => {
      const spec = {
        ...circlesRoom,
        data: { kind, count: Math.max(least, 24), noise: noise.default, seed: 9 },
        features: columns === 1 ? ['x1', 'sin 3x1'] : ['x1', 'x2'],
        task: taskOf(regression),
        loss: LOSSES_OF[taskOf(regression)][0],
      } as RoomSpec;
      const { facts, data, validation } = roomFor(spec);
      expect(facts.train.count + facts.validation.count).toBe(24);
      expect([...facts.split.train, ...facts.split.validation].toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: 24 }, (_, i) => i),
      );
      expect(roomFor(spec)).toEqual(roomFor(spec));
      expect(data.inputs.data).not.toEqual(
        roomFor({ ...spec, data: { ...spec.data, seed: 10 } as RoomSpec['data'] }).data.inputs.data,
      );
      expect(validation!.inputs.shape[0]).toBe(facts.validation.count);
      const run = runOf(spec);
      goTo(run, 20);
      const { field } = viewOf(run, { field: 5 });
      expect(field!.rows).toBe(columns === 1 ? 1 : 5);
      expect(field!.values.every(Number.isFinite)).toBe(true);
    },
  );

  it('keeps the printed rows of cars and trucks, iris with its four columns, and own rows', () => {
    const cars = roomFor({
      ...circlesRoom,
      data: { kind: 'carTruck', count: 3, noise: 0, seed: 1 },
      split: { validation: 0, seed: 0 },
      batchSize: 3,
    });
    expect([...cars.facts.train.x].toSorted((a, b) => a - b)).toEqual([2, 15, 34, 42, 54, 67]);
    expect(cars.facts.columns).toEqual(['weight', 'goods']);
    const iris = roomFor({
      ...circlesRoom,
      data: { kind: 'iris' },
      task: 'classification',
      features: ['x3', 'x4', 'x3*x4'],
    });
    expect(iris.facts.labels).toEqual(['setosa', 'versicolor', 'virginica']);
    expect(iris.facts.features).toEqual(['petal length', 'petal width', 'petal length·petal width']);
    expect(roomFor(ownRoom).facts.train.count).toBe(4);
    expect(runOf(ownRoom).room.validation).toBeUndefined();
    expect(viewOf(runOf(ownRoom)).validation.loss).toBeNaN();
  });

  it('scales by the training examples alone, with the arithmetic that is shown', () => {
    const { facts, data, validation, scaler, rules } = roomFor({ ...busyRoom, features: ['x1', 'x2^2'] });
    const rows = tensor([facts.train.count, 2], facts.train.x);
    const features = featuresOf(rules, rows);
    for (let f = 0; f < 2; f++) {
      const column = Array.from({ length: facts.train.count }, (_, n) => data.inputs.data[n * 2 + f]!);
      expect(column.reduce((sum, x) => sum + x, 0) / column.length).toBeCloseTo(0, 12);
      expect(Math.sqrt(column.reduce((sum, x) => sum + x * x, 0) / column.length)).toBeCloseTo(1, 12);
      const { shift, divisor, value } = scaleTerm(scaler!, f, features.data[f]!);
      expect([shift, divisor, value]).toEqual([facts.scaling.shift[f], facts.scaling.divisor[f], data.inputs.data[f]]);
    }
    const alone = featuresOf(rules, tensor([facts.validation.count, 2], facts.validation.x)).data;
    expect(validation!.inputs.data[0]).toBe((alone[0]! - facts.scaling.shift[0]!) / facts.scaling.divisor[0]!);
  });

  it('makes inputs as they are written', () => {
    const row = tensor([1, 2], [0.5, -2]);
    const inputs = ['x1', 'x2^2', 'x1*x2', 'sin x1', 'sin 5x2'].map((feature) => featureRule(feature, 2));
    expect([...featuresOf(inputs, row).data]).toEqual([
      0.5,
      4,
      -1,
      expect.closeTo(Math.sin(0.5), 14),
      expect.closeTo(Math.sin(-10), 14),
    ]);
  });
});

describe('a view', () => {
  it.each([circlesRoom, busyRoom, brokenRoom])('scores and draws with the bits of the plain engine', (spec) => {
    const run = runOf(spec);
    goTo(run, 5);
    const { room, state } = run;
    const view = viewOf(run, { field: 7, units: 3 });
    const plain = evaluateModel(room.train.model, state.params, room.data, state.states);
    expect(view.train.loss).toBe(plain.loss);
    if (spec.task !== 'regression') expect(view.train.accuracy).toBe(plain.accuracy);
    for (const [part, data] of [
      ['train', room.data],
      ['validation', room.validation],
    ] as const) {
      const { model } = room.train;
      const outputs = forward(model, state.params, data!.inputs, { training: false }, state.states).at(-1)!.a;
      const [said, truth] = [predictedClasses(outputs, model.loss), trueClasses(data!.targets, model.loss)];
      const wrong = truth.flatMap((c, n) => (c === said[n] ? [] : [n]));
      expect([...view[part].wrong]).toEqual(spec.task === 'regression' ? [] : wrong);
    }

    const rng = Rng.fromSeed(1300);
    const pass = new ReusedPass(room.train.model);
    const inputs = tensor(
      [1300, spec.features.length],
      Array.from({ length: 1300 * spec.features.length }, () => rng.between(-2, 2)),
    );
    const whole = forward(room.train.model, state.params, inputs, { training: false }, state.states);
    pass.run(state.params, state.states, inputs, (outputs, from) => {
      outputs.slice(1).forEach(({ shape, data }, k) => {
        const width = shape[1]!;
        expect(data).toEqual(whole[k]!.a.data.subarray(from * width, from * width + data.length));
      });
    });
  });

  it('draws probabilities that add up, from the top row down, and units in their order', () => {
    const run = runOf(busyRoom);
    goTo(run, 40);
    const { field, units } = viewOf(run, { field: 6, units: 6 });
    expect(field!.outputs).toBe(3);
    for (let cell = 0; cell < 36; cell++)
      expect(field!.values[cell]! + field!.values[36 + cell]! + field!.values[72 + cell]!).toBeCloseTo(1, 5);
    expect(units!.outputs).toBe(4 + 5 + 4);
    const [x1, x2] = [units!.values.subarray(0, 36), units!.values.subarray(36, 72)];
    expect(x1[5]!).toBeGreaterThan(x1[0]!);
    expect(x2[0]!).toBeGreaterThan(x2[30]!);
  });

  it('counts every training example once, and every number in one bin', () => {
    const run = runOf(circlesRoom);
    goTo(run, 30);
    const { confusion, train, histograms } = viewOf(run, { confusion: true, histograms: 7 });
    const counts = confusion!.train.flat();
    expect(counts.reduce((a, b) => a + b, 0)).toBe(30);
    expect((counts[0]! + counts[3]!) / 30).toBe(train.accuracy);
    const W1 = histograms!.find(({ layer, name, what }) => layer === 1 && name === 'W' && what === 'values')!;
    expect(W1.counts.reduce((a, b) => a + b, 0)).toBe(8);
    expect(histogramOf([1, 2, 3, Number.NaN, Number.POSITIVE_INFINITY], 2)).toEqual({
      low: 1,
      high: 3,
      counts: [1, 2],
      broken: 2,
    });
    expect(histogramOf([-1.7e308, 1.7e308], 2).counts).toEqual([1, 1]);
    expect(histogramOf([4, 4], 3).counts).toEqual([2, 0, 0]);
    expect(histogramOf([Number.NaN], 3)).toEqual({ low: 0, high: 0, counts: [0, 0, 0], broken: 1 });
  });
});

describe('the batch at hand', () => {
  it.each([circlesRoom, busyRoom])('tells what each example wants, their mean, and what becomes of it', (spec) => {
    const run = runOf(spec);
    goTo(run, 17);
    const view = viewOf(run);
    const { examples, mean, penalty, given, next, value } = batchReport(run, 'L1.W[1,0]');
    expect(examples.map(({ example }) => example)).toEqual([...view.batch]);
    const added = examples.reduce((sum, { weight, gradient }) => sum + weight * gradient, 0);
    expect(added).toBeCloseTo(mean, 12);
    const edge = view.edges.find(({ layer, name }) => layer === 1 && name === 'W')!;
    const at = spec.features.length;
    expect(edge.gradients[at]).toBeCloseTo(mean + penalty, 12);
    expect(value).toBe(edge.values[at]);
    expect(penalty !== 0).toBe(spec.penalties !== undefined);
    const norm = view.gradientNorm;
    expect(given).toBeCloseTo(spec.clip && norm > 1 ? edge.gradients[at]! / norm : edge.gradients[at]!, 5);
    run.update();
    expect(run.state.params[0]!.W!.data[at]).toBe(next);
  });

  it.each(['L9.W[0,0]', 'L1.W[9,9]', 'L1.constructor[0]', 'grad L1.W[0,0]', 'nonsense'])(
    'has no parameter %s',
    (address) => {
      expect(() => batchReport(runOf(circlesRoom), address)).toThrow(/\.$/);
    },
  );
});

describe('the lines of an update', () => {
  it.each([circlesRoom, busyRoom])('replay to their values, which are those of the training step', (spec) => {
    const run = runOf(spec);
    goTo(run, 12);
    const view = viewOf(run);
    const { places } = run.room.facts;
    for (const [place, { units }] of places.entries()) {
      const lines = roomLines(run, { kind: 'unit', place, unit: units - 1, example: 1 });
      expect(lines.length).toBeGreaterThan(3);
      for (const line of lines) expect(replay(line)).toBe(line.value);
    }
    const told = roomLines(run, { kind: 'parameter', address: 'L1.W[0,0]' });
    for (const line of told) expect(replay(line)).toBe(line.value);
    const loss = roomLines(run, { kind: 'loss' });
    expect(loss.at(-1)!.value).toBeCloseTo(view.batchLoss + view.penalty, 12);
    const [number] = roomLines(run, { kind: 'number', address: told[0]!.ref });
    expect(number).toEqual(told[0]);
    run.update();
    expect(told.at(-1)!.value).toBe(run.state.params[0]!.W!.data[0]);
  });

  it('refuse units, examples and numbers that are not there', () => {
    const run = runOf(circlesRoom);
    expect(() => roomLines(run, { kind: 'unit', place: 9, unit: 0, example: 0 })).toThrow(
      'There is no unit 0 in layer 9',
    );
    expect(() => roomLines(run, { kind: 'unit', place: 0, unit: 0, example: 99 })).toThrow('The batch has 7 examples');
    expect(() => roomLines(run, { kind: 'number', address: 'L7.a[0]' })).toThrow(/\.$/);
  });
});

it('varies one setting of a spec, and only those that may be', () => {
  expect(withSetting(circlesRoom, 'layers.1.units', 9).layers.map(({ units }) => units)).toEqual([4, 9]);
  expect(withSetting(circlesRoom, 'penalties.l2', 0.1).penalties).toEqual({ l2: 0.1 });
  expect(() => withSetting(circlesRoom, 'layers.5.units', 3)).toThrow('This network has no hidden layer 6');
  expect(() => withSetting(circlesRoom, '__proto__.x', 3)).toThrow("A sweep can't vary “__proto__.x”");
});
