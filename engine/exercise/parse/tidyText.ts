const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const MINUS = /[\u2212\u2010-\u2015\u207b\u208b\ufe58\ufe63\uff0d]/gu;
const SPACE = /[\s\u00a0\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]+/gu;

/**
 * What was typed as text with one way to write each sign: real and typographic minus become `-`, blanks of every
 * width become one space, raised digits become `^…`, full-width forms become plain ones, `×`, `·`, `⋅` become `*`.
 */
export function tidyText(typed: string): string {
  const raised = typed.replace(/[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu, (power) => {
    const digits = Array.from(power, (c) => (c === '⁻' ? '-' : c === '⁺' ? '' : `${SUPERSCRIPTS.indexOf(c)}`));
    return `^${digits.join('')}`;
  });
  return raised
    .replace(/\u2044|\u2215/gu, '/')
    .replace(MINUS, '-')
    .normalize('NFKC')
    .replace(/\u2044/gu, '/')
    .replace(MINUS, '-')
    .replace(/[×·⋅∙✕]/gu, '*')
    .replace(SPACE, ' ')
    .trim();
}
