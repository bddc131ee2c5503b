import { demoPages, firstDemos, saysTheSame, test } from '../support/browser.ts';

for (const address of demoPages.filter((page) => !firstDemos.includes(page)))
  test(`${address} says the same without script`, ({ browser, page, baseURL }) =>
    saysTheSame(browser, page, address, baseURL));
