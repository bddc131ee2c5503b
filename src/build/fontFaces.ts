import { unicodeRange } from './unicodeRange.ts';

/** One subset to write: which glyphs of which packaged file become which `@font-face`. */
export interface FontFace {
  /** File name in `src/generated/fonts/`, without extension. */
  readonly file: string;
  readonly family: string;
  /** Package path of the full font. */
  readonly source: string;
  /** The characters that the subset holds. */
  readonly text: string;
  readonly style?: 'italic';
  /** One weight or a range; a range keeps the `wght` axis between the two. */
  readonly weight?: string;
  readonly display: 'optional' | 'block' | 'swap';
  /**
   * The `unicode-range` for which this file is fetched; a later file of the family is asked before an earlier one. A rare one
   * says roughly where its signs lie, as long as no sign of another file of its family lies there.
   */
  readonly range?: string;
  /** Characters that prose shows in this face, because its own font lacks them: the family `Signs`. */
  readonly lends?: string;
  /** Another family that has the same sign, with the same metrics, so that it need not be fetched for it. */
  readonly standsIn?: { readonly for: string; readonly text: string };
  /** Drop hinting: formulas are set large, and KaTeX's hinting is a third of its bytes. */
  readonly noHinting?: boolean;
  /** Keep one instance of the weight axis instead of a range. */
  readonly pin?: number;
}

const span = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_all, i) => String.fromCodePoint(from + i)).join('');

const ascii = span(0x20, 0x7e);
const typography = '\u00a0·–—‘’“”…−×½²³';
const ligatures = 'ﬁﬂﬀ';
const accented = `${span(0xa1, 0xb0)}${span(0xb2, 0xb6)}${span(0xb8, 0xd6)}${span(0xd8, 0xff)}ıŒœ‚„†•‰‹›€™`;
const letters = span(0x41, 0x5a) + span(0x61, 0x7a);
/** Vowels of names; all other accented letters are in the second file. */
const vowels = 'äéöü';
/** Signs of code and of trade are rare in prose, and kerned with every letter. */
const rare = '#$*<@\\_`{|}~';
const prose = [...ascii, ...typography, ...ligatures, ...vowels].filter((sign) => !rare.includes(sign)).join('');
const more = rare + [...accented].filter((sign) => !prose.includes(sign)).join('');

/** Signs of the text that neither Literata nor KaTeX's upright face has: no range may reach over them. */
const elsewhere = `²³′⁺⁻ℓ${span(0x2080, 0x2089)}`;

/** In every chapter's formulas; all other signs are in the second file of the family. */
const mainCore = `()[]{}+=.,:;/<>|!*-'^~ˉ${letters.slice(26)}L0123456789\u00a0−⋅·×∂∣ˆ←→↔∑∇≈≤≥±⊙⊤…⋯∗∥‖Σ√∈≠\u2032`;
const mathCore = 'abcdefghijklmnopqrstuvwxyzCDEHJLMNPRSTWXYZαβγδεϵηθλμρστφ∂';
/** Words in formulas are small, and L counts layers; the other capitals (ReLU, MSE) are a file of their own. */
const mainCapitals = letters.slice(0, 26).replace('L', '');
const mathRest = 'ABFGIKOQUVζϑικνξοπϖϱςυϕχψω';
const mainRest = '"#$%&?@\\_`¬°÷ΓΔΘΛΞΠΥΦΨΩˇ˘˙˜¯´¨˚∀∃∅∉∋∏∓∗∘∙∝∞∠∧∨∩∪∫∼≃≅≡≪≫⊂⊃⊆⊇⊕⊗⊥⋆⋮⋱⌈⌉⌊⌋⟨⟩↑↓⇐⇑⇒⇓⇔↦ℓℏℑℜ†';
const brackets = '()[]{}/\\⌈⌉⌊⌋⟨⟩|∣∥‖√ˆ˜';
const pieces = '⎛⎜⎝⎞⎟⎠⎡⎢⎣⎤⎥⎦⎧⎨⎩⎪⎫⎬⎭⏐\ue000\ue001';
const boldText = `${letters}0123456789`;

