import { expect, it } from 'vitest';
import { fontFaces } from '#src/build/fontFaces.ts';
import { unicodeRange } from '#src/build/unicodeRange.ts';

it('joins neighbours and names single characters', () => {
  expect(unicodeRange('cab∂z')).toBe('U+61-63,U+7A,U+2202');
});

it('holds every character that a face lends to prose', () => {
  for (const { file, text, lends } of fontFaces)
    for (const character of lends ?? '') expect(text.includes(character), `${file} lends ${character}`).toBe(true);
});

it('covers a core face by its own range, so that it is asked first for what it holds', () => {
  for (const { file, text, range } of fontFaces.filter((face) => face.range)) {
    const spans = (range ?? '').split(',').map((part) => {
      const [from = '', to = from] = part.slice(2).split('-');
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
    });
    const outside = [...text].filter(
      (letter) => !spans.some(([from, to]) => from <= letter.codePointAt(0)! && letter.codePointAt(0)! <= to),
    );
    expect(outside, file).toEqual([]);
  }
});
