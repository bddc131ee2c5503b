import type { LedgerNode } from './ledgerNode.ts';

/** One line of a ledger, for one picture. Counts are exact whole numbers. */
export interface LedgerRow {
  readonly name: string;
  readonly kind: LedgerNode['kind'];
  /** As a table prints it, e.g. `conv3x3/1 g2`. */
  readonly type: string;
  /** Output `[C, H, W]`, or `[units]` after a dense layer. */
  readonly shape: readonly number[];
  /** Numbers that training changes. */
  readonly params: number;
  /** Multiply-accumulates of convolutions and dense layers; no bias, activation, pooling or norm. */
  readonly macs: number;
  /** Running means and variances of a batch norm. */
  readonly buffers: number;
  /** Lines drawn in the picture of the network, a bias counted as one (LeCun et al. 1998). */
  readonly connections: number;
  /** How `params` comes about, with the numbers put in; empty when there is nothing to count. */
  readonly paramsSum: string;
  /** How `macs` comes about, with the numbers put in. */
  readonly macsSum: string;
}
