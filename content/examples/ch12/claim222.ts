import type { Claim, ClaimSource } from '#engine/examples/claim.ts';
import { valueAt } from '#engine/examples/valueAt.ts';
import type { Address } from '#engine/trace/ref.ts';
import { trace222 } from '../runs222.ts';

/** A place in the lecture deck 001, where it calculates with nine digits. */
export const in001 = (lines: string): ClaimSource => ({
  document: '001',
  lines,
  section: 'Backpropagation Learning Algorithm',
});

/** A place on the summary slide of the lecture deck 001. */
export const onSlide = (lines: string): ClaimSource => ({
  document: '001',
  lines,
  section: 'Backpropagation with Example',
});

/** A place in the lesson deck 004. */
export const in004 = (lines: string, section: string): ClaimSource => ({ document: '004', lines, section });

/** A place in the session deck 002. */
export const in002 = (lines: string): ClaimSource => ({ document: '002', lines, section: 'Backpropagation' });

/** A claim about one number of the trace of the 2-2-2 network: the engine's value is read at its address. */
export const claim222 = (
  address: Address,
  claim: Omit<Claim, 'chapter' | 'address' | 'computed' | 'inputs'> & Partial<Pick<Claim, 'inputs'>>,
): Claim => ({ chapter: 12, inputs: 'completed', ...claim, address, computed: valueAt(trace222, address) });
