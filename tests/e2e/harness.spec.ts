import {
  allClickablesFocusable,
  axe,
  expect,
  findPrintFaults,
  layoutShift,
  noHorizontalOverflow,
  type Page,
  test,
} from '../support/browser.ts';

/** The judges themselves are judged: each must find a planted fault and pass its mended twin. */
const show = (page: Page, body: string) =>
  page.setContent(
    `<!doctype html><html lang="en"><title>Planted</title><body><main><h1>Planted</h1>${body}</main></body></html>`,
  );

test('axe finds a button without a name', async ({ page }) => {
  await show(page, '<button>Step</button>');
  await axe(page);
  await show(page, '<button></button>');
  await expect(axe(page)).rejects.toThrow('button-name');
});

test('a page that scrolls sideways is found', async ({ page }) => {
  await show(page, '<p>short</p>');
  await noHorizontalOverflow(page);
  await show(page, '<div class="wide" style="width:3000px;height:9px"></div>');
  await expect(noHorizontalOverflow(page)).rejects.toThrow('div.wide');
});

for (const [fault, mended] of [
  ['<b role="button">a</b>', '<b role="button" tabindex="0">a</b>'],
  ['<b style="cursor:pointer">a</b>', '<button style="cursor:pointer">a</button>'],
  ['<label style="cursor:pointer">a</label>', '<label style="cursor:pointer"><input type="checkbox">a</label>'],
  [
    '<i role="radio" tabindex="-1">a</i>',
    '<p role="radiogroup"><i role="radio" tabindex="0">a</i><i role="radio" tabindex="-1">b</i></p>',
  ],
] as const) {
  test(`a thing to click without a key is found: ${fault}`, async ({ page }) => {
    await show(page, mended);
    await allClickablesFocusable(page);
    await show(page, fault);
    await expect(allClickablesFocusable(page)).rejects.toThrow('no key reaches');
  });
}

test('a shift of the layout is measured', async ({ page }) => {
  await show(page, '<p id="late"></p><p>text below</p>');
  expect(await layoutShift(page)).toBe(0);
  await page.evaluate(() => {
    const late = document.getElementById('late');
    if (late) late.style.height = '300px';
  });
  expect(await layoutShift(page)).toBeGreaterThan(0);
});

test('a figure that is blank, cut or waiting on paper is found', async ({ page }) => {
  await show(page, '<figure id="good"><svg width="90" height="90"></svg></figure>');
  expect(await findPrintFaults(page)).toEqual([]);
  const wide = '<figure id="cut"><svg width="4000" height="90"></svg></figure>';
  const late = '<figure id="late" style="content-visibility:auto"><p>a</p></figure>';
  await show(page, `<figure id="blank"><p hidden>a</p></figure>${wide}${late}`);
  expect((await findPrintFaults(page)).join('\n')).toMatch(/blank is blank[\s\S]*cut is cut[\s\S]*late keeps/);
});

test('errors, missing files and requests that leave the site are complaints', async ({ page, complaints }) => {
  complaints.allow(/console error: planted/);
  complaints.allow(/script error: planted throw/);
  complaints.allow(/answer 404: .*missing\.png/);
  complaints.allow(/console error: Failed to load resource/);
  complaints.allow(/a request left the site: http:\/\/localhost:9\//);
  complaints.allow(/request failed: http:\/\/localhost:9\//);
  const body = `<!doctype html><title>Planted</title><link rel="icon" href="data:,">
    <img alt="" src="/missing.png"><img alt="" src="http://localhost:9/away.png">
    <script>console.error('planted'); setTimeout(() => { throw new Error('planted throw'); });</script>`;
  await page.route('http://localhost:9/**', (route) => route.abort('connectionrefused'));
  await page.route('**/planted', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('/planted');
  await expect.poll(() => complaints.left()).toEqual([]);
});

test('a script that breaks the policy of a page is a complaint', async ({ page, complaints }) => {
  complaints.allow(/console error: .*Content Security Policy/);
  const policy = '<meta http-equiv="content-security-policy" content="script-src \'self\'">';
  const body = `<!doctype html>${policy}<title>Planted</title><link rel="icon" href="data:,"><script>let a;</script>`;
  await page.route('**/planted', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('/planted');
  await expect.poll(() => complaints.left()).toEqual([]);
});
