import { test as base, expect } from '@playwright/test';
import { Complaints } from './Complaints.ts';

/**
 * Playwright's `test` with a `page` that fails the test on any console error, script error, broken policy, failed request or
 * request that leaves the site. A test that means to provoke one says so: `complaints.allow(/…/)`.
 */
export const test = base.extend<{ complaints: Complaints; watched: undefined }>({
  complaints: async ({ baseURL }, use) => {
    if (!baseURL) throw new Error('playwright.config.ts gives no baseURL.');
    await use(new Complaints());
  },
  watched: [
    async ({ context, complaints, baseURL }, use) => {
      complaints.watch(context, new URL(baseURL ?? '').origin);
      await use(undefined);
      expect(complaints.left(), 'the page was not silent').toEqual([]);
    },
    { auto: true },
  ],
});
