import { EngineError } from '../core/engineError.ts';
import type { Quantity } from '../trace/naming/quantity.ts';
import type { Address } from '../trace/ref.ts';
import { leavesOf } from './check/evaluateFormula.ts';
import type { FamilyParams, Formula, Instance, StepSpec } from './instance.ts';
import { phrase } from './phrase.ts';
import { Draw } from './seed/draw.ts';
import { type Seed128, variantCodeOf } from './seed/seed128.ts';
import type { Family } from './sheet/family.ts';
import { Sheet, UNFIT } from './sheet/sheet.ts';

/** So often a variant is drawn anew because a mistake comes too near; after that the mistake is left out. */
const POLITE_REDRAWS = 40;
/** So often at most because something degenerate came out. */
const MOST_REDRAWS = 1000;

/** The full parameters of a family; refuses an unknown name or a value that is not allowed. */
export function paramsOf(family: Family, given: FamilyParams): FamilyParams {
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(family.params, name))
      throw new EngineError(
        `Exercise ${family.id} has no parameter "${name}". It has ${Object.keys(family.params).join(', ') || 'none'}.`,
      );
    const allowed = family.allowed?.[name];
    const isFit = allowed ? allowed.includes(value) : typeof value === typeof family.params[name];
    if (!isFit)
      throw new EngineError(
        `Parameter "${name}" of exercise ${family.id} is ${value}. Choose ${allowed ? `one of ${allowed.join(', ')}` : `a ${typeof family.params[name]}`}.`,
      );
  }
  return { ...family.params, ...given };
}

const formulasIn = ({ target, misconceptions }: StepSpec): Formula[] =>
  [target, ...misconceptions].flatMap((meant): readonly Formula[] => {
    if (meant.kind === 'numbers') return meant.formulas;
    if (meant.kind === 'option' && 'place' in meant) return [meant.place];
    return meant.kind === 'curve' ? [meant.formula] : [];
  });

function quantitiesOf(sheet: Sheet, family: Family): Record<Address, Quantity> {
  const all = { ...sheet.quantities };
  for (const ref of sheet.steps.flatMap(formulasIn).flatMap(leavesOf)) {
    if (all[ref]) continue;
    if (!sheet.naming) throw new EngineError(`Exercise ${family.id} uses "${ref}" without a name. Give it one.`);
    all[ref] = sheet.naming(ref);
  }
  return all;
}

/** One try to write a variant; nothing when it came out degenerate. */
function written(family: Family, draw: Draw, params: FamilyParams, isPolite: boolean) {
  draw.restart();
  const sheet = new Sheet(draw, isPolite);
  try {
    return { sheet, values: family.generate(sheet, params) };
  } catch (thrown) {
    if (thrown === UNFIT) return undefined;
    throw thrown;
  }
}

/**
 * A variant of a family: the same family, version, parameters and seed of 128 bits always give the same one.
 * @throws EngineError for parameters that the family does not take, and when no draw is fit for an exercise.
 */
export function instanceOf(family: Family, seed: Seed128, given: FamilyParams = {}): Instance {
  const params = paramsOf(family, given);
  const draw = new Draw(seed);
  for (let redraws = 0; redraws <= MOST_REDRAWS; redraws++) {
    const tried = written(family, draw, params, redraws < POLITE_REDRAWS);
    if (!tried) continue;
    const { sheet, values } = tried;
    return {
      family: family.id,
      version: family.version,
      params,
      variant: variantCodeOf(seed),
      title: phrase(`families.${family.id}.title`, values),
      intro: phrase(`families.${family.id}.intro`, values),
      givens: sheet.givens,
      steps: sheet.steps,
      quantities: quantitiesOf(sheet, family),
      ...(sheet.scene ? { scene: sheet.scene } : {}),
      space: draw.space,
      redraws,
      dropped: sheet.dropped,
    };
  }
  throw new EngineError(`Exercise ${family.id} found no fitting variant in ${MOST_REDRAWS} draws. Widen its ranges.`);
}
