import { sha256 } from './sha256.ts';

/** 128 bits as four whole numbers below 2³², not all 0. */
export type Seed128 = readonly [number, number, number, number];

/** What a variant hangs on. Leave `studentKey` empty for one variant for all. */
export interface SeedParts {
  readonly salt: string;
  readonly exerciseId: string;
  readonly version: number;
  readonly studentKey?: string;
  /** The start code read out in class; empty where there is none. */
  readonly nonce?: string;
  /** 0 for the first attempt, then 1, 2 … where each attempt gets its own variant. */
  readonly attempt?: number;
}

/**
 * A student's id as the text that enters the seed: compatibility forms unified, no outer blanks, small letters,
 * single blanks.
 */
export const studentKeyOf = (typed: string): string =>
  typed.normalize('NFKC').trim().toLowerCase().replace(/\s+/gu, ' ');

/** Parts are joined with their lengths in front, so that no two different lists of parts give the same text. */
const joined = (parts: readonly string[]): string => parts.map((part) => `${part.length}:${part}`).join('');

/** seed128 = the first 16 bytes of SHA-256("seed/1" ‖ salt ‖ exercise ‖ version ‖ student key ‖ nonce ‖ attempt). */
export function seed128({ salt, exerciseId, version, studentKey = '', nonce = '', attempt = 0 }: SeedParts): Seed128 {
  const parts = ['seed/1', salt, exerciseId, `${version}`, studentKeyOf(studentKey), nonce.trim(), `${attempt}`];
  const digest = new DataView(sha256(joined(parts)).buffer);
  const words = [0, 4, 8, 12].map((at) => digest.getUint32(at)) as [number, number, number, number];
  return words.every((word) => word === 0) ? [1, 0, 0, 0] : words;
}

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/**
 * A text of five letters (no I, no O) that stands for a variant, so that a mistyped id is noticed in class: 24⁵ ≈ 8
 * million codes.
 */
export function variantCodeOf(seed: Seed128): string {
  const digest = new DataView(sha256(`variant/1 ${seed.join(' ')}`).buffer);
  let number = digest.getUint32(0) % 24 ** 5;
  let code = '';
  for (let i = 0; i < 5; i++) {
    code += LETTERS[number % 24];
    number = Math.floor(number / 24);
  }
  return code;
}
