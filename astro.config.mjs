import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { contentSecurityPolicy } from './src/build/csp.ts';
import { drawings } from './src/build/drawings.ts';
import { entryScripts } from './src/build/entryScripts.ts';
import { fonts } from './src/build/fonts.ts';
import { islandChunks, quietModules } from './src/build/islandChunks.ts';
import { islandData } from './src/build/islandData.ts';
import { math } from './src/build/math.ts';
import { offline } from './src/build/offline.ts';
import { scopeOf } from './src/build/scopeNames.ts';
import { search } from './src/build/search.ts';
import { sectionNumbers } from './src/build/sectionNumbers.ts';
import { stylesheets } from './src/build/stylesheets.ts';
import { tableNames } from './src/build/tableNames.ts';
import { workbench } from './src/build/workbench.ts';
import { workerChunks } from './src/build/workerChunks.ts';

/** `SITE` is the deployed origin (without it no absolute address is written); `BASE` is the sub-path it is served from. */
export default defineConfig({
  ...(process.env.SITE ? { site: process.env.SITE } : {}),
  base: process.env.BASE ?? '/',
  output: 'static',
  trailingSlash: 'always',
  scopedStyleStrategy: 'class',
  devToolbar: { enabled: false },
  markdown: {
    processor: satteri({ features: { math: true }, mdastPlugins: [math], hastPlugins: [sectionNumbers, tableNames] }),
    // Code is ink on paper (colour is data), and a highlighter's style attributes would not pass the content security policy.
    syntaxHighlight: false,
  },
  build: { inlineStylesheets: 'never' },
  // The order matters: the policy hashes finished pages, search reads them, and offline lists every file, so it is last.
  integrations: [
    mdx(),
    svelte({ compilerOptions: { cssHash: scopeOf(import.meta.dirname) } }),
    fonts(),
    workbench(),
    islandData(),
    drawings(),
    entryScripts(),
    stylesheets(),
    contentSecurityPolicy(),
    search(),
    offline(),
  ],
  vite: {
    worker: { format: 'es', rolldownOptions: { output: { codeSplitting: workerChunks } } },
    optimizeDeps: { include: ['comlink'] },
    build: { assetsInlineLimit: 0, rolldownOptions: { treeshake: { moduleSideEffects: quietModules } } },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: islandChunks } } } } },
  },
});
