import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { pagesOf } from '#src/build/pagesOf.ts';
import { findHeavyPages, findKatex, weightTable } from '../../support/site/findHeavyPages.ts';
import { fileAt, type Site } from '../../support/site/readSite.ts';
import { total, weighPage } from '../../support/site/weighPage.ts';

/** A string that brotli cannot shrink below about `bytes`, the same on every run. */
const noise = (bytes: number): string =>
  `"${createHash('shake256', { outputLength: bytes }).update('noise').digest('base64')}";`;

function siteOf(files: Record<string, string>, base = '/'): Site {
  return { base, files: new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])) };
}

const island =
  '<astro-island component-url="/_astro/A.js" renderer-url="/_astro/client.js" client="seen"></astro-island>';
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name).sort();

describe('the weight of a page', () => {
  const site = siteOf({
    'index.html': `<script type="module" src="/_astro/shell.js"></script><script>let a = 1;</script><script type="application/json">{}</script>${island.replace('>', ' data-props="/_astro/a.json">')}`,
    '_astro/a.json': '{}',
    '_astro/shell.js': 'import "./tiny.js";',
    '_astro/tiny.js': 'export const tiny = 1;',
    '_astro/client.js': 'import { r } from "./runtime.js"; export default r;',
    '_astro/runtime.js': 'export const r = 1;',
    '_astro/A.js':
      'import { r } from "./runtime.js"; import "./tiny.js"; const later = () => import("./later.js"); const w = () => new Worker(new URL("/_astro/engine.worker.js", import.meta.url), { type: "module" }); export { x } from "./x.js"; export { later, w };',
    '_astro/x.js': 'export const x = 1;',
    '_astro/later.js': 'import "./deep.js"; import "./runtime.js"; const more = import("./more.js");',
    '_astro/deep.js': '1;',
    '_astro/more.js': '2;',
    '_astro/engine.worker.js': 'import "./rules.js"; const fast = () => import("./kernels.js");',
    '_astro/rules.js': '3;',
    '_astro/kernels.js': '4;',
  });
  const weight = weighPage(site, '/');

  it('counts inline scripts and eager modules before the first widget', () => {
    expect(names(weight.eager)).toEqual(['_astro/shell.js', '_astro/tiny.js', 'inline <script>']);
  });

  it('counts the static closure of component and renderer once, without what is loaded already', () => {
    expect(names(weight.islands)).toEqual(['_astro/A.js', '_astro/client.js', '_astro/runtime.js', '_astro/x.js']);
  });

  it('counts what hides behind import() apart', () => {
    expect(names(weight.lazy)).toEqual(['_astro/deep.js', '_astro/later.js', '_astro/more.js']);
  });

  it('counts the data that widgets fetch apart', () => {
    expect(names(weight.data)).toEqual(['_astro/a.json']);
  });

  it('counts the worker and its fast path apart', () => {
    expect(names(weight.worker)).toEqual(['_astro/engine.worker.js', '_astro/rules.js']);
    expect(names(weight.fastPath)).toEqual(['_astro/kernels.js']);
  });

  it('prints a row for every page', () => {
    expect(weightTable([weight])).toMatch(/page \(kB after brotli\)\n.*\/$/);
  });
});

describe('a page over its budget is found', () => {
  it.each([
    ['eager', { 'course/index.html': `<script>${noise(5000)}</script>` }],
    ['eager', { 'course/index.html': '<script type="module" src="/s.js"></script>', 's.js': noise(5000) }],
    ['html', { 'course/index.html': noise(26_000) }],
    ['css', { 'course/index.html': '<link rel="stylesheet" href="/a.css">', 'a.css': noise(9000) }],
    ['paper', { 'course/index.html': '<link rel="stylesheet" href="/a.css" media="print">', 'a.css': noise(3000) }],
    ['fonts', { 'course/index.html': '<link rel="preload" as="font" href="/a.woff2">', 'a.woff2': noise(41_000) }],
    [
      'islands',
      {
        'course/index.html': island,
        '_astro/A.js': 'import "./big.js";',
        '_astro/big.js': noise(46_000),
        '_astro/client.js': '',
      },
    ],
    [
      'worker',
      {
        'course/index.html': island,
        '_astro/A.js': 'new Worker(new URL("./w.js", import.meta.url))',
        '_astro/w.js': noise(41_000),
        '_astro/client.js': '',
      },
    ],
  ])('%s', (kind, files) => {
    const site = siteOf(files as Record<string, string>);
    expect(findHeavyPages([weighPage(site, '/course/')])).toEqual([
      expect.stringMatching(new RegExp(`/course/ weighs .* kB of ${kind},`)),
    ]);
  });

  it('a chapter too, by the styles that stand in it, but not by those for paper or for later', () => {
    const files = { 'chapters/a/index.html': `<style>${noise(9000)}</style>${noise(16_000)}` };
    expect(findHeavyPages([weighPage(siteOf(files), '/chapters/a/')])).toHaveLength(1);
    const later = siteOf({
      'chapters/a/index.html': `${island}<link rel="stylesheet" href="/p.css" media="print">`,
      'p.css': noise(1500),
      '_astro/A.js': 'const load = () => preload(() => import("./later.js"), ["_astro/later.css"]);',
      '_astro/later.js': '1;',
      '_astro/later.css': noise(9000),
      '_astro/client.js': '',
    });
    const weight = weighPage(later, '/chapters/a/');
    expect(findHeavyPages([weight])).toEqual([]);
    expect([names(weight.css), names(weight.paper)]).toEqual([[], ['p.css']]);
    expect(names(weight.lazy)).toEqual(['_astro/later.css', '_astro/later.js']);
  });

  it('with KaTeX in a widget', () => {
    const site = siteOf({ 'index.html': island, '_astro/A.js': 'throw "KaTeX parse error";', '_astro/client.js': '' });
    expect(findKatex(site, [weighPage(site, '/')])).toEqual([expect.stringContaining('_astro/A.js')]);
  });

  it('or asks for a file that is not there', () => {
    expect(() => weighPage(siteOf({ 'index.html': island }), '/')).toThrow('/_astro/A.js');
  });
});

describe('addresses', () => {
  it('are found below a sub-path', () => {
    const site = siteOf(
      { 'a/index.html': '<link rel="stylesheet" href="/sub/dir/a.css">', 'a.css': 'p{}' },
      '/sub/dir',
    );
    expect(pagesOf(site.files.keys())).toEqual(['/a/']);
    expect(fileAt(site, '/other/a.css')).toBeUndefined();
    expect(fileAt(site, 'https://example.org/a.css')).toBeUndefined();
    expect(total(weighPage(site, '/a/').css)).toBeGreaterThan(0);
  });
});
