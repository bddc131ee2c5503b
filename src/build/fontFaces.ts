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
  /** Write a `unicode-range`, so that the file is fetched only when one of its characters is on the page. */
  readonly range?: boolean;
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
const typography = '\u00a0·–—‘’“”…−×½';
const ligatures = 'ﬁﬂﬀ';
const accented = `${span(0xa1, 0xb6)}${span(0xb8, 0xd6)}${span(0xd8, 0xff)}ıŒœ‚„†•‰‹›€™`;
const letters = span(0x41, 0x5a) + span(0x61, 0x7a);
const greek = 'αβγδεϵζηθϑικλμνξοπϖρϱστυφϕχψω';

/** In every chapter's formulas; all other signs are in the second file of the family. */
const mainCore = `()[]+=.,:;/<>|!*-${letters}0123456789\u00a0−⋅·×∂∣ˆ→∑∇≈`;
const mathCore = 'abcdefghijklmnopqrstuvwxyzCEJLNSWXYθδησ∂';
const mainRest =
  '"#$%&\'?@\\^_`{}~¬±°÷ΓΔΘΛΞΠΣΥΦΨΩˇ˘˙˜¯´¨˚ˉ\u2032‖…∀∃∅∈∉∋∏∓∗∘∙√∝∞∠∥∧∨∩∪∫∼≃≅≠≡≤≥≪≫⊂⊃⊆⊇⊕⊗⊙⊤⊥⋆⋮⋯⋱⌈⌉⌊⌋⟨⟩←↑↓↔⇐⇑⇒⇓⇔↦ℓℏℑℜ†';
const tall = '()[]{}/\\⌈⌉⌊⌋⟨⟩|∣∥‖∑∏∐⋃⋂⨁⨂√∫ˆ˜⎛⎜⎝⎞⎟⎠⎡⎢⎣⎤⎥⎦⎧⎨⎩⎪⎫⎬⎭⏐⎰⎱\ue000\ue001';

const literata = '@fontsource-variable/literata/files/literata-latin-wght';
const inter = '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';
const mono = '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2';
const katex = (name: string): string => `katex/dist/fonts/KaTeX_${name}.woff2`;
const textFamilies = ['Literata', 'Inter', 'JetBrains Mono'];
const block = { display: 'block', noHinting: true } as const;

/** All faces of the site. The first three are preloaded where they are needed; the rest load when a page uses them. */
export const fontFaces: readonly FontFace[] = [
  {
    file: 'literata',
    family: 'Literata',
    source: `${literata}-normal.woff2`,
    text: ascii + typography + ligatures,
    weight: '400 650',
    display: 'optional',
  },
  {
    file: 'literata-more',
    family: 'Literata',
    source: `${literata}-normal.woff2`,
    text: accented,
    weight: '400 650',
    display: 'optional',
    range: true,
  },
  {
    file: 'literata-italic',
    family: 'Literata',
    style: 'italic',
    source: `${literata}-italic.woff2`,
    text: ascii + typography + ligatures + accented,
    weight: '400',
    pin: 400,
    display: 'optional',
  },
  { file: 'inter', family: 'Inter', source: inter, text: ascii + typography, weight: '400 650', display: 'optional' },
  {
    file: 'mono',
    family: 'JetBrains Mono',
    source: mono,
    text: ascii + typography,
    weight: '400 650',
    display: 'optional',
  },
  {
    file: 'katex-main',
    family: 'KaTeX_Main',
    source: katex('Main-Regular'),
    text: mainCore,
    ...block,
    range: true,
    lends: { to: textFamilies, text: '→∑∇≈⋅' },
  },
  {
    file: 'katex-main-more',
    family: 'KaTeX_Main',
    source: katex('Main-Regular'),
    text: mainRest,
    ...block,
    range: true,
    lends: { to: textFamilies, text: '←↑↓↔⇒⇔↦≠≤≥≡±∈∞√∏ΔΣΩ⊙⊗∘' },
  },
  {
    file: 'katex-math',
    family: 'KaTeX_Math',
    style: 'italic',
    source: katex('Math-Italic'),
    text: mathCore,
    ...block,
    range: true,
    lends: { to: textFamilies, text: '∂θδησ' },
  },
  {
    file: 'katex-math-more',
    family: 'KaTeX_Math',
    style: 'italic',
    source: katex('Math-Italic'),
    text: letters + greek + span(0x391, 0x3a9).replaceAll('\u03a2', ''),
    ...block,
    range: true,
    lends: { to: textFamilies, text: 'αβγεϵλμρτφ' },
  },
  { file: 'katex-bold', family: 'KaTeX_Main', source: katex('Main-Bold'), text: ascii, weight: '700', ...block },
  {
    file: 'katex-bold-math',
    family: 'KaTeX_Math',
    style: 'italic',
    source: katex('Math-BoldItalic'),
    text: letters + greek,
    weight: '700',
    ...block,
  },
  { file: 'katex-italic', family: 'KaTeX_Main', style: 'italic', source: katex('Main-Italic'), text: ascii, ...block },
  { file: 'katex-ams', family: 'KaTeX_AMS', source: katex('AMS-Regular'), text: `${letters}1≜≲≳■□∴∵`, ...block },
  { file: 'katex-cal', family: 'KaTeX_Caligraphic', source: katex('Caligraphic-Regular'), text: letters, ...block },
  { file: 'katex-mono', family: 'KaTeX_Typewriter', source: katex('Typewriter-Regular'), text: ascii, ...block },
  { file: 'katex-size1', family: 'KaTeX_Size1', source: katex('Size1-Regular'), text: tall, ...block },
  { file: 'katex-size2', family: 'KaTeX_Size2', source: katex('Size2-Regular'), text: tall, ...block },
  { file: 'katex-size3', family: 'KaTeX_Size3', source: katex('Size3-Regular'), text: tall, ...block },
  { file: 'katex-size4', family: 'KaTeX_Size4', source: katex('Size4-Regular'), text: tall, ...block },
];
