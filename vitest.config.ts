import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** The rooms in which numbers are computed, parsed and explained; every file of theirs is held to the thresholds of coverage. */
const NUMERIC = 'engine/{autodiff,core,data,functions,interop,kernels,landscape,ledger,nn,optim,trace,train}/**/*.ts';

// Patience for a busy machine that counts coverage as well: only what hangs is to be ended.
const node = { environment: 'node', testTimeout: 60_000 } as const;

/**
 * unit: what each part promises, in Node, before the build. built: what the files in dist/ promise. deep: the long audits.
 * What needs a real browser is in tests/e2e (Playwright).
 */
export default defineConfig({
  plugins: [svelte()],
  test: {
    allowOnly: false,
    projects: [
      { extends: true, test: { ...node, name: 'unit', include: ['tests/{unit,numeric,content}/**/*.test.ts'] } },
      { extends: true, test: { ...node, name: 'built', include: ['tests/built/**/*.test.ts'] } },
      { extends: true, test: { ...node, name: 'deep', include: ['tests/deep/**/*.test.ts'], testTimeout: 600_000 } },
    ],
    coverage: {
      provider: 'v8',
      include: ['engine/**/*.ts'],
      exclude: ['**/*.d.ts'],
      reporter: ['text', 'html'],
      reportOnFailure: true,
      reportsDirectory: 'coverage',
      thresholds: { [NUMERIC]: { perFile: true, statements: 90, functions: 90, lines: 90, branches: 80 } },
    },
  },
});
