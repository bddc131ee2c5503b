import type { Instance } from '#engine/exercise/instance.ts';
import { stepOf } from '#engine/exercise/instance.ts';
import { solutionOf } from '#engine/exercise/solution.ts';
import type { WorkedLine } from '../exerciseData.ts';
import { expectedText } from './expectedText.ts';
import { namedFormula } from './namedFormula.ts';
import { pageQuantity } from './pageQuantity.ts';

/**
 * The worked solution, from the formulas by which answers are marked; with links to the figures that show it. A line has
 * one where the figure shows something else than before.
 */
export async function solutionLines(instance: Instance, exercise: string): Promise<WorkedLine[]> {
  const { figureLinks } = await import('./figureLinks/figureLinks.ts');
  const linkAt = await figureLinks(instance);
  let before = '';
  return solutionOf(instance).map(({ step, name, exprs, shown }) => {
    const spec = stepOf(instance, step)!;
    const link = linkAt(spec);
    const isNew = link !== undefined && link.fragment !== before;
    before = link?.fragment ?? before;
    return {
      name: pageQuantity(name, exercise),
      // A choice has a formula only for the machine: which place the right option has.
      formulas: spec.kind === 'choice' ? [] : exprs.map((expr) => namedFormula(expr, instance, exercise)),
      shown: expectedText(spec, shown),
      ...(isNew ? { link } : {}),
    };
  });
}
