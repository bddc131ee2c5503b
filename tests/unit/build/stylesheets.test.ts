import { expect, it } from 'vitest';
import { classesOfPage, classesOfScript } from '#src/build/classNames.ts';
import { neededBy, stylesheetsOf, withStyles } from '#src/build/stylesheets.ts';

const page =
  '<head><link rel="stylesheet" href="/_astro/a.css"><link rel="icon" href="/f.svg"><link rel="stylesheet" href="/_astro/b.css"></head>';

it('finds stylesheets in order and leaves other links alone', () => {
  expect(stylesheetsOf(page)).toEqual(['/_astro/a.css', '/_astro/b.css']);
});

it('puts the styles where the first sheet was linked, and the one for paper after them', () => {
  expect(withStyles(page, '.a{color:red}', '/_astro/paper.css')).toBe(
    '<head><style>.a{color:red}</style><link rel="stylesheet" href="/_astro/paper.css" media="print"><link rel="icon" href="/f.svg"></head>',
  );
});

it('leaves to a later script the rules of its components, and to the page what all components share', () => {
  const css =
    'p{x:1}hr{x:1}hr._0a{x:1}.shared{x:1}.other{x:2}.a._0a{x:3}.sometimes._0a{x:4}.b._0b{x:5}.c._0c{x:6}.shared{x:1}@font-face{font-family:F}';
  const marks = classesOfPage('<p class="a _0a">');
  const eager = classesOfScript('set(p,1,`b _0b`)');
  const lazy = classesOfScript('t(`<div class="shared c _0c">`)');
  expect(neededBy(css, marks, [eager], [lazy])).toBe(
    'p{x:1}hr._0a{x:1}.shared{x:1}.a._0a{x:3}.sometimes._0a{x:4}.b._0b{x:5}',
  );
});
