/** Parts of a name, each plain, lowered (the number of an input) or raised (a power). */
export type FeaturePart = readonly [text: string, shift: '' | 'low' | 'high'];

/** An input by its number, a power, or any other character. */
const FORM = /(?<![A-Za-z])x(\d+)|\^(\d+)|([²³])|[\s\S]/g;

/** The name of an input in parts: `x1` as x with a lowered 1, `x1²` with a raised 2 besides; other names stay whole. */
export function featureText(name: string): FeaturePart[] {
  const parts: FeaturePart[] = [];
  const plain = (text: string): void => {
    const last = parts.at(-1);
    if (last?.[1] === '') parts[parts.length - 1] = [last[0] + text, ''];
    else parts.push([text, '']);
  };
  for (const [found, index, power, raised] of name.matchAll(FORM)) {
    if (index) {
      plain('x');
      parts.push([index, 'low']);
    } else if (power) parts.push([power, 'high']);
    else if (raised) parts.push([raised === '²' ? '2' : '3', 'high']);
    else plain(found === '*' ? '·' : found);
  }
  return parts;
}
