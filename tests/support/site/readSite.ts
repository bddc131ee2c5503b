import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../house/projectFiles.ts';

/** A built site: its files by their path below the site's root, without a slash in front. */
export interface Site {
  readonly base: string;
  readonly files: ReadonlyMap<string, Buffer>;
}

/** The folder of the built site: `dist`, or the one that PROOF_DIST names. */
export const siteFolder = path.resolve(projectRoot, process.env.PROOF_DIST ?? 'dist');

/** Read a built site from its folder. Throws a sentence with a remedy when it is not built. */
export function readSite(folder: string = siteFolder, base = '/'): Site {
  if (!existsSync(path.join(folder, 'index.html')))
    throw new Error('There is no built site to look at. Build it first: npm run build');
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
  return { base, files: new Map(names.map((name) => [name, readFileSync(path.join(folder, name))])) };
}

/** The file that an address on a page names, or undefined if it leaves the site. */
export function fileAt(site: Site, address: string, page = '/'): string | undefined {
  const origin = 'http://site.invalid';
  const url = new URL(address, `${origin}${site.base.replace(/\/$/, '')}${page}`);
  if (url.origin !== origin) return undefined;
  const prefix = site.base.endsWith('/') ? site.base : `${site.base}/`;
  if (!url.pathname.startsWith(prefix)) return undefined;
  const name = decodeURIComponent(url.pathname.slice(prefix.length));
  return name === '' || name.endsWith('/') ? `${name}index.html` : name;
}
