import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { StepResult } from './runStep.ts';

/** Where the steps of the proof leave their results. */
export const resultsFolder = 'test-results/proof';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { status: string; assertionResults: readonly { status: string }[] }[];
}

interface Suite {
  readonly specs?: readonly { readonly title: string; readonly tests: readonly { readonly status: string }[] }[];
  readonly suites?: readonly Suite[];
}

interface PlaywrightReport extends Suite {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
  readonly errors: readonly unknown[];
}

/** Tests of a Vitest JSON report; a file that broke before its first test counts as one failure. */
export function tallyVitest(report: VitestReport): Tally {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/** Tests of a Playwright JSON report; one that passed at its second try has passed, an error outside a test has failed. */
export function tallyPlaywright(report: PlaywrightReport): Tally {
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length };
}

/** Titles of the tests that passed only at their second try: each hides a race, in the test or in the page. */
export function findUnsteady({ specs = [], suites = [] }: Suite): string[] {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky')).map(({ title }) => title);
  return [...own, ...suites.flatMap(findUnsteady)];
}

/** The unsteady tests of all browser reports in a folder. */
export function unsteadyIn(folder: string = resultsFolder): string[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names
    .filter((name) => name.endsWith('.playwright.json'))
    .flatMap((name) => findUnsteady(JSON.parse(readFileSync(path.join(folder, name), 'utf8'))));
}

/**
 * The sum over all reports in a folder. A step that failed although no test of any report did (formatting, types, the build,
 * a runner that died) counts as one failure each, so that the tally is never green when the proof is red.
 */
export function tallyResults(folder: string = resultsFolder): Tally {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const read = (name: string) => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
  const reports = names
    .filter((name) => /\.(vitest|playwright)\.json$/.test(name))
    .map((name) => ({
      step: name.replace(/\.(vitest|playwright)\.json$/, ''),
      ...(name.endsWith('.vitest.json') ? tallyVitest(read(name)) : tallyPlaywright(read(name))),
    }));
  const steps: StepResult[] = names.includes('steps.json') ? read('steps.json') : [];
  const explained = (step: StepResult) => reports.some((report) => report.step === step.name && report.failed > 0);
  const unexplained = steps.filter((step) => !step.ok && !explained(step)).length;
  const nothingRan = steps.length === 0 ? 1 : 0;
  return {
    passed: reports.reduce((sum, report) => sum + report.passed, 0),
    failed: reports.reduce((sum, report) => sum + report.failed, 0) + unexplained + nothingRan,
  };
}
