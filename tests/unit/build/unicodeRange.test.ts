import { expect, it } from 'vitest';
import { fontFaces } from '#src/build/fontFaces.ts';
import { unicodeRange } from '#src/build/unicodeRange.ts';

it('joins neighbours and names single characters', () => {
  expect(unicodeRange('cab∂z')).toBe('U+61-63,U+7A,U+2202');
});

it('bridges gaps in which no character of another file lies', () => {
  expect(unicodeRange('ad∂', 'x')).toBe('U+61-64,U+2202');
  expect(unicodeRange('ad∂', 'b')).toBe('U+61,U+64-2202');
});

it('asks for no file where another one of its family is meant', () => {
  const holds = (range: string, letter: string): boolean =>
    range.split(',').some((part) => {
      const [from = '', to = from] = part.slice(2).split('-');
      const point = letter.codePointAt(0)!;
      return Number.parseInt(from, 16) <= point && point <= Number.parseInt(to, 16);
    });
  for (const face of fontFaces.filter(({ range }) => range))
    for (const other of fontFaces.filter(
      ({ family, style, file }) => family === face.family && style === face.style && file !== face.file,
    ))
      expect(
        [...other.text].filter((letter) => !face.text.includes(letter) && holds(face.range!, letter)),
        face.file,
      ).toEqual([]);
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
