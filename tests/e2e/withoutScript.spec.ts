// All other pages are held to the same in tests/e2e-deep.
import { saysTheSame, teachingPages, test } from '../support/browser.ts';

for (const address of teachingPages)
  test(`${address} says the same without script`, ({ browser, page, baseURL }) =>
    saysTheSame(browser, page, address, baseURL));
