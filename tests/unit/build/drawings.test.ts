import { expect, it } from 'vitest';
import { withShortPlaces } from '#src/build/drawings.ts';

it('rounds places and lengths to hundredths of a pixel', () => {
  expect(
    withShortPlaces('<svg><path d="M1.70000001 -2.999 4.25L0.001 1.5e-7"/><rect x="3.4000000000000004"/></svg>'),
  ).toBe('<svg><path d="M1.7 -3 4.25L0 1.5e-7"/><rect x="3.4"/></svg>');
});

it('leaves words and what is not drawn alone', () => {
  const page =
    '<p title="0.298371109">0.298371109</p><svg aria-label="0.298371109"><text x="1.25">0.298371109</text></svg>';
  expect(withShortPlaces(page)).toBe(page);
});
