import { expect, it } from 'vitest';
import { rulesOf, withoutUnused } from '#src/build/withoutUnused.ts';

const has = (name: string): boolean => ['a', 'b', 'only'].includes(name);

it('splits a sheet at its outermost braces', () => {
  expect(rulesOf('.a{x:1}\n@media print{.a{x:2}.b{y:3}} .c{z:4}')).toEqual([
    '.a{x:1}',
    '@media print{.a{x:2}.b{y:3}}',
    '.c{z:4}',
  ]);
});

it('drops what names a class that nothing has, in lists and in groups too', () => {
  expect(withoutUnused('.a{x:1}.z{x:2}.a,.b .z{y:3}@media print{.z{x:1}}@media screen{.z{x:1}.a{y:1}}', has)).toBe(
    '.a{x:1}.a{y:3}@media screen{.a{y:1}}',
  );
});

it('keeps what it cannot judge: elements, attributes, brackets, faces and movements', () => {
  const kept =
    'p{x:1}[data-t]{x:1}.a:not(.z){y:1}:is(.z,.a){y:2}@font-face{font-family:F}@keyframes k{from{x:1}to{x:2}}:root{--z:1}';
  expect(withoutUnused(kept, has)).toBe(kept);
});
