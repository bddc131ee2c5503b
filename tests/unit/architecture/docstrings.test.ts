import { describe, expect, it } from 'vitest';
import { findUndocumented } from '#tests/support/house/findUndocumented.ts';
import { findUnsourced } from '#tests/support/house/findUnsourced.ts';
import { projectFiles } from '#tests/support/house/projectFiles.ts';

describe('docstrings of the engine', () => {
  const files = projectFiles((path) => path.startsWith('engine/') && path.endsWith('.ts'));

  it('stand before everything that is exported, and say what is refused', () => {
    const found = findUndocumented(files);
    expect(found, found.join('\n')).toEqual([]);
  });

  it('name the source of every rule of the field, and shapes or units', () => {
    const found = findUnsourced(files);
    expect(found, found.join('\n')).toEqual([]);
  });

  it.each([
    ['Softens a corner.', 'says no units', 'names no source'],
    ['Softens a corner, as PyTorch does.', 'says no units'],
    ['Softens a corner (Ada 1843), value by value, in pixels.'],
    ['Softens a corner, in\n * pixels. No rule of the\n * field: a guard.'],
  ])('are missed where they lack sources and units: %s', (words, ...missing) => {
    const text = `/**\n * ${words}\n */\nexport function soft(x: number): number {\n  return x;\n}\n`;
    const found = findUnsourced([{ path: 'engine/optim/soft.ts', text }]);
    expect(found).toHaveLength(missing.length);
    for (const what of missing) expect(found.join('\n')).toContain(what);
    const tensors = text
      .replaceAll('number', 'Tensor')
      .replace('in pixels', 'softly')
      .replace('in\n * pixels', 'softly');
    expect(findUnsourced([{ path: 'engine/optim/soft.ts', text: tensors }]).join()).toContain('says no shapes');
    const elsewhere = findUnsourced([{ path: 'engine/exercise/soft.ts', text }]);
    expect(elsewhere).toHaveLength(missing.filter((what) => what === 'says no units').length);
  });

  it('are missed where they lack', () => {
    const found = (text: string) => findUndocumented([{ path: 'engine/a.ts', text }]);
    expect(found('export function bare(): number {\n  return 1;\n}\n')).toHaveLength(1);
    expect(found('/** Known. */\nexport const known = (): number => 1;\n')).toEqual([]);
    expect(found('/** Some. */\nexport const A = 1;\nexport const B = 2;\nexport const c = () => 1;\n')).toHaveLength(
      1,
    );
    expect(found("/** Picky. */\nexport function picky(): void {\n  ensure(false, 'No.');\n}\n")).toHaveLength(1);
    expect(found("/** Refuses all. */\nexport function picky(): void {\n  ensure(false, 'No.');\n}\n")).toEqual([]);
  });
});
