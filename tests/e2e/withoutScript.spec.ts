// Every demo is held to the same in tests/e2e-deep.
import { firstDemos, readerPages, saysTheSame, test } from '../support/browser.ts';

for (const address of [...readerPages, ...firstDemos])
  test(`${address} says the same without script`, ({ browser, page, baseURL }) =>
    saysTheSame(browser, page, address, baseURL));
