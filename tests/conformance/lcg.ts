/** The format's generator of weights: s ← 1664525·s + 1013904223 mod 2³², u = s/2³² in [0, 1). */
export function lcg(seed: number): () => number {
  let s = seed >>> 0;
  return () => {
    s = (Math.imul(1664525, s) + 1013904223) >>> 0;
    return s / 2 ** 32;
  };
}
