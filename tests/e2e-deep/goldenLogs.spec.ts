import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const root = new URL('../../', import.meta.url);
const folder = new URL('tests/golden/exercise/', root);
const ORIGIN = 'http://golden.test';

/** Runs in the browser, on the engine's own modules: every log is played again; what differs is told. */
const REPLAY = `
import { familyOf } from '/engine/exercise/families/table.ts';
import { LEARNING } from '/engine/exercise/grade/policy.ts';
import { replay } from '/engine/exercise/grade/replay.ts';
import { instanceOf } from '/engine/exercise/instanceOf.ts';
globalThis.replayGolden = (file) => file.logs.flatMap((log) => {
  const instance = instanceOf(familyOf(file.family, file.version), log.seed, log.params);
  const { verdict, grade } = replay(instance, LEARNING, log.events, { marks: log.marks, chainHead: log.chainHead });
  const found = [verdict, instance.variant, grade.steps.map(({ outcome }) => outcome).join(''), grade.steps.map(({ expected }) => expected).join()];
  const kept = ['verified', log.variant, log.outcomes, log.expected.join()];
  return found.join('|') === kept.join('|') ? [] : [file.family + ' v' + file.version + ', ' + log.title + ': ' + found.join('|')];
});`;

test('the golden logs replay to the same grades in the browser', async ({ page }) => {
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') {
      await route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><script type="module">${REPLAY}</script>`,
      });
      return;
    }
    const source = readFileSync(fileURLToPath(new URL(`.${pathname}`, root)), 'utf8');
    await route.fulfill({ contentType: 'text/javascript', body: stripTypeScriptTypes(source) });
  });
  await page.goto(`${ORIGIN}/`);
  await page.waitForFunction(() => 'replayGolden' in globalThis);
  let logs = 0;
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.json'))) {
    const file = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    const differing = await page.evaluate(
      (golden) => (globalThis as unknown as { replayGolden: (file: unknown) => string[] }).replayGolden(golden),
      file,
    );
    expect(differing).toEqual([]);
    logs += file.logs.length;
  }
  expect(logs).toBeGreaterThan(300);
});
