/**
 * The macros of the course's formulas (KaTeX). `\P{w5}{w_5}` sets a parameter, `\A` an activation, `\D` data,
 * `\G{w5}{w_5}` the blame ∂L/∂w₅ (twin name `gw5`), `\B{name}{…}` any other quantity of blame, `\V{name}{0.40}` a number.
 * The first argument names the quantity once for the whole page, so that its twins light up together.
 */
export const texMacros: Readonly<Record<string, string>> = {
  '\\P': '\\htmlData{t=#1}{\\htmlClass{r-param}{#2}}',
  '\\A': '\\htmlData{t=#1}{\\htmlClass{r-act}{#2}}',
  '\\D': '\\htmlData{t=#1}{\\htmlClass{r-data}{#2}}',
  '\\B': '\\htmlData{t=#1}{\\htmlClass{r-blame}{#2}}',
  '\\G': '\\htmlData{t=g#1}{\\htmlClass{r-blame}{\\frac{\\partial L}{\\partial #2}}}',
  '\\V': '\\htmlData{v=#1}{\\text{#2}}',
};

/** Only the two commands that the macros need may write attributes; everything else KaTeX calls unsafe stays off. */
export const texTrust = (context: { command: string }): boolean =>
  context.command === '\\htmlData' || context.command === '\\htmlClass';
