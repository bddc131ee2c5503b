import { expect, it } from 'vitest';
import {
  rulesOf,
  screenAndPaper,
  withoutDoubles,
  withoutUnused,
  withoutUnusedFaces,
} from '#src/build/withoutUnused.ts';

const isKnown = (classes: readonly string[]): boolean =>
  classes.every((name) => ['a', 'b', 'only', '<p'].includes(name));

it('splits a sheet at its outermost braces', () => {
  expect(rulesOf('.a{x:1}\n@media print{.a{x:2}.b{y:3}} .c{z:4}')).toEqual([
    '.a{x:1}',
    '@media print{.a{x:2}.b{y:3}}',
    '.c{z:4}',
  ]);
});

it('drops what names a class that nothing has, in lists and in groups too', () => {
  expect(withoutUnused('.a{x:1}.z{x:2}.a,.b .z{y:3}@media print{.z{x:1}}@media screen{.z{x:1}.a{y:1}}', isKnown)).toBe(
    '.a{x:1}.a{y:3}@media screen{.a{y:1}}',
  );
});

it('drops elements that nothing draws, wherever they stand in a selector', () => {
  expect(
    withoutUnused('hr{x:1}p{x:1}p,hr{x:2}.a>hr:before{x:3}.a p[data-hr]:not(hr):hover{x:4}pre p{x:5}', isKnown),
  ).toBe('p{x:1}p{x:2}.a p[data-hr]:not(hr):hover{x:4}');
});

it('drops a choice of which nothing is known, and keeps one of which something is as it stands', () => {
  expect(withoutUnused(':is(.y,.z) p{x:1}:is(.y,.a.b){x:2}.a:where(.z){x:3}.a:where(.b){x:4}', isKnown)).toBe(
    ':is(.y,.a.b){x:2}.a:where(.b){x:4}',
  );
});

it('keeps what it cannot judge: attributes, brackets, faces and movements', () => {
  const kept =
    'p{x:1}[data-t]{x:1}.a:not(.z){y:1}:is(.z,.a){y:2}@font-face{font-family:F}@keyframes k{from{x:1}to{x:2}}:root{--z:1}';
  expect(withoutUnused(kept, isKnown)).toBe(kept);
});

it('drops the faces of families that no rule names', () => {
  expect(
    withoutUnusedFaces('@font-face{font-family:"One Two";src:a}@font-face{font-family:F;src:b}p{font-family:One Two}'),
  ).toBe('@font-face{font-family:"One Two";src:a}p{font-family:One Two}');
});

it('leaves out a rule that stands there already, also one with rules inside', () => {
  expect(withoutDoubles('.a{x:1}\n@media print{.a{x:2}.b{y:3}}.a{x:1}.c{z:4}\n@media print{.a{x:2}.b{y:3}}')).toBe(
    '.a{x:1}@media print{.a{x:2}.b{y:3}}.c{z:4}',
  );
});

it('parts paper from screen', () => {
  expect(
    screenAndPaper('.a{x:1}@media print{.a{x:2}@page{m:1}}@media (width>9px){.b{y:3}}@media print{.c{z:4}}'),
  ).toEqual({
    screen: '.a{x:1}@media (width>9px){.b{y:3}}',
    paper: '.a{x:2}@page{m:1}.c{z:4}',
  });
});
