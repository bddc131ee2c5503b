import { strings } from '#components/strings/index.ts';
import { formatScientific } from '#engine/core/format.ts';

/** A size in one or two digits and a power of ten: `10⁻⁵`, `3×10⁻⁵`. */
export const epsilonText = (value: number, digits = 1): string =>
  formatScientific(value, digits).text.replace(/^1×/, '');

/** The same for the ear. */
export function spokenEpsilon(value: number): string {
  const { mantissa, exponent } = formatScientific(value, 1);
  return strings.gradientCheck.spoken(mantissa, exponent);
}
