import { demoPages, saysTheSame, test } from '../support/browser.ts';

for (const address of demoPages)
  test(`${address} says the same without script`, ({ browser, page, baseURL }) =>
    saysTheSame(browser, page, address, baseURL));
