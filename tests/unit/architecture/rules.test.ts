import { describe, expect, it } from 'vitest';
import { findCycles } from '../../support/house/findCycles.ts';
import { findLongFiles, longest } from '../../support/house/findLongFiles.ts';
import { findMachineTraces } from '../../support/house/findMachineTraces.ts';
import { findMisnamedFiles, findVagueNames } from '../../support/house/findMisnamedFiles.ts';
import { readSource } from '../../support/house/readSource.ts';

const source = (path: string, text: string) => readSource({ path, text });

describe('circles of imports', () => {
  const a = source('engine/a.ts', "import { b } from './b.ts';");
  const b = source('engine/b.ts', "export { c } from './c.ts';");

  it('are found once, as a path', () => {
    const c = source('engine/c.ts', "import { a } from './a.ts';");
    expect(findCycles([a, b, c])).toEqual([
      expect.stringContaining('engine/a.ts → engine/b.ts → engine/c.ts → engine/a.ts'),
    ]);
  });

  it('are not made by types', () => {
    expect(findCycles([a, b, source('engine/c.ts', "import type { a } from './a.ts';")])).toEqual([]);
  });
});

describe('long files', () => {
  const file = (path: string, lines: number) => ({ path, text: 'x\n'.repeat(lines) });

  it('are found in the rooms of code', () => {
    expect(findLongFiles([file('engine/a.ts', longest)])).toEqual([]);
    expect(findLongFiles([file('engine/a.ts', longest + 1)])).toEqual([expect.stringContaining('has 251 lines')]);
  });

  it('may be data', () => {
    expect(findLongFiles([file('tests/fixtures/a.ts', 999), file('engine/data/iris.json', 999)])).toEqual([]);
  });
});

describe('names', () => {
  it.each(['engine/utils.ts', 'components/helpers/a.ts', 'src/lib/stateManager/common.ts'])(
    '%s says nothing',
    (path) => {
      expect(findVagueNames([path])).toHaveLength(1);
    },
  );

  it('may contain a vague word', () => {
    expect(findVagueNames(['engine/commonDivisor.ts', 'components/manageFocus.ts'])).toEqual([]);
  });

  it.each([
    ['engine/relu.ts', 'export const sigmoid = 1;'],
    ['engine/relu.ts', 'const relu = 1;'],
    ['engine/waves.ts', 'export const sine = 1; export const cosine = 1;'],
    ['engine/to-numpy.ts', 'export const toNumpy = 1;'],
    ['components/slider.svelte', '<p />'],
  ])('%s does not fit: %s', (path, text) => {
    expect(findMisnamedFiles([source(path, text)])).toHaveLength(1);
  });

  it.each([
    ['engine/relu.ts', 'export const relu = 1;'],
    ['engine/tensor.ts', 'export interface Tensor { a: 1 }'],
    ['engine/parameters.ts', 'export function eachParameter() {}'],
    ['engine/npyTypes.ts', 'export const NPY_TYPES = [];'],
    ['engine/expression.ts', 'export const sum = 1, product = 1, power = 1;'],
    ['engine/relu.ts', "export { f as relu } from './f.ts';"],
    ['components/cells.svelte.ts', 'export class Cells {}'],
    ['components/widgets/a/demos.ts', 'export const all = [];'],
    ['components/Slider.svelte', '<p />'],
  ])('%s fits: %s', (path, text) => {
    expect(findMisnamedFiles([source(path, text)])).toEqual([]);
  });
});

describe('traces of a machine', () => {
  const lines = (text: string) => findMachineTraces([{ path: 'README.md', text }]);

  it.each([
    ['see /', 'home/ada/book'],
    ['from "/', 'work/main/x"'],
    ['https://registry.', 'npmjs.org/a'],
    ['http://cache.', 'example.internal/a'],
    ['http://10.', '0.0.7:4873/'],
  ])('%s%s', (start, end) => {
    expect(lines(start + end)).toHaveLength(1);
  });

  it('are not addresses of documents or of this machine', () => {
    expect(lines('https://arxiv.org/abs/1412.6980 http://127.0.0.1:4391/ at home/work, and/or/work')).toEqual([]);
  });
});
