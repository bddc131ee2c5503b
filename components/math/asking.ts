import type { Address } from '#engine/trace/ref.ts';

/** How a shown number asks where it comes from. */
export interface Asking {
  /** The accessible question: "w5 = 0.4. Where does it come from?" */
  label(ref: Address, number: string): string;
  ask(ref: Address): void;
}
