import type { Instance } from '#engine/exercise/instance.ts';
import type { Expr } from '#engine/trace/expr.ts';
import { marksOf } from '#engine/trace/narrate/marks.ts';
import { operandsOf } from '#engine/trace/operandsOf.ts';
import type { NamedFormula } from '../exerciseData.ts';
import { pageQuantity } from './pageQuantity.ts';

/** A formula laid out, with the names of its leaves. */
export const namedFormula = (expr: Expr, { quantities }: Instance, exercise: string): NamedFormula => ({
  marks: marksOf(expr),
  names: Object.fromEntries(operandsOf(expr).map(({ ref }) => [ref, pageQuantity(quantities[ref]!, exercise)])),
});
