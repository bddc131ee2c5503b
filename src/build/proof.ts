import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { runStep, type Step, type StepResult } from './runStep.ts';
import { resultsFolder, tallyResults, unsteadyIn } from './tallyResults.ts';

// `npm test` proves a change; `npm run test:deep` adds the long audits. Two lanes use two cores; what needs the built site waits for it.
const readAbove = 'read the first failure above; its message says what was expected and what to do.';

const vitest = (project: string, mend: string = readAbove): Step => ({
  name: project,
  command: 'vitest',
  args: [
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${resultsFolder}/${project}.vitest.json`,
    ...(project === 'deep' ? ['--passWithNoTests'] : []),
  ],
  mend,
});

const browser = (project: string): Step => ({
  name: project,
  command: 'playwright',
  args: ['test', `--project=${project}`, '--reporter=list,json'],
  env: { PLAYWRIGHT_JSON_OUTPUT_FILE: `${resultsFolder}/${project}.playwright.json` },
  mend: 'read the first failure above; to see it alone: npm run build && npx playwright test -g "<its title>".',
});

const script = (name: string, ...args: string[]): Step => ({
  name,
  command: 'npm',
  args: ['run', '--silent', name, ...(args.length > 0 ? ['--', ...args] : [])],
  mend: `run it alone: npm run ${[name, ...(args.length > 0 ? ['--', ...args] : [])].join(' ')}`,
});

const build: Step = {
  name: 'build',
  command: 'astro',
  args: ['build'],
  mend: 'the first error above names the file; see it alone: npm run build',
};

const checks: Step[] = [
  {
    name: 'format and lint',
    command: 'biome',
    args: ['check', '.', '--diagnostic-level=warn', '--error-on-warnings'],
    mend: 'npm run format; what is left, mend by hand.',
  },
  {
    name: 'types: pages',
    command: 'astro',
    args: ['check'],
    mend: 'mend the types named above; see them alone: npx astro check',
  },
  {
    name: 'types: widgets',
    command: 'svelte-check',
    args: ['--tsconfig', './components/tsconfig.json', '--fail-on-warnings'],
    mend: 'mend the types or warnings named above; see them alone: npx svelte-check --tsconfig ./components/tsconfig.json',
  },
  {
    name: 'types: engine',
    command: 'tsc',
    args: ['-p', 'engine', '--noEmit'],
    mend: 'engine/ is compiled without DOM and Node; mend the types named above: npx tsc -p engine --noEmit',
  },
];

const results: StepResult[] = [];

/** Runs steps one after the other; says whether the last one went well. */
async function lane(steps: readonly Step[], live = false): Promise<boolean> {
  let isWell = true;
  for (const step of steps) {
    const result = await runStep(step, live);
    results.push(result);
    isWell = result.ok;
  }
  return isWell;
}

/** The checks, then the site and its weight, while the other core runs the unit tests; the browser has both to itself. */
async function proveChange(): Promise<void> {
  let isBuilt = false;
  const site = async (): Promise<void> => {
    isBuilt = await lane([...checks, build]);
    if (isBuilt) await lane([vitest('built')]);
  };
  await Promise.all([site(), lane([vitest('unit')])]);
  if (isBuilt) await lane([browser('chromium')], true);
}

async function proveDeep(): Promise<void> {
  if (!(await lane([build], true))) return;
  await lane([vitest('deep'), browser('deep')], true);
  await lane(
    [
      script('verify'),
      script('conformance', 'tests/reference'),
      script('conformance', 'tests/hostile'),
      script('audit:exercises'),
      script('coverage'),
      script('coverage:code'),
    ],
    true,
  );
}

rmSync(resultsFolder, { recursive: true, force: true });
mkdirSync(resultsFolder, { recursive: true });
await (process.argv.includes('--deep') ? proveDeep() : proveChange());
writeFileSync(`${resultsFolder}/steps.json`, JSON.stringify(results));

const red = results.filter((step) => !step.ok);
const { passed, failed } = tallyResults();
const unsteady = unsteadyIn();
console.log(
  `\n── result\n${results.map((step) => `${step.ok ? '✓' : '✗'} ${step.seconds.toFixed(1).padStart(6)} s  ${step.name}`).join('\n')}`,
);
if (unsteady.length > 0)
  console.log(`Passed only at the second try; find the race, in the test or in the page: ${unsteady.join('; ')}.`);
console.log(red.length > 0 ? `Not proven: ${red.map((step) => step.name).join(', ')}.` : 'Proven.');
console.log(`tests: ${passed} passed, ${failed} failed`);
process.exitCode = red.length > 0 ? 1 : 0;
