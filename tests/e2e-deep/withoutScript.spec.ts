import { samplePages, saysTheSame, sitePages, test } from '../support/browser.ts';

for (const address of sitePages.filter((page) => !samplePages.includes(page)))
  test(`${address} says the same without script`, ({ browser, page, baseURL }) =>
    saysTheSame(browser, page, address, baseURL));
