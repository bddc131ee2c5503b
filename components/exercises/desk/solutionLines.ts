import type { Instance } from '#engine/exercise/instance.ts';
import { stepOf } from '#engine/exercise/instance.ts';
import { solutionOf } from '#engine/exercise/solution.ts';
import type { WorkedLine } from '../exerciseData.ts';
import { expectedText } from './expectedText.ts';
import { microscopeLinks } from './microscopeLinks.ts';
import { namedFormula } from './namedFormula.ts';
import { pageQuantity } from './pageQuantity.ts';

/** The worked solution, from the formulas by which answers are marked; with the lines of the microscope that show it. */
export function solutionLines(instance: Instance, exercise: string): WorkedLine[] {
  const linkTo = microscopeLinks(instance.scene);
  return solutionOf(instance).map(({ step, name, exprs, shown, line }) => {
    const microscope = line && linkTo(line);
    const { kind } = stepOf(instance, step)!;
    return {
      name: pageQuantity(name, exercise),
      // A choice has a formula only for the machine: which place the right option has.
      formulas: kind === 'choice' ? [] : exprs.map((expr) => namedFormula(expr, instance, exercise)),
      shown: expectedText(stepOf(instance, step)!, shown),
      ...(microscope ? { microscope } : {}),
    };
  });
}
