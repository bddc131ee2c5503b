import { describe, expect, it } from 'vitest';
import { type Exception, findBannedUses } from '../../support/house/findBannedUses.ts';
import { readSource } from '../../support/house/readSource.ts';

const found = (path: string, text: string, exceptions: readonly Exception[] = []): string[] =>
  findBannedUses([readSource({ path, text })], exceptions);

describe('forbidden', () => {
  it.each([
    ['engine/core/a.ts', 'const x = Math.random();', 'Math.random'],
    ['engine/core/a.ts', "const x = Math['random']();", 'Math.random'],
    ['engine/core/a.ts', 'const x = globalThis.Math.random;', 'Math.random'],
    ['engine/core/a.ts', 'const t = Date.now();', 'Date.now'],
    ['engine/core/a.ts', 'const t = new Date();', 'new Date()'],
    ['engine/core/a.ts', 'new Worker(x);', 'new Worker'],
    ['components/plot/a.ts', 'const t = performance.now();', 'performance.now'],
    ['components/plot/a.ts', 'crypto.getRandomValues(x);', 'crypto.getRandomValues'],
    ['components/plot/a.ts', 'node.innerHTML = text;', 'innerHTML'],
    ['components/plot/a.ts', 'node?.insertAdjacentHTML("beforeend", text);', 'insertAdjacentHTML'],
    ['components/plot/a.ts', 'eval(text);', 'eval'],
    ['components/plot/a.ts', "const f = new Function('x', text);", 'new Function'],
    ['components/plot/A.svelte', '<p>{@html text}</p>', '{@html}'],
    ['components/plot/A.svelte', '<button onclick={() => Math.random()}>go</button>', 'Math.random'],
    ['components/plot/A.svelte', '<script>new Worker(url);</script>', 'new Worker'],
    ['components/prose/A.astro', '---\n---\n<p set:html={text} />', 'set:html'],
    ['src/shell/A.astro', '<script>\nnode.innerHTML = x;\n</script>', 'innerHTML'],
    ['src/lib/a.ts', `const file = '${'/'}home/someone/x.json';`, 'absolute path'],
    ['tests/unit/a.test.ts', 'const file = `/tmp/x.json`;', 'absolute path'],
  ])('%s: %s', (path, text, what) => {
    expect(found(path, text)).toEqual([expect.stringContaining(`uses ${what}.`)]);
  });
});

describe('allowed', () => {
  it.each([
    ['engine/core/a.ts', '// Math.random would differ from run to run\nconst name = "Math.random";'],
    ['engine/core/a.ts', 'const day = new Date(0);'],
    ['components/plot/A.svelte', '<p>{text}</p>'],
    ['src/build/a.ts', 'const began = performance.now();'],
    ['tests/e2e/a.spec.ts', 'page.evaluate(() => document.body.innerHTML);'],
  ])('%s: %s', (path, text) => {
    expect(found(path, text)).toEqual([]);
  });
});

describe('an exception', () => {
  const clock = { where: 'components/lab/', what: 'performance.now', why: 'slices' };

  it('covers one use in one place', () => {
    expect(found('components/lab/jobs.ts', 'performance.now();', [clock])).toEqual([]);
    expect(found('components/lab/jobs.ts', 'performance.now(); Date.now();', [clock])).toHaveLength(1);
  });

  it('that covers nothing must go', () => {
    expect(found('components/lab/jobs.ts', 'step();', [clock])).toEqual([expect.stringContaining('covers nothing')]);
  });
});
