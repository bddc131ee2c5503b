import { ensure } from './engineError.ts';

/** The shortest decimal of a double as a whole number and a count of decimals: 0.35 is 35 with 2. */
function partsOf(value: number): readonly [whole: bigint, decimals: number] {
  ensure(Number.isFinite(value), () => `A weighted sum needs numbers, but ${value} is none. Give finite numbers.`);
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  return [BigInt(whole + fraction), fraction.length - Number(exponent)];
}

/**
 * The sum of products of decimals as they are written, rounded once at the end: 0.1 · 1 + 0.2 · 1 − 0.3 · 1 is 0, not
 * 0.00000000000000006. So a unit that a person sets by hand decides as the person's own arithmetic does, also on its boundary.
 * @throws EngineError for a number that is not finite.
 */
export function decimalDot(pairs: readonly (readonly [number, number])[]): number {
  const terms = pairs.map(([a, b]) => {
    const [[p, m], [q, n]] = [partsOf(a), partsOf(b)];
    return [p * q, m + n] as const;
  });
  const decimals = Math.max(0, ...terms.map(([, n]) => n));
  const whole = terms.reduce((sum, [term, n]) => sum + term * 10n ** BigInt(decimals - n), 0n);
  return Number(`${whole}e${-decimals}`);
}
