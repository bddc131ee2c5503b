import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { tallyPlaywright, tallyResults, tallyVitest, unsteadyIn } from '#src/build/tallyResults.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tally-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, value: unknown) => writeFileSync(path.join(folder, name), JSON.stringify(value));
const vitest = (passed: number, failed: number) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults: [],
});
const playwright = (expected: number, unexpected: number) => ({
  stats: { expected, unexpected, flaky: 0 },
  errors: [],
});
const step = (name: string, ok: boolean) => ({ name, ok, seconds: 1 });

it('adds the reports of both runners', () => {
  write('unit.vitest.json', vitest(10, 0));
  write('chromium.playwright.json', playwright(5, 0));
  write('steps.json', [step('unit', true), step('chromium', true)]);
  expect(tallyResults(folder)).toEqual({ passed: 15, failed: 0 });
});

it('counts failed tests once, not their step again', () => {
  write('unit.vitest.json', vitest(10, 2));
  write('steps.json', [step('unit', false)]);
  expect(tallyResults(folder)).toEqual({ passed: 10, failed: 2 });
});

it('counts a step that failed without a failed test', () => {
  write('unit.vitest.json', vitest(10, 0));
  write('steps.json', [step('unit', true), step('types: engine', false), step('build', false)]);
  expect(tallyResults(folder)).toEqual({ passed: 10, failed: 2 });
});

it('is not green when nothing ran', () => {
  expect(tallyResults(folder)).toEqual({ passed: 0, failed: 1 });
  expect(tallyResults(path.join(folder, 'nowhere'))).toEqual({ passed: 0, failed: 1 });
});

it('counts a test file that broke before its first test', () => {
  const broken = { status: 'failed', assertionResults: [] };
  const usual = { status: 'failed', assertionResults: [{ status: 'failed' }] };
  expect(tallyVitest({ numPassedTests: 3, numFailedTests: 1, testResults: [broken, usual] })).toEqual({
    passed: 3,
    failed: 2,
  });
});

it('counts an error outside a test as a failure, and a test that passed at its second try as passed but unsteady', () => {
  const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
  const report = {
    stats: { expected: 4, unexpected: 1, flaky: 1 },
    errors: ['boom'],
    suites: [{ specs: [spec('sure', 'expected')], suites: [{ specs: [spec('shaky', 'flaky')] }] }],
  };
  expect(tallyPlaywright(report)).toEqual({ passed: 5, failed: 2 });
  write('chromium.playwright.json', report);
  expect(unsteadyIn(folder)).toEqual(['shaky']);
});
