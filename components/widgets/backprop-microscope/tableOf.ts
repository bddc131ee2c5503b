import { numberText } from '#components/math/numberText.ts';
import { strings } from '#components/strings/index.ts';
import type { Naming } from '#engine/trace/naming/quantity.ts';
import { marksOf } from '#engine/trace/narrate/marks.ts';
import { toTex } from '#engine/trace/narrate/toTex.ts';
import type { Address } from '#engine/trace/ref.ts';
import type { Step } from '#engine/trace/step.ts';

/** All lines as text in columns, for a spreadsheet. */
export function tableOf(
  steps: readonly Step[],
  naming: Naming,
  digits: number,
  printed: (ref: Address) => string,
): string {
  const number = (value: number): string => numberText(value, digits);
  const head = Object.values(strings.microscope.table).join('\t');
  const rows = steps.map(({ ref, expr, value }, i) => {
    const marks = marksOf(expr);
    const formula = toTex(marks, { symbols: naming });
    const numbers = toTex(marks, { numbers: number });
    return [i + 1, naming(ref).twin, formula, numbers, number(value), printed(ref)].join('\t');
  });
  return [head, ...rows].join('\n');
}
