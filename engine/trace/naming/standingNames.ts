import { EngineError } from '../../core/engineError.ts';
import { type Address, parseAddress } from '../ref.ts';
import { after, letter, quantity } from './letters.ts';
import type { Naming } from './quantity.ts';
import type { SpokenNames } from './spokenNames.ts';
import { STANDING_LETTERS, type StandingLetter, type StandingWord } from './standingLetters.ts';

/** The words of one language for numbers that belong to no trace; they come from the catalogue of strings. */
export interface SpokenStanding extends Pick<SpokenNames, 'fresh'> {
  readonly words: Readonly<Record<StandingWord, string>>;
  /** A name with its places (from 1) and its layer (0: none): "the height of layer 3". */
  placed(name: string, places: readonly number[], layer: number): string;
}

const isStanding = (name: string): name is StandingWord => Object.hasOwn(STANDING_LETTERS, name);

/**
 * Names the numbers that `explainStart`, `explainLedger`, `explainCheck` and the draws tell: letters of the book, indices
 * from 1 below, the layer in brackets above.
 * @throws EngineError for an address that none of them has.
 */
export const standingNames =
  (say: SpokenStanding): Naming =>
  (text: Address) => {
    const { name, layer, index, facet } = parseAddress(text);
    if (!isStanding(name))
      throw new EngineError(
        `There is no name for "${text}". Ask for an address of a draw, a start, a count or a check.`,
      );
    const { body, tex, upright, sub, sup, role }: StandingLetter = STANDING_LETTERS[name];
    const places = index.map((at) => at + 1);
    const under = [sub, ...places].filter((part) => part !== undefined).join(',');
    const above = [sup, layer ? `(${layer})` : undefined].filter(Boolean).join(' ');
    const glyph = letter(body, under || undefined, above || undefined, upright);
    const twin = `${layer ? `L${layer}_` : ''}${name}${index.length ? `-${index.join('-')}` : ''}`;
    const own = quantity({ ...glyph, ...(tex ? { tex } : {}) }, say.placed(say.words[name], places, layer), role, twin);
    return facet === 'new' ? after(own, say) : own;
  };
