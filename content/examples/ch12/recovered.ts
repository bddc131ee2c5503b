import { log } from '#engine/core/math/log.ts';
import { printedValue } from '#engine/examples/verify.ts';
import { network222 } from '../network222.ts';
import { forwardClaims } from './forwardClaims.ts';
import { updateClaims } from './updateClaims.ts';

/**
 * The numbers of the lost drawing, worked back from what the documents print and from nothing else.
 * Each undoes one line of the calculation.
 */
const outH1 = printedValue(forwardClaims.outH1);
const outH2 = printedValue(forwardClaims.outH2);
const outO2 = printedValue(forwardClaims.outO2);
const errorO2 = printedValue(forwardClaims.eO2);
const { rate } = network222.update;
const b1 = network222.params[0]!.b!.data[0]!;

/** E = ½(t − a)² undone: t = a + √(2E). The other root is below a, and would turn the sign of the blame of h1. */
export const targetO2 = outO2 + Math.sqrt(2 * errorO2);
export const otherRootO2 = outO2 - Math.sqrt(2 * errorO2);

/** The target as it must have been typed: the recovered one to two decimals. */
const typedTargetO2 = Math.round(targetO2 * 100) / 100;
const deltaO2 = (outO2 - typedTargetO2) * outO2 * (1 - outO2);

/** w⁺ = w − η δ a undone: w = w⁺ + η δ a. */
export const w7 = printedValue(updateClaims.w7New) + rate * deltaO2 * outH1;
export const w8 = printedValue(updateClaims.w8New) + rate * deltaO2 * outH2;

/** a = σ(z) undone, the bias taken off: x₁w₃ + x₂w₄ = ln(a / (1 − a)) − b₁. */
export const sumW3W4 = log(outH2 / (1 - outH2)) - b1;

/** The misprinted operands put into the lines that quote them. */
export const errorFromMisprint = 0.5 * (network222.t.data[0]! - printedValue(forwardClaims.outO1Miscopied)) ** 2;
