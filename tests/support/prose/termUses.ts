import { proseOnly } from './proseOnly.ts';

/** An entry of the glossary, as far as its uses are concerned. */
export interface TermEntry {
  readonly id: string;
  readonly term: string;
}

/** Word forms that the ending of the term does not give. */
const FORMS: Readonly<Record<string, string>> = {
  saturation: 'saturat(?:ion|ed|es|e|ing)',
  standardization: 'standardi[sz](?:ation|ed|es|e|ing)',
  generalization: 'generali[sz](?:ation|es|e)',
  'feedforward-network': 'feed-?forward',
  'hidden-layer': 'hidden layers?',
  'mcculloch-pitts-neuron': 'McCulloch[–-]Pitts(?: neurons?| units?)?|threshold logic units?',
  'pre-activation': 'pre-activations?|net inputs?',
  'multilayer-perceptron': 'multi-?layer perceptrons?|MLPs?',
  relu: 'ReLUs?',
  xor: 'XOR',
  loss: 'loss(?:es)?(?: functions?)?',
  hyperparameter: 'hyper-?parameters?',
};

/** Where a word of the field is used in its everyday sense. */
const EVERYDAY: readonly string[] = [
  'with a label on it',
  'what does it cost',
  'What does a parameter cost',
  'Compare costs',
  'few units cost a shallow one',
  'what it costs',
  'about the cost',
  'a mistake *costs*',
  'The cost of the answer',
  'tells the weight',
  'vehicle weight',
  'each sign of interest a weight',
];

const formsOf = ({ id, term }: TermEntry): string => FORMS[id] ?? `${term.replace(/[-–]/g, '[-– ]')}s?`;

/** A use of a term in running prose. */
export interface TermUse {
  readonly id: string;
  readonly at: number;
  readonly words: string;
  readonly isLinked: boolean;
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/**
 * First uses of the terms in a text in MDX, one for each term that it uses: linked ones (`<Term id="…">`) or
 * defined (`<dfn>`), and plain ones, whichever comes first. Where several terms fit, the longest words win: "activation function" is no use of "activation".
 */
export function firstUses(source: string, terms: readonly TermEntry[]): TermUse[] {
  const links = [...source.matchAll(/<Term id="([^"]+)"\s*(?:\/>|>([\s\S]*?)<\/Term>)/g)].map((match) => ({
    id: match[1]!,
    at: match.index,
    words: match[2] ?? '',
    isLinked: true,
  }));
  const defined = [...source.matchAll(/<dfn>([^<]*)<\/dfn>/g)].flatMap((match) =>
    terms
      .filter((term) => new RegExp(`^(?:${formsOf(term)})$`, 'iu').test(match[1]!))
      .map(({ id }) => ({ id, at: match.index, words: match[1]!, isLinked: true })),
  );
  let unlinked = source.replace(/<Term [\s\S]*?(?:\/>|<\/Term>)|<dfn>[^<]*<\/dfn>/g, blank);
  for (const phrase of EVERYDAY) unlinked = unlinked.replaceAll(phrase, blank(phrase));
  const prose = proseOnly(unlinked);
  const byLength = [...terms].sort((a, b) => b.term.length - a.term.length);
  const plain: TermUse[] = [];
  let left = prose;
  for (const term of byLength) {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${formsOf(term)})(?![\\p{L}\\p{N}-])`, 'giu');
    left = left.replace(pattern, (words, at) => {
      plain.push({ id: term.id, at, words, isLinked: false });
      return ' '.repeat(words.length);
    });
  }
  const all = [...links, ...defined, ...plain].sort((a, b) => a.at - b.at);
  return all.filter((use, i) => all.findIndex(({ id }) => id === use.id) === i);
}
