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

interface PlaywrightReport {
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

/** Tests of a Playwright JSON report; a flaky test counts as failed, and so does each error outside a test. */
export function tallyPlaywright(report: PlaywrightReport): Tally {
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length };
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
