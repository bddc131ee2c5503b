import { describe, it } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { exceptions } from '../../support/house/exceptions.ts';
import { expectNone } from '../../support/house/expectNone.ts';
import { findBannedUses } from '../../support/house/findBannedUses.ts';
import { findCycles } from '../../support/house/findCycles.ts';
import { findLongFiles } from '../../support/house/findLongFiles.ts';
import { findMachineTraces } from '../../support/house/findMachineTraces.ts';
import { findMisnamedFiles, findVagueNames } from '../../support/house/findMisnamedFiles.ts';
import { findWrongDoors } from '../../support/house/findWrongDoors.ts';
import { projectFiles, projectPaths } from '../../support/house/projectFiles.ts';
import { readSource } from '../../support/house/readSource.ts';

const isCode = (path: string): boolean => /\.(ts|mjs|js|svelte|astro|mdx)$/.test(path) && !path.startsWith('public/');
const isText = (path: string): boolean =>
  /\.(ts|mjs|js|svelte|astro|mdx?|json|ya?ml|css|html|svg|txt|csv)$|(^|\/)(LICENSE[\w-]*|run|\.gitignore)$/.test(path);

const paths = projectPaths();
const texts = projectFiles(isText);
const sources = texts.filter(({ path }) => isCode(path)).map(readSource);
const packages = new Set(Object.keys({ ...manifest.devDependencies, ...manifest.optionalDependencies }));

describe('the house', () => {
  it('has no import through a wall', () => {
    expectNone(findWrongDoors(sources, { packages, paths: new Set(paths) }));
  });

  it('uses no dice, clock, raw markup or worker where it must not', () => {
    expectNone(findBannedUses(sources, exceptions));
  });

  it('has no circle of imports in the engine', () => {
    expectNone(findCycles(sources.filter(({ path }) => path.startsWith('engine/'))));
  });

  it('has no file that is too long', () => {
    expectNone(findLongFiles(texts));
  });

  it('names files by what they export', () => {
    expectNone([...findVagueNames(paths), ...findMisnamedFiles(sources)]);
  });

  it('carries no trace of the machine it was written on', () => {
    expectNone(findMachineTraces(texts));
  });
});
