/** What is not running prose: head, imports, formulas, code, headings, tables, captions, quoted words, links and their words. */
const NOT_PROSE: readonly RegExp[] = [
  /^---\n[\s\S]*?\n---\n/,
  /^(import|export) .*$/gm,
  /```[\s\S]*?```/g,
  /\$\$[\s\S]*?\$\$/g,
  /\$[^$\n]*\$/g,
  /`[^`\n]*`/g,
  /^#+ .*$/gm,
  /^\|.*$/gm,
  /<Fragment slot="caption">[\s\S]*?<\/Fragment>/g,
  /\[[^\]\n]*\]\([^)\n]*\)/g,
  /<(Cite|a)\b[^>]*>[\s\S]*?<\/\1>/g,
];

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** Where a tag that opens at `from` ends: the first `>` outside of braces and quotes. */
function endOfTag(text: string, from: number): number {
  let depth = 0;
  let quote = '';
  for (let at = from; at < text.length; at++) {
    const sign = text[at]!;
    if (quote) {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === '`' || (sign === "'" && depth > 0)) quote = sign;
    else if (sign === '{') depth++;
    else if (sign === '}') depth--;
    else if (sign === '>' && depth === 0 && text[at - 1] !== '=') return at + 1;
  }
  return text.length;
}

/** A source in MDX with spaces where it is not running prose; every place keeps its number. */
export function proseOnly(source: string): string {
  let text = source;
  for (const pattern of NOT_PROSE) text = text.replace(pattern, blank);
  let prose = '';
  for (let at = 0; at < text.length; ) {
    const opens = /[<{]/.exec(text.slice(at));
    if (!opens) return withoutQuotes(prose + text.slice(at));
    const from = at + opens.index;
    let end = text[from] === '<' && /^<\/?[A-Za-z>]/.test(text.slice(from)) ? endOfTag(text, from) : from + 1;
    if (text[from] === '{') {
      let depth = 0;
      for (end = from; end < text.length; end++) {
        if (text[end] === '{') depth++;
        else if (text[end] === '}' && --depth === 0) break;
      }
      end++;
    }
    prose += text.slice(at, from) + blank(text.slice(from, end));
    at = end;
  }
  return withoutQuotes(prose);
}

/** Quoted words are somebody else's. */
const withoutQuotes = (text: string): string => text.replace(/"[^"\n]*"|“[^”\n]*”/g, blank);
