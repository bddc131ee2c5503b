import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportOf, tallyOf } from '#tests/conformance/report.ts';
import { type FileResult, runFolder } from '#tests/conformance/runFolder.ts';

/** Five hundred cases with coverage on a busy machine. */
const PATIENCE = 120_000;

const ours = fileURLToPath(new URL('../../reference/', import.meta.url));

describe('the reference numbers', () => {
  let results: FileResult[];
  beforeAll(async () => {
    results = await runFolder(ours);
  }, PATIENCE);

  it('are all kept: 382 cases of 21 files, none failed, none skipped', () => {
    const failures = reportOf(results).filter((line) => line.includes('FAILED'));
    expect(failures).toEqual([]);
    const skipped = results.flatMap(({ verdicts }) => verdicts.filter(({ is }) => is === 'skipped'));
    expect(skipped.map(({ name }) => name)).toEqual([]);
    expect(tallyOf(results)).toEqual({ passed: 382, failed: 0, skipped: 0 });
    expect(results.filter(({ verdicts }) => verdicts.length)).toHaveLength(21);
    expect(reportOf(results).at(-1)).toBe('382 passed, 0 failed');
  });
});

describe('cases of our own, with other shapes, seeds, sizes and extremes', () => {
  it('are all kept: no size, name or seed of the reference files is built in', { timeout: PATIENCE }, async () => {
    const results = await runFolder(fileURLToPath(new URL('../../hostile/', import.meta.url)));
    expect(reportOf(results).filter((line) => line.includes('FAILED'))).toEqual([]);
    expect(tallyOf(results)).toEqual({ passed: 112, failed: 0, skipped: 0 });
    const lacking = [
      'char_rnn',
      'lenet5',
      'gradcheck',
      'initializer',
      'numpy_mt19937',
      'single_neuron_demo',
      'worked_example_222',
    ];
    expect(lacking.filter((op) => !results.some((file) => file.op === op))).toEqual([]);
  });

  it('refuse with a sentence what no rule of the format covers', async () => {
    const { adapter: conv } = await import('#tests/conformance/adapters/conv2d.ts');
    const { adapter: loss } = await import('#tests/conformance/adapters/loss.ts');
    const question = { file: {}, asked: {} };
    const one = { shape: [1, 1], data: new Float64Array([0.5]) };
    expect(() => conv.run({ layer: 'conv2d', paddingMode: 'reflect' }, {}, question)).toThrow(
      /no rule for paddingMode "reflect"/,
    );
    expect(() => loss.run({ loss: 'mse' }, { pred: one, target: one, weight: one }, question)).toThrow(
      /no rule for the input "weight"/,
    );
    expect(() => loss.run({ loss: 'mse', reduction: 'median' }, { pred: one, target: one }, question)).toThrow(
      /no reduction "median"/,
    );
  });
});

describe('a folder of other files', () => {
  let folder: string;
  const write = (name: string, content: unknown) =>
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  const activation = (expected: object, more: object = {}) => ({
    name: 'any name',
    config: { activation: 'tanh' },
    inputs: { x: { shape: [2], data: [0.5, 'Infinity'] } },
    expected,
    ...more,
  });
  const right = {
    y: { shape: [2], data: [Math.tanh(0.5), 1] },
    dydx: { shape: [2], data: [1 - Math.tanh(0.5) ** 2, 0] },
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'conformance-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = async (cases: object[] | string, op = 'activation') => {
    write('one.json', typeof cases === 'string' ? cases : { op, cases });
    const results = await runFolder(folder);
    return { tally: tallyOf(results), lines: reportOf(results) };
  };

  it('passes what is right, whatever its name', async () => {
    expect((await run([activation(right)])).tally).toEqual({ passed: 1, failed: 0, skipped: 0 });
  });

  it.each([
    [
      'a wrong number',
      { ...right, y: { shape: [2], data: [Math.tanh(0.5) + 1e-8, 1] } },
      /entry y\[0\]: expected 0.46.* got 0.46/,
    ],
    ['a wrong shape', { y: { shape: [2, 1], data: [0, 0] } }, /entry y: expected shape \[2,1\], got shape \[2\]/],
    ['an entry that nobody computes', { ...right, z: 1 }, /entry z: expected 1, got nothing/],
    ['NaN where a number is', { y: { shape: [2], data: ['NaN', 1] } }, /expected NaN, got 0.46/],
  ])('fails %s and says where', async (_what, expected, sentence) => {
    const { tally, lines } = await run([activation(expected)]);
    expect(tally.failed).toBe(1);
    expect(lines.find((line) => line.includes('FAILED'))).toMatch(/FAILED op activation, case any name, /);
    expect(lines.join('\n')).toMatch(sentence);
    expect(lines.at(-1)).toBe('0 passed, 1 failed');
  });

  it('takes the larger tolerance of a case', async () => {
    const near = { y: { shape: [2], data: [Math.tanh(0.5) + 1e-8, 1] } };
    expect((await run([activation(near, { tol: { rtol: 1e-7 } })])).tally.passed).toBe(1);
    expect((await run([activation(near, { tol: { rtol: 1e-12 } })])).tally.failed).toBe(1);
  });

  it('fails an unknown op or config, and skips an unknown config only where it is optional', async () => {
    const unknown = activation(right, { config: { activation: 'wobble' } });
    expect((await run([activation(right)], 'teleport')).tally.failed).toBe(1);
    expect((await run([activation(right)], '../adapter')).tally.failed).toBe(1);
    expect((await run([unknown])).tally.failed).toBe(1);
    const { tally, lines } = await run([{ ...unknown, note: 'optional extra' }]);
    expect(tally).toEqual({ passed: 0, failed: 0, skipped: 1 });
    expect(lines).toContain('1 optional skipped:');
    expect((await run([{ ...activation({ ...right, y: 0 }), note: 'optional extra' }])).tally.failed).toBe(1);
  });

  it('fails a file that is broken or expects nothing', async () => {
    expect((await run('{"op":')).tally.failed).toBe(1);
    expect((await run('{"op":"activation"}')).tally.failed).toBe(1);
    expect((await run('{"cases":[]}')).tally.failed).toBe(1);
    expect((await run([activation({})])).tally.failed).toBe(1);
    expect((await run([{ name: 'x' }])).tally.failed).toBe(1);
  });

  it('compares bits where they must agree', async () => {
    const draw = (uint32: number) => ({
      name: 'a',
      config: { seed: 1, n: 1 },
      inputs: {},
      expected: { uint32: [uint32] },
    });
    expect((await run([draw(1791095845)], 'numpy_mt19937')).tally.passed).toBe(1);
    expect((await run([draw(1791095846)], 'numpy_mt19937')).tally.failed).toBe(1);
  });
});
