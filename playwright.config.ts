import { defineConfig, devices } from '@playwright/test';
import { launchOptions } from './src/build/chromium.mjs';

// PROOF_PORT and PROOF_DIST let two people on one machine test two builds at once.
const port = Number(process.env.PROOF_PORT ?? 4391);
const folder = process.env.PROOF_DIST ?? 'dist';
const origin = `http://127.0.0.1:${port}`;

export default defineConfig({
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A test that passes only at its second try is named at the end of the proof (`tallyResults.ts`).
  retries: 1,
  timeout: 120_000,
  // Patience for a busy machine; a page that is right at once is not slowed down by it.
  expect: { timeout: 15_000 },
  reporter: 'list',
  outputDir: 'test-results/browser',
  use: { ...devices['Desktop Chrome'], baseURL: origin, launchOptions: launchOptions(), serviceWorkers: 'block' },
  projects: [
    { name: 'chromium', testDir: 'tests/e2e', testMatch: '**/*.spec.ts' },
    { name: 'deep', testDir: 'tests/e2e-deep', testMatch: '**/*.spec.ts' },
  ],
  webServer: {
    command: `node src/build/preview.ts ${folder}`,
    env: { PORT: String(port) },
    url: `${origin}/`,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
