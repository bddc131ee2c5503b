import { formatFixed, formatSignificant } from '#engine/core/format.ts';
import type { Claim, ClaimSource } from '#engine/examples/claim.ts';

/** A claim's single numbers: most claims hold one, a few print a row of them. */
const list = <Item>(item: Item | readonly Item[]): readonly Item[] => (Array.isArray(item) ? item : [item as Item]);

/** Digits behind the point of a printed number; null for one in exponent form. */
function decimalsOf(printed: string): number | null {
  const match = /^[-−+]?\d+(?:\.(\d+))?$/.exec(printed.trim());
  return match ? (match[1]?.length ?? 0) : null;
}

/** Significant digits of a number in exponent form, such as 3.51e−5. */
const significant = (printed: string): number => printed.replace(/e.*$/i, '').replace(/\D/g, '').length;

/** One computed value, written with as many digits as the document shows. */
function asPrinted(value: number, model: string): string {
  const decimals = decimalsOf(model);
  return decimals === null ? formatSignificant(value, significant(model) || 9) : formatFixed(value, decimals);
}

/** What the document prints, as it prints it, with a real minus; null where it prints nothing. */
export const claimPrinted = ({ printed }: Claim): string | null =>
  printed === null ? null : list(printed).join(', ').replaceAll('-', '−');

/**
 * What the engine computes, with the digits that the document shows (or `digits` behind the point; nine where it prints none).
 * @throws Error when the claim has no computed value.
 */
export function claimComputed(claim: Claim, digits?: number): string {
  if (claim.computed === null) throw new Error(`The claim ${claim.id} has no computed value; show its printed one.`);
  const printed = claim.printed === null ? [] : list(claim.printed);
  return list(claim.computed)
    .map((value, index) => {
      const model = printed[index];
      const decimals = digits ?? claim.decimals ?? (model === undefined ? 9 : undefined);
      return decimals === undefined ? asPrinted(value, model ?? '') : formatFixed(value, decimals);
    })
    .join(', ');
}

/** The name of a source, as it is used all over the course: `Deck 004`, `Notes 003`. */
export const sourceName = ({ document }: Pick<ClaimSource, 'document'>): string =>
  document === '003' ? 'Notes 003' : `Deck ${document}`;
