/**
 * How far an analytic gradient a is from a numeric one n: |a − n|/(|a| + |n|) with Euclidean lengths, from 0 (equal) to 1
 * (opposite or one of them 0); 0 where both are 0. One entry for each parameter in both lists. Source: Karpathy 2015,
 * "CS231n: Gradient checks", with Euclidean lengths.
 */
export function relativeError(a: ArrayLike<number>, n: ArrayLike<number>): number {
  let [apart, inA, inN] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    apart += (a[i]! - n[i]!) * (a[i]! - n[i]!);
    inA += a[i]! * a[i]!;
    inN += n[i]! * n[i]!;
  }
  const size = Math.sqrt(inA) + Math.sqrt(inN);
  return size === 0 ? 0 : Math.sqrt(apart) / size;
}
