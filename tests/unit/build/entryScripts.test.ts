import { expect, it } from 'vitest';
import { onlyLoads } from '#src/build/entryScripts.ts';

it('sees through a script that only loads another', () => {
  expect(onlyLoads('import"./shell.CUZzupJo.js";\n')).toBe('shell.CUZzupJo.js');
});

it('keeps a script that does more, or takes names from the other', () => {
  expect(onlyLoads('import"./a.js";run();')).toBeUndefined();
  expect(onlyLoads('import{a}from"./a.js";')).toBeUndefined();
});
