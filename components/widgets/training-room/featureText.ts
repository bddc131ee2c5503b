/** Parts of a name, each plain, lowered (the number of an input) or raised (a power). */
export type FeaturePart = readonly [text: string, shift: '' | 'sub' | 'sup'];

/** The name of an input in parts: `x1` as x with a lowered 1, `x1^2` with a raised 2; other names stay whole. */
export function featureText(name: string): FeaturePart[] {
  const parts: FeaturePart[] = [];
  const form = /x(\d+)|\^(\d+)|[²³]|·|\*|[^x^*²³·]+|x/g;
  for (const [found, index, power] of name.matchAll(form)) {
    if (index) parts.push(['x', ''], [index, 'sub']);
    else if (power) parts.push([power, 'sup']);
    else if (found === '²' || found === '³') parts.push([found === '²' ? '2' : '3', 'sup']);
    else if (found === '*') parts.push(['·', '']);
    else parts.push([found, '']);
  }
  return parts;
}
