const SMALLEST_EXPONENT = -1022;

/** 2^SMALLEST_EXPONENT … 2^1023, exactly. */
const POWERS = /* @__PURE__ */ (() => {
  const powers = new Float64Array(1023 - SMALLEST_EXPONENT + 1);
  powers[-SMALLEST_EXPONENT] = 1;
  for (let k = 1; k <= 1023; k++) powers[k - SMALLEST_EXPONENT] = powers[k - 1 - SMALLEST_EXPONENT] * 2;
  for (let k = -1; k >= SMALLEST_EXPONENT; k--) powers[k - SMALLEST_EXPONENT] = powers[k + 1 - SMALLEST_EXPONENT] / 2;
  return powers;
})();

/** 2^k for an integer −1022 ≤ k ≤ 1023. */
export function powerOfTwo(k: number): number {
  return POWERS[k - SMALLEST_EXPONENT];
}

/**
 * x · 2^k, rounded once, for 0.5 ≤ |x| ≤ 2 and an integer −1086 ≤ k ≤ 1024 (overflow gives ±∞, underflow subnormals or
 * 0). The same as `scaleB` of IEEE 754.
 */
export function scale(x: number, k: number): number {
  if (k >= SMALLEST_EXPONENT + 1 && k <= 1023) return x * powerOfTwo(k);
  if (k > 1023) return x * powerOfTwo(k - 1) * 2;
  return x * powerOfTwo(k + 64) * powerOfTwo(-64);
}
