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
  /** The `unicode-range` for which this file is fetched; a later file of the family is asked before an earlier one. */
  readonly range?: string;
  /** Further families that show these characters in this face, because their own font lacks them. */
  readonly lends?: { readonly to: readonly string[]; readonly text: string };
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
const accented = `${span(0xa1, 0xb6)}${span(0xb8, 0xd6)}${span(0xd8, 0xff)}ıŒœ‚„†•‰‹›€™`;
const letters = span(0x41, 0x5a) + span(0x61, 0x7a);

/** In every chapter's formulas; all other signs are in the second file of the family. */
const mainCore = `()[]{}+=.,:;/<>|!*-'${letters}0123456789\u00a0−⋅·×∂∣ˆ←→∑∇≈≤≥±⊙⊤…∗\u2032`;
const mathCore = 'abcdefghijklmnopqrstuvwxyzCEJLNSTWXYZδεϵηθλσ∂';
const mathRest = 'ABDFGHIKMOPQRUVαβγζθϑικμνξοπϖρϱςτυφϕχψω';
const mainRest = '"#$%&?@\\^_`~¬±°÷ΓΔΘΛΞΠΣΥΦΨΩˇ˘˙˜¯´¨˚ˉ‖…∀∃∅∈∉∋∏∓∗∘∙√∝∞∠∥∧∨∩∪∫∼≃≅≠≡≪≫⊂⊃⊆⊇⊕⊗⊤⊥⋆⋮⋯⋱⌈⌉⌊⌋⟨⟩↑↓↔⇐⇑⇒⇓⇔↦ℓℏℑℜ†';
const tall = '()[]{}/\\⌈⌉⌊⌋⟨⟩|∣∥‖∑∏√∫ˆ˜⎛⎜⎝⎞⎟⎠⎡⎢⎣⎤⎥⎦⎧⎨⎩⎪⎫⎬⎭⏐\ue000\ue001';

const literata = '@fontsource-variable/literata/files/literata-latin-wght';
const inter = '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';
const mono = '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2';
const katex = (name: string): string => `katex/dist/fonts/KaTeX_${name}.woff2`;
const textFamilies = ['Literata', 'Inter'];
const optional = { display: 'optional', weight: '400 650' } as const;
const block = { display: 'block', noHinting: true } as const;
const slanted = { ...block, style: 'italic' } as const;

/** All faces of the site. Three are preloaded where they are needed; the rest load when a page uses them. */
export const fontFaces: readonly FontFace[] = [
  {
    file: 'literata-more',
    family: 'Literata',
    source: `${literata}-normal.woff2`,
    text: accented,
    range: 'U+A1-FF,U+131,U+152-153,U+201A-203A,U+20AC,U+2122',
    ...optional,
  },
  {
    file: 'literata',
    family: 'Literata',
    source: `${literata}-normal.woff2`,
    text: ascii + typography + ligatures,
    range: 'U+20-7E,U+A0,U+B2-B3,U+B7,U+BD,U+D7,U+2013-2026,U+2212,U+FB00-FB02',
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
  {
    file: 'katex-main-more',
    family: 'KaTeX_Main',
    source: katex('Main-Regular'),
    text: mainRest,
    range: unicodeRange(mainRest),
    ...block,
    lends: { to: textFamilies, text: '↑↓↔⇒≠≡∈∞√∏Δ' },
  },
  {
    file: 'katex-main',
    family: 'KaTeX_Main',
    source: katex('Main-Regular'),
    text: mainCore,
    range:
      'U+21,U+27-3E,U+41-5D,U+61-7D,U+A0-D7,U+2C6,U+2026,U+2032,U+2190-2192,U+2202-2217,U+2223,U+2248,U+2264-2265,U+2299,U+22A4,U+22C5',
    ...block,
    lends: { to: textFamilies, text: '←→∑∇≈≤≥±⊙' },
  },
  {
    file: 'katex-math-more',
    family: 'KaTeX_Math',
    source: katex('Math-Italic'),
    text: mathRest,
    range: unicodeRange(mathRest),
    ...slanted,
    lends: { to: textFamilies, text: 'αβγμρτφ' },
  },
  {
    file: 'katex-math',
    family: 'KaTeX_Math',
    source: katex('Math-Italic'),
    text: mathCore,
    range: 'U+43,U+45,U+4A,U+4C,U+4E,U+53-54,U+57-5A,U+61-7A,U+3B4-3B5,U+3B7-3B8,U+3BB,U+3C3,U+3F5,U+2202',
    ...slanted,
    lends: { to: textFamilies, text: '∂δεηθλσ' },
  },
  { file: 'katex-bold', family: 'KaTeX_Main', source: katex('Main-Bold'), text: ascii, ...block, weight: '700' },
  { file: 'katex-ams', family: 'KaTeX_AMS', source: katex('AMS-Regular'), text: `${letters}1≜≲≳■□∴∵`, ...block },
  { file: 'katex-cal', family: 'KaTeX_Caligraphic', source: katex('Caligraphic-Regular'), text: letters, ...block },
  ...['1', '2', '3', '4'].map((size) => ({
    file: `katex-size${size}`,
    family: `KaTeX_Size${size}`,
    source: katex(`Size${size}-Regular`),
    text: tall,
    ...block,
  })),
];
