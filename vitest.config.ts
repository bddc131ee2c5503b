import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** Unit, numeric and content tests run in Node; what needs a real browser is in tests/e2e (Playwright). */
export default defineConfig({
  plugins: [svelte()],
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', environment: 'node', include: ['tests/{unit,numeric,content}/**/*.test.ts'] },
      },
      {
        extends: true,
        test: { name: 'deep', environment: 'node', include: ['tests/deep/**/*.test.ts'], testTimeout: 600_000 },
      },
    ],
  },
});
