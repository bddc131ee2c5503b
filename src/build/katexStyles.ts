/** KaTeX classes that the course does not style: other alphabets, struck-out, boxed, labelled formulas, commutative diagrams. */
export const unstyled =
  /katex-version|frak|mathscr|textscr|mathsf|textsf|mathboldsf|mathsfit|mathitsf|textitsf|mathtt|texttt|textbb|textit|textrm|boldsymbol|thinbox|vbox|angl|sout|cancel|fleqn|leqno|tag|eqn-num|cd-|halfarrow|x-arrow|f(color)?box|boxpad|reflectbox|hdashline|smash|llap|clap|katex-root|mtr-glue|separator|newline|katex-rule|amsrm|mathit|textbf|boldsf|fontsize-ensurer|^body|katex img/;

/**
 * KaTeX's stylesheet without its `@font-face` rules (the subset faces replace them) and without what no formula of the
 * course uses, and without vendor prefixes. Formulas are set at 1.15 em, where KaTeX's x-height equals Literata's.
 */
export function katexStyles(css: string): string {
  const kept: string[] = [];
  for (const [, selectors = '', body = ''] of css
    .replace(/@font-face\{[^}]*\}/g, '')
    .matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const names = selectors.split(',').filter((name) => !unstyled.test(name) && sizeIsReachable(name));
    const declarations = body
      .split(';')
      .filter((declaration) => !/^-(webkit|moz|ms)-|:-(webkit|moz)-/.test(declaration));
    if (body.startsWith('fill-rule:nonzero')) continue;
    if (names.length && declarations.length) kept.push(`${names.join(',')}{${declarations.join(';')}}`);
  }
  return `${kept.join('').replace('1.21em', '1.15em')}\n`;
}

/** KaTeX knows 11 × 11 changes of size; formulas here start at size 6 and go to script (3) and double script (1) only. */
function sizeIsReachable(selector: string): boolean {
  const [, from = '', to = ''] = /reset-size(\d+)\.size(\d+)/.exec(selector) ?? [];
  return from === '' || (from !== to && ['1', '3', '6'].includes(from) && ['1', '3', '6'].includes(to));
}
