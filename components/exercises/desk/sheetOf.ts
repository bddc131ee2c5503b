import { exerciseSentence } from '#components/strings/exerciseSentence.ts';
import type { Check } from '#engine/exercise/check/check.ts';
import { evaluateFormula } from '#engine/exercise/check/evaluateFormula.ts';
import { gateUnits } from '#engine/exercise/check/gateRows.ts';
import type { Given, Instance, StepSpec } from '#engine/exercise/instance.ts';
import type { Field, Labelled, Sheet, SheetGiven } from '../exerciseData.ts';
import { pageQuantity } from './pageQuantity.ts';
import { settingNames } from './settingNames.ts';

/** So many places of a curve are looked at to choose the height of its drawing. */
const LOOKS = 64;

const labelled = (items: Extract<Check, { mode: 'order' }>['items']): Labelled[] =>
  items.map(({ id, label }) => ({ id, label: exerciseSentence(label) }));

/** The frame in which a curve is sketched: whole numbers with room, so that the frame does not give the curve away. */
function sketchField({ check, target }: StepSpec): Field {
  if (check.mode !== 'sketch' || target.kind !== 'curve') return { kind: 'number' };
  const [from, to] = [Number(check.from), Number(check.to)];
  const heights = Array.from({ length: LOOKS + 1 }, (_, i) => {
    const x = from + ((to - from) * i) / LOOKS;
    return evaluateFormula(target.formula, (ref) => (ref === target.at ? x : undefined));
  });
  const reach = Math.ceil(Math.max(...heights.map(Math.abs), 1e-9) + Number(check.band));
  const low = Math.min(...heights) < 0 ? -reach : 0;
  return { kind: 'sketch', from, to, low, high: reach, points: check.bins };
}

function settingField({ predicate, size, settings }: Extract<Check, { mode: 'state' }>): Field {
  const units = gateUnits(predicate, [], settings);
  const gate = units && { predicate, settings, hidden: units.hidden.length };
  return { kind: 'setting', names: settingNames(predicate, size), ...(gate ? { gate } : {}) };
}

function fieldOf(step: StepSpec): Field {
  const { check } = step;
  switch (check.mode) {
    case 'choice':
      return { kind: 'choice', options: labelled(check.options) };
    case 'order':
      return { kind: 'order', items: labelled(check.items) };
    case 'state':
      return settingField(check);
    case 'sketch':
      return sketchField(step);
    case 'vector':
      return { kind: 'grid', rows: 1, columns: check.shape[0]! };
    case 'matrix':
      return { kind: 'grid', rows: check.shape[0]!, columns: check.shape[1]! };
    default:
      return { kind: 'number' };
  }
}

const givenOf = ({ name, shape, texts }: Given, exercise: string): SheetGiven => ({
  name: pageQuantity(name, exercise),
  texts,
  columns: shape.length === 0 ? 0 : shape.at(-1)!,
});

/** An exercise as it lies on the table, in words. */
export function sheetOf({ version, variant, title, intro, givens, steps }: Instance, exercise: string): Sheet {
  const places = new Map(steps.map(({ id }, i) => [id, i + 1]));
  return {
    version,
    variant,
    title: exerciseSentence(title),
    intro: exerciseSentence(intro),
    givens: givens.map((given) => givenOf(given, exercise)),
    steps: steps.map((step) => ({
      id: step.id,
      prompt: exerciseSentence(step.prompt),
      name: pageQuantity(step.name, exercise),
      field: fieldOf(step),
      needs: step.deps.map((dep) => places.get(dep)!),
    })),
    max: steps.reduce((sum, { marks }) => sum + marks, 0),
  };
}
