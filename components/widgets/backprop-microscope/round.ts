import type { Address } from '#engine/trace/ref.ts';

/** A finished round: the parameters with which it began and its error. */
export interface Round {
  readonly round: number;
  readonly error: number;
  readonly values: Readonly<Record<Address, number>>;
}
