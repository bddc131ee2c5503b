// All other pages are held to the same in tests/e2e-deep.
import { samplePages, saysTheSame, test } from '../support/browser.ts';

for (const address of samplePages)
  test(`${address} says the same without script`, ({ browser, page, baseURL }) =>
    saysTheSame(browser, page, address, baseURL));
