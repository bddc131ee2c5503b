import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { figureLinks } from '#components/exercises/desk/figureLinks/figureLinks.ts';
import { FIGURES_OF_FAMILIES } from '#components/exercises/desk/figureLinks/table.ts';
import { readLink } from '#components/lab/sceneLink.ts';
import { strings } from '#components/strings/index.ts';
import { evaluateFormula } from '#engine/exercise/check/evaluateFormula.ts';
import { FAMILIES, type FamilyId } from '#engine/exercise/families/table.ts';
import type { FamilyParams, Instance, StepSpec } from '#engine/exercise/instance.ts';
import { instanceOf } from '#engine/exercise/instanceOf.ts';
import { seed128 } from '#engine/exercise/seed/seed128.ts';
import { figureReadings } from '../../support/figureReadings.ts';

const SEEDS = 200;
const HANDBOOK = 'content/handbook/recipes/add-an-exercise-family.md';

const drawn = (family: FamilyId, params: FamilyParams, attempt: number): Instance => {
  const kind = FAMILIES[family];
  const parts = { salt: 'figures', exerciseId: family, version: kind.version, studentKey: '', attempt };
  return instanceOf(kind, seed128(parts), params);
};

/** Settings of a family: the usual ones, then each other choice of one parameter. */
function settingsOf(family: FamilyId): FamilyParams[] {
  const { allowed = {} } = FAMILIES[family] as { allowed?: Record<string, readonly (string | number | boolean)[]> };
  if (family === 'backpropStep' || family === 'chainRule') return [{}];
  return [{}, ...Object.entries(allowed).flatMap(([name, values]) => values.map((value) => ({ [name]: value })))];
}

/** The right answers of a step. */
function answersOf({ target }: StepSpec): number[] {
  if (target.kind === 'numbers') return target.formulas.map((formula) => evaluateFormula(formula));
  if (target.kind === 'option') return [evaluateFormula(target.place)];
  return target.kind === 'state' ? target.shown.map((text) => Number(text.replace('−', '-'))) : [];
}

/** Steps that ask for something else than what their figure shows; it shows them where they come from. */
const APART: Readonly<Record<string, readonly string[]>> = {
  thresholdBias: ['d'],
  gateThresholds: ['gate'],
  steepness: ['most'],
  activationSlope: ['z', 'dw'],
  steepestUnit: ['order', 'left'],
  slopeFamily: ['da'],
  softmax: ['e', 's'],
  lossValue: ['da'],
  gradientDescent: ['limit'],
  misprint: ['line', 'kind'],
};
/** Figures that show one of several numbers: the first. */
const ONE = ['microscope', 'negative-slope', 'hinge-margin'];
/** So many steps of one variant are held against the figure; a full step of training has thirty-one. */
const STEPS_READ = 2;
const near = (numbers: readonly number[], value: number): boolean =>
  numbers.some((one) => Math.abs(one - value) <= 1e-9 * Math.max(1, Math.abs(value)));

describe.each(Object.keys(FIGURES_OF_FAMILIES) as FamilyId[])('%s', (family) => {
  it(`opens its figure with the variant's numbers, and the figure says what the solution says`, async () => {
    const seen = new Set<string>();
    for (const params of settingsOf(family))
      for (let seed = 0; seed < Math.ceil(SEEDS / settingsOf(family).length); seed++) {
        let instance: Instance;
        try {
          instance = drawn(family, params, seed);
        } catch {
          // Two settings that do not go together, such as a printed network of another length.
          break;
        }
        const linkAt = await figureLinks(instance);
        const every = Math.ceil(instance.steps.length / STEPS_READ);
        for (const step of instance.steps.filter((_step, i) => (i + seed) % every === 0)) {
          const link = linkAt(step);
          if (!link) continue;
          seen.add(step.id);
          const figure = figureReadings[link.figure]!;
          const read = readLink(link.fragment, link.figure, figure.version, strings.frame.link, figure.parse);
          if (!read || !('scene' in read)) throw new Error(`${link.figure} refuses ${family} ${seed} ${step.id}.`);
          if (APART[family]?.includes(step.id)) continue;
          const shown = figure.shows(read.scene as never);
          const answers = answersOf(step);
          const isOne = ONE.includes(link.figure) || (link.figure === 'cross-entropy-dial' && family === 'lossValue');
          for (const answer of isOne ? answers.slice(0, 1) : answers)
            expect(
              near(shown, answer),
              `${family} ${JSON.stringify(params)} ${seed} ${step.id}: ${answer} in ${shown}`,
            ).toBe(true);
        }
      }
    expect([...seen].length).toBeGreaterThan(0);
  });
});

it('links every family to a figure, or the handbook says why there is none', () => {
  const listed = [...readFileSync(HANDBOOK, 'utf8').matchAll(/^\| `\w+`(?:, `\w+`)* \|/gm)].flatMap(([row]) =>
    [...row.matchAll(/`(\w+)`/g)].map(([, id]) => id!),
  );
  const linked = Object.keys(FIGURES_OF_FAMILIES);
  expect(listed.filter((id) => linked.includes(id))).toEqual([]);
  expect([...listed, ...linked].sort()).toEqual(Object.keys(FAMILIES).sort());
});

it('lets no page of exercises import the player itself, which would know no figures', () => {
  const pages = globSync('content/chapters/*/exercises.mdx');
  expect(pages.length).toBeGreaterThan(11);
  expect(pages.filter((page) => /import .*exercises\/Practice\.astro/.test(readFileSync(page, 'utf8')))).toEqual([]);
});
