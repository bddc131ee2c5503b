import { isUnreadable, type NumberReading, type Unreadable, unreadable, type Writing } from './reading.ts';
import { tidyText } from './tidyText.ts';

/** The longest text that may stand for one number, and the largest power of ten in it. */
export const MAX_NUMBER_TEXT = 64;
export const MAX_POWER = 300;

/** A coefficient as typed: sign, digits without point, how many of them stand after the point. */
interface Coefficient {
  readonly isNegative: boolean;
  readonly digits: string;
  readonly decimals: number;
  readonly hasPoint: boolean;
}

const GROUPED_BY = (mark: string): RegExp => new RegExp(`^[1-9]\\d{0,2}(?:${mark}\\d{3})+$`);
const BY_COMMA = GROUPED_BY(',');
const BY_POINT = GROUPED_BY('\\.');
const BY_BLANK = GROUPED_BY("[ ']");

/** Points and commas sorted out: digits with at most one point, or nothing when the marks make no number. */
function withPoint(body: string, { decimalComma }: Writing): string | undefined {
  const points = body.split('.').length - 1;
  const commas = body.split(',').length - 1;
  if (points > 0 && commas > 0) {
    const decimal = body.lastIndexOf('.') > body.lastIndexOf(',') ? '.' : ',';
    const grouped = decimal === '.' ? BY_COMMA : BY_POINT;
    const [whole, fraction, more] = body.split(decimal);
    return more === undefined && grouped.test(whole!) ? `${whole!.replace(/[.,]/g, '')}.${fraction}` : undefined;
  }
  if (points > 1) return BY_POINT.test(body) ? body.replaceAll('.', '') : undefined;
  if (commas > 1) return BY_COMMA.test(body) ? body.replaceAll(',', '') : undefined;
  if (commas === 1) return !decimalComma && BY_COMMA.test(body) ? body.replace(',', '') : body.replace(',', '.');
  return body;
}

function coefficientOf(text: string, writing: Writing): Coefficient | undefined {
  const signed = /^([+-]?) ?(.*)$/.exec(text)!;
  const blanks = /^([\d' ]*)([.,]\d*)?$/.exec(signed[2]!);
  const whole = blanks?.[1] ?? '';
  const joined =
    /[ ']/.test(whole) && BY_BLANK.test(whole) ? whole.replace(/[ ']/g, '') + (blanks?.[2] ?? '') : signed[2]!;
  const body = withPoint(joined, writing);
  const match = body === undefined ? null : /^(\d*)(?:(\.)(\d*))?$/.exec(body);
  if (!match || (match[1] === '' && (match[3] ?? '') === '')) return undefined;
  const fraction = match[3] ?? '';
  return {
    isNegative: signed[1] === '-',
    digits: match[1]! + fraction,
    decimals: fraction.length,
    hasPoint: match[2] === '.',
  };
}

/** Fewest and most digits that a coefficient may claim; zeros at the end of a whole number may or may not count. */
function significantOf({ digits, hasPoint }: Coefficient): readonly [number, number] {
  const counted = digits.replace(/^0+/, '');
  if (counted === '') return hasPoint ? [Math.max(1, digits.length - 1), Math.max(1, digits.length)] : [1, 1];
  return [hasPoint ? counted.length : counted.replace(/0+$/, '').length, counted.length];
}

/** Writes digits with the point `decimals` places from the end; a negative number of places appends zeros. */
function plainText({ isNegative, digits }: Coefficient, decimals: number): string {
  const whole = decimals < 0 ? digits + '0'.repeat(-decimals) : digits.padStart(decimals + 1, '0');
  const cut = decimals > 0 ? whole.length - decimals : whole.length;
  const front = whole.slice(0, cut).replace(/^0+(?=\d)/, '');
  const back = whole.slice(cut);
  return `${isNegative ? '−' : ''}${front}${back ? `.${back}` : ''}`;
}

function decimalReading(coefficient: Coefficient, power: number, typed: string): NumberReading {
  const decimals = coefficient.decimals - power;
  const size = BigInt(coefficient.digits || '0') * (coefficient.isNegative ? -1n : 1n);
  const exponent = `${coefficient.isNegative ? '-' : ''}${coefficient.digits}e${-decimals}`;
  const text = Math.abs(decimals) > 30 ? exponent.replace('-', '−') : plainText(coefficient, decimals);
  return {
    value: Number(exponent),
    numerator: decimals < 0 ? size * 10n ** BigInt(-decimals) : size,
    denominator: decimals > 0 ? 10n ** BigInt(decimals) : 1n,
    decimals: Math.max(0, decimals),
    significant: significantOf(coefficient),
    text,
    isTranslated: text.replace('−', '-') !== typed,
  };
}

function fractionReading(over: NumberReading, under: NumberReading): NumberReading | Unreadable {
  if (under.numerator === 0n) return unreadable('dividesByZero');
  const flip = under.numerator < 0n ? -1n : 1n;
  const value = over.value / under.value;
  if (!Number.isFinite(value)) return unreadable('tooLarge', { power: MAX_POWER });
  return {
    value,
    numerator: flip * over.numerator * under.denominator,
    denominator: flip * over.denominator * under.numerator,
    decimals: Number.POSITIVE_INFINITY,
    significant: [1, Number.POSITIVE_INFINITY],
    text: `${over.text}/${under.text}`,
    isTranslated: over.isTranslated || under.isTranslated,
  };
}

function plainNumber(text: string, writing: Writing): NumberReading | Unreadable {
  const isPercent = /%$/.test(text);
  const bare = isPercent ? text.slice(0, -1).trim() : text;
  const parts = /^(.*?)(?: ?[eE] ?([+-]? ?\d+)| ?[*xX] ?10 ?(?:\^ ?)?\(? ?([+-]? ?\d+) ?\)?)?$/.exec(bare)!;
  const alone = /^([+-]?) ?10 ?\^ ?\(? ?([+-]? ?\d+) ?\)?$/.exec(bare);
  const typedPower = alone ? alone[2] : (parts[2] ?? parts[3]);
  const coefficient = coefficientOf(alone ? `${alone[1]}1` : parts[1]!, writing);
  if (!coefficient) {
    return /^[+-]?[\d.,]+ +[\d.,]+/.test(bare)
      ? unreadable('severalNumbers')
      : unreadable('notANumber', { text: text.slice(0, 40) });
  }
  const power = Number((typedPower ?? '0').replace(/ /g, ''));
  if (Math.abs(power) > MAX_POWER) return unreadable('tooLarge', { power: MAX_POWER });
  return decimalReading(coefficient, isPercent ? power - 2 : power, text);
}

/**
 * Reads one number: `0.35`, `.35`, `3.5e-1`, `3.5×10⁻¹`, `−0.35`, `7/20`, `35 %`, `1 234.5`, and with a decimal comma where
 * that is the learner's way to write. What cannot be read is refused with a sentence; it is never a wrong answer.
 */
export function parseNumber(typed: string, writing: Writing): NumberReading | Unreadable {
  if (typed.length > MAX_NUMBER_TEXT) return unreadable('tooLong', { most: MAX_NUMBER_TEXT });
  const text = tidyText(typed);
  if (text === '') return unreadable('empty');
  const parts = text.split('/');
  if (parts.length > 2) return unreadable('notANumber', { text: text.slice(0, 40) });
  const [over, under] = parts.map((part) => plainNumber(part.trim(), writing));
  if (isUnreadable(over!)) return over;
  if (under === undefined)
    return { ...over!, isTranslated: over!.isTranslated || text !== typed.trim().replace('−', '-') };
  return isUnreadable(under) ? under : fractionReading(over!, under);
}
