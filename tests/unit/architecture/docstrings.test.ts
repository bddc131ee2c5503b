import { describe, expect, it } from 'vitest';
import { findUndocumented } from '#tests/support/house/findUndocumented.ts';
import { projectFiles } from '#tests/support/house/projectFiles.ts';

describe('docstrings of the engine', () => {
  const files = projectFiles((path) => path.startsWith('engine/') && path.endsWith('.ts'));

  it('stand before everything that is exported, and say what is refused', () => {
    const found = findUndocumented(files);
    expect(found, found.join('\n')).toEqual([]);
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
