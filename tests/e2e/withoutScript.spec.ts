// The demos of the workbench are held to the same in tests/e2e-deep.
import { readerPages, saysTheSame, test } from '../support/browser.ts';

for (const address of readerPages)
  test(`${address} says the same without script`, ({ browser, page, baseURL }) =>
    saysTheSame(browser, page, address, baseURL));
