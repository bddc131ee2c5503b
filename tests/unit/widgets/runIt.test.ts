import { describe, expect, it } from 'vitest';
import { errorDomain } from '#components/lab/errorDomain.ts';
import { microscopeLink, paramsFrom } from '#components/lab/microscopeLink.ts';
import { parseScene, SCENE_VERSION } from '#components/lab/microscopeScene.ts';
import { RunLog } from '#components/lab/runLog.ts';
import { requestFor, sameRun } from '#components/lab/runSettings.ts';
import { readLink } from '#components/lab/sceneLink.ts';
import { errorText } from '#components/math/errorText.ts';
import { updateScale } from '#components/plot/updateScale.ts';
import { strings } from '#components/strings/index.ts';
import { WIDE } from '#components/widgets/run-it/chart.ts';
import { parseRunScene, startScene } from '#components/widgets/run-it/runScene.ts';
import { runIt222 } from '#content/examples/runIt222.ts';

const { request, first, updates } = runIt222;
const scene = startScene(request, updates);

describe('the log of a run', () => {
  it('gives back what it was told', () => {
    const log = new RunLog(3, 2, 4);
    log.push({ n: 0, error: 0.5, outputs: [0.1, 0.2], params: [1, 2, 3, 4] });
    log.push({ n: 1, error: 0.4, outputs: [0.3, 0.4], params: [5, 6, 7, 8] });
    expect([log.count, log.last, log.error(1), log.outputsAt(1), log.params(1)]).toEqual([
      2,
      1,
      0.4,
      [0.3, 0.4],
      [5, 6, 7, 8],
    ]);
    log.push({ n: 2, error: 0.3, outputs: [0, 0], params: [0, 0, 0, 0] });
    log.push({ n: 3, error: 0.2, outputs: [0, 0], params: [0, 0, 0, 0] });
    expect(log.count).toBe(3);
  });

  it('finds the latest known moment that is not after the one asked for', () => {
    const log = RunLog.sampled(first);
    expect(log.n(log.indexOf(updates))).toBe(10_000);
    expect(log.n(log.indexOf(9_999))).toBeLessThan(9_999);
    expect(log.n(log.indexOf(0))).toBe(0);
    expect(log.n(log.indexOf(1))).toBe(1);
  });

  it('knows the parameters of its last sample only', () => {
    const log = RunLog.sampled(first);
    expect(log.whole).toBe(false);
    expect(log.params(0)).toBeUndefined();
    expect(log.params(log.count - 1)).toHaveLength(12);
    expect(errorText(log.error(log.count - 1))).toBe('3.51018778×10⁻⁵');
  });
});

describe('the scene of a run', () => {
  it('starts with the settings of the documents', () => {
    expect(scene).toEqual({ rate: 0.5, order: 'original', biases: 'frozen', activation: 'sigmoid', at: 10_000 });
  });

  it('changes what the engine is asked', () => {
    const asked = requestFor(request, { ...scene, activation: 'tanh', rate: 2 });
    expect(asked.spec.layers.map((layer) => layer.kind === 'dense' && layer.activation)).toEqual(['tanh', 'tanh']);
    expect(asked.update.rate).toBe(2);
    const elsewhere = { ...scene, at: 3 };
    expect(sameRun(scene, elsewhere)).toBe(true);
    expect(sameRun(scene, { ...scene, biases: 'trained' })).toBe(false);
  });

  it('reads back its own link and refuses what is no scene', () => {
    expect(parseRunScene(JSON.parse(JSON.stringify(scene)), updates)).toEqual(scene);
    for (const bad of [
      null,
      {},
      { ...scene, rate: '0.5' },
      { ...scene, rate: 1e9 },
      { ...scene, at: 10_001 },
      { ...scene, at: 0.5 },
      { ...scene, activation: 'softmax' },
    ])
      expect(() => parseRunScene(bad, updates)).toThrow();
  });
});

describe('a moment', () => {
  it('opens in the microscope with every digit', () => {
    const row = [...first.params];
    const link = microscopeLink(request, scene, 10_000, row)!;
    const read = readLink(link, 'microscope', SCENE_VERSION, strings.frame.link, parseScene)!;
    if (!('scene' in read)) throw new Error(read.refused);
    const { layers, round, rate } = read.scene;
    expect({ round, rate }).toEqual({ round: 10_000, rate: 0.5 });
    expect(layers.flatMap(({ W, b }) => [...W.flat(), ...b])).toEqual(row);
  });

  it('is not offered when it is too large to be shown', () => {
    const row = [...first.params];
    row[3] = 2e6;
    expect(microscopeLink(request, scene, 1, row)).toBeUndefined();
    row[3] = Number.NaN;
    expect(microscopeLink(request, scene, 1, row)).toBeUndefined();
  });

  it('takes parameters apart in the order in which runs tell them', () => {
    const [hidden, output] = paramsFrom(request.params, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect([hidden!.W!.data, hidden!.b!.data, output!.W!.data, output!.b!.data]).toEqual([
      [1, 2, 3, 4],
      [5, 6],
      [7, 8, 9, 10],
      [11, 12],
    ]);
  });
});

describe('the axes', () => {
  it('hold 0 and every number of updates', () => {
    const scale = updateScale(updates, WIDE);
    expect(scale.ticks).toEqual([0, 1, 10, 100, 1000, 10_000]);
    for (const n of [0, 1, 2, 10, 777, 9_999, 10_000]) expect(scale.from(scale.at(n))).toBe(n);
    expect(scale.from(-50)).toBe(0);
    expect(scale.from(5000)).toBe(10_000);
  });

  it('keep the errors of the first frame in view, whatever comes', () => {
    const log = new RunLog(2, 2, 0);
    expect(errorDomain(first.errors, log)).toEqual([1e-5, 1]);
    log.push({ n: 0, error: 5e-9, outputs: [0, 0], params: [] });
    log.push({ n: 1, error: Number.POSITIVE_INFINITY, outputs: [0, 0], params: [] });
    expect(errorDomain(first.errors, log)).toEqual([1e-9, 1]);
  });
});
