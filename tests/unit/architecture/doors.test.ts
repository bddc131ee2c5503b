import { describe, expect, it } from 'vitest';
import { findWrongDoors, type House } from '../../support/house/findWrongDoors.ts';
import { readSource } from '../../support/house/readSource.ts';

const house: House = {
  packages: new Set(['svelte', 'comlink', 'astro', 'katex']),
  paths: new Set([
    'engine/core/tensor.ts',
    'engine/nn/model.ts',
    'components/lab/engine.worker.ts',
    'components/plot/Plot.svelte',
    'components/widgets/a/A.svelte',
    'components/widgets/b/B.svelte',
    'content/examples/two.ts',
    'content/chapters/01-x/index.mdx',
    'src/lib/site.ts',
    'src/build/serve.ts',
    'tests/support/x.ts',
  ]),
};
const wrongs = (path: string, text: string): string[] => findWrongDoors([readSource({ path, text })], house);

describe('a wall stops', () => {
  it.each([
    ['engine/nn/a.ts', "import { x } from '#components/lab/engine.worker.ts';", 'no door from engine/ to components/'],
    ['engine/nn/a.ts', "import type { X } from '#src/lib/site.ts';", 'no door from engine/ to src/'],
    ['engine/nn/a.ts', "import { readFile } from 'node:fs/promises';", 'imports nothing from outside'],
    ['engine/nn/a.ts', "import type katex from 'katex';", 'imports nothing from outside'],
    ['engine/nn/a.ts', "export { x } from '../../src/lib/site.ts';", 'no door from engine/ to src/'],
    ['engine/nn/a.ts', "const x = await import('#content/examples/two.ts');", 'no door from engine/ to content/'],
    ['engine/nn/a.ts', "import { x } from '#engine/core/tensor.ts';", 'inside engine/, imports are relative'],
    ['engine/nn/a.ts', "import { x } from '../core/tensor';", 'Write the whole name'],
    ['components/math/a.ts', "import { x } from '../../engine/core/tensor.ts';", 'written #engine/core/tensor.ts'],
    ['components/math/a.ts', "import { x } from '#src/lib/site.ts';", 'no door from components/ to src/'],
    ['components/math/a.ts', "import { x } from '#tests/support/x.ts';", 'no door from components/ to tests/'],
    ['components/math/a.ts', "import * as C from 'comlink';", 'only components/lab/ knows workers'],
    ['components/math/a.ts', "import W from '../lab/engine.worker.ts?worker';", 'only components/lab/ starts workers'],
    ['components/math/a.ts', "import { readFileSync } from 'node:fs';", 'runs in the browser'],
    ['components/math/a.ts', "import { getEntry } from 'astro:content';", 'components do not know the content'],
    ['components/math/a.ts', "import left from 'left-pad';", 'not in package.json'],
    [
      'components/math/a.ts',
      "const w = new URL('../../src/lib/site.ts', import.meta.url);",
      'no door from components/ to src/',
    ],
    ['components/math/a.ts', "const all = import.meta.glob('../../content/chapters/*.mdx');", 'only a widget'],
    ['components/math/a.ts', "const all = import.meta.glob(['/src/lib/*.ts']);", 'no door from components/ to src/'],
    ['components/widgets/a/A.svelte', "<script>import B from '../b/B.svelte';</script>", 'never imports another'],
    ['components/widgets/a/A.svelte', "{#await import('../b/B.svelte')}…{/await}", 'never imports another'],
    ['components/widgets/a/A.svelte', "<script module>import '#content/examples/two.ts';</script>", 'only a widget'],
    ['components/prose/Num.astro', "---\nimport { x } from '#content/examples/two.ts';\n---\n<b />", 'only a widget'],
    ['components/prose/Num.astro', "---\n---\n<script>import { x } from '#src/lib/site.ts';</script>", 'no door'],
    [
      'content/chapters/01-x/index.mdx',
      "# One\n\nimport { x } from '#src/lib/site.ts';\n",
      'no door from content/ to src/',
    ],
    ['content/chapters/01-x/index.mdx', "import x from '../../../../other/x.ts'\n", 'leaves the project'],
    ['src/lib/a.ts', "import { x } from '#tests/support/x.ts';", 'no door from src/ to tests/'],
    ['src/lib/a.ts', "import x from '../../../shared/x.json';", 'leaves the project'],
    ['src/lib/a.ts', "import { x } from 'https://example.org/x.js';", 'nothing is loaded from elsewhere'],
    ['src/build/a.ts', "readFileSync('../shared/x.json');", 'leaves the project'],
    ['src/build/a.ts', "await fs.readFile('/data/x.json');", 'leaves the project'],
    ['src/build/a.ts', "new URL('../../../x.json', import.meta.url);", 'leaves the project'],
    ['tests/unit/a.test.ts', "import { x } from '../../engine/core/tensor.ts';", 'written #engine/core/tensor.ts'],
  ])('%s: %s', (path, text, sentence) => {
    expect(wrongs(path, text)).toEqual([expect.stringContaining(sentence)]);
  });
});

describe('a door lets through', () => {
  it.each([
    ['engine/nn/a.ts', "import { x } from '../core/tensor.ts'; import type { Y } from './model.ts';"],
    ['components/math/a.ts', "import { x } from '#engine/core/tensor.ts'; import { tick } from 'svelte';"],
    [
      'components/lab/engine.ts',
      "import * as C from 'comlink'; new Worker(new URL('./engine.worker.ts', import.meta.url));",
    ],
    ['components/widgets/a/A.svelte', "<script>import Plot from '../../plot/Plot.svelte';</script><Plot />"],
    ['components/widgets/a/demos.ts', "import { x } from '#content/examples/two.ts';"],
    [
      'content/chapters/01-x/index.mdx',
      "import A from '#components/widgets/a/A.svelte';\nimport { x } from '#engine/nn/model.ts'\n",
    ],
    ['content/chapters/01-x/index.mdx', "```ts\nimport { x } from 'nowhere';\n```\n\nWe import weights from a file.\n"],
    [
      'src/lib/a.ts',
      "import { x } from '#content/examples/two.ts'; import { z } from 'astro/zod'; import 'node:path';",
    ],
    ['src/pages/x.astro', "---\nimport { getCollection } from 'astro:content';\n---\n"],
    [
      'src/build/a.ts',
      "new URL('.', import.meta.url); new URL('../../', import.meta.url); readFileSync('package.json');",
    ],
    ['tests/unit/a.test.ts', "import { x } from '#engine/core/tensor.ts'; import '../support/x.ts';"],
    ['components/math/a.ts', "// import { x } from '#src/lib/site.ts';\nconst words = 'import x from somewhere';"],
  ])('%s: %s', (path, text) => {
    expect(wrongs(path, text)).toEqual([]);
  });
});

it('names the line', () => {
  const text = '<p>one</p>\n\n<script lang="ts">\n  import B from \'../b/B.svelte\';\n</script>';
  expect(wrongs('components/widgets/a/A.svelte', text)[0]).toContain('components/widgets/a/A.svelte:4 ');
});
