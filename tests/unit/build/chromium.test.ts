import { expect, it } from 'vitest';
import { findChromium } from '#src/build/chromium.mjs';

it('prefers the browser that CHROMIUM_PATH names', () => {
  expect(findChromium({ CHROMIUM_PATH: 'my-browser' }, () => true)).toBe('my-browser');
});

it('says so when that browser is not there', () => {
  expect(() => findChromium({ CHROMIUM_PATH: 'my-browser' }, () => false)).toThrow(
    'CHROMIUM_PATH is "my-browser", but',
  );
});

it('takes the first usual place that exists, or none', () => {
  expect(findChromium({}, (path) => path.endsWith('google-chrome'))).toMatch(/google-chrome$/);
  expect(findChromium({}, () => false)).toBeUndefined();
});