const literata = '@fontsource-variable/literata/files/literata-latin-wght';
const inter = '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';
const mono = '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2';
const katex = (name: string): string => `katex/dist/fonts/KaTeX_${name}.woff2`;
const optional = { display: 'optional', weight: '400 650' } as const;
const block = { display: 'block', noHinting: true } as const;
const slanted = { ...block, style: 'italic' } as const;

/** Where the signs of KaTeX's four sizes lie, without spaces: a face is not fetched for the mere height of one. */
const tall = (text: string): string =>
  text.includes('∑') ? 'U+28-2DC,U+2016-E001' : 'U+28-2DC,U+2016-2210,U+2212-E001';

/** Signs of one of KaTeX's four sizes. */
const sizeFace = (size: string, text: string): FontFace => ({
  file: `katex-size${size}`,
  family: `KaTeX_Size${size}`,
  source: katex(`Size${size}-Regular`),
  text,
  range: tall(text),
  ...block,
});

/** All faces of the site. Three are preloaded where they are needed; the rest load when a page uses them. */
export const fontFaces: readonly FontFace[] = [
  {
    file: 'literata-more',
    family: 'Literata',
    source: `${literata}-normal.woff2`,
    text: more,
    range: unicodeRange(more, prose + elsewhere),
    ...optional,
  },
  {
    file: 'literata',
    family: 'Literata',
    source: `${literata}-normal.woff2`,
    text: prose,
    range: unicodeRange(prose),
    ...optional,
  },
  {
    file: 'literata-italic',
    family: 'Literata Italic',
    source: `${literata}-italic.woff2`,
    text: ascii + typography + ligatures,
    ...optional,
    style: 'italic',
    weight: '400',
    pin: 400,
  },
  { file: 'inter', family: 'Inter', source: inter, text: ascii + typography, ...optional },
  { file: 'mono', family: 'JetBrains Mono', source: mono, text: ascii + typography, ...optional },
  sizeFace('1', `${brackets}∏∫`),
  sizeFace('2', `${brackets}∑∏∫`),
  sizeFace('3', brackets),
  sizeFace('4', brackets + pieces),
  {
    file: 'katex-main-more',
    family: 'KaTeX_Main',
    source: katex('Main-Regular'),
    text: mainRest,
    range: unicodeRange(mainRest, mainCore + mainCapitals + elsewhere),
    ...block,
    lends: '↑↓⇒≡∞∏Δ',
  },
  {
    file: 'katex-main-capitals',
    family: 'KaTeX_Main',
    source: katex('Main-Regular'),
    text: mainCapitals,
    range: unicodeRange(mainCapitals),
    ...block,
  },
  {
    file: 'katex-main',
    family: 'KaTeX_Main',
    source: katex('Main-Regular'),
    text: mainCore,
    range: unicodeRange(mainCore),
    ...block,
    lends: '←→↔∑∇≈≤≥±⊙‖Σ√∈≠',
    standsIn: { for: 'KaTeX_Size1', text: '∑' },
  },
  {
    file: 'katex-math-more',
    family: 'KaTeX_Math',
    source: katex('Math-Italic'),
    text: mathRest,
    range: unicodeRange(mathRest, mathCore),
    ...slanted,
    lends: 'πω',
  },
  {
    file: 'katex-math',
    family: 'KaTeX_Math',
    source: katex('Math-Italic'),
    text: mathCore,
    range: unicodeRange(mathCore),
    ...slanted,
    lends: '∂αβγδεηθλμρστφ',
  },
  { file: 'katex-bold', family: 'KaTeX_Main', source: katex('Main-Bold'), text: boldText, ...block, weight: '700' },
  { file: 'katex-ams', family: 'KaTeX_AMS', source: katex('AMS-Regular'), text: `${letters}1≜≲≳■□∴∵`, ...block },
  { file: 'katex-cal', family: 'KaTeX_Caligraphic', source: katex('Caligraphic-Regular'), text: letters, ...block },
];
