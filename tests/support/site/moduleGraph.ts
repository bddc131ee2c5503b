import path from 'node:path';
import { parseSync } from 'vite';
import type { Site } from './readSite.ts';

/** What one built module leads to, as file names of the site. */
export interface Links {
  readonly imports: readonly string[];
  readonly lazy: readonly string[];
  readonly workers: readonly string[];
}

const workerCall = /new\s+(?:Shared)?Worker\(\s*new URL\(\s*(?:\/\*[\s\S]*?\*\/\s*)?["'`]([^"'`]+)["'`]/g;
const links = new WeakMap<Buffer, Links>();

/** Read a module's static imports, dynamic imports and workers. Throws if the site has no such file. */
export function linksOf(site: Site, name: string): Links {
  const bytes = site.files.get(name);
  if (!bytes)
    throw new Error(`The built site has no file ${name}, although a page or a module asks for it. Build it again.`);
  const known = links.get(bytes);
  if (known) return known;
  const found = readLinks(site, name, bytes.toString());
  links.set(bytes, found);
  return found;
}

function readLinks(site: Site, name: string, code: string): Links {
  const { module } = parseSync(name, code);
  const resolve = (address: string) => moduleAt(site, address, name);
  const dynamic = module.dynamicImports
    .map(
      ({ moduleRequest }) =>
        /^\s*["'`]([^"'`]+)["'`]\s*$/.exec(code.slice(moduleRequest.start, moduleRequest.end))?.[1],
    )
    .filter((address) => address !== undefined);
  const reexports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest }) => (moduleRequest ? [moduleRequest.value] : [])),
  );
  return {
    imports: [...module.staticImports.map(({ moduleRequest }) => moduleRequest.value), ...reexports].map(resolve),
    lazy: dynamic.map(resolve),
    workers: [...code.matchAll(workerCall)].map((match) => resolve(match[1] ?? '')),
  };
}

function moduleAt(site: Site, address: string, from: string): string {
  const prefix = site.base.endsWith('/') ? site.base : `${site.base}/`;
  if (address.startsWith(prefix)) return address.slice(prefix.length);
  return path.posix.join(path.posix.dirname(from), address);
}

/** All modules that load together with the given ones: themselves and their static imports, however deep. */
export function closure(site: Site, starts: Iterable<string>): Set<string> {
  const all = new Set<string>();
  const queue = [...starts];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (all.has(name)) continue;
    all.add(name);
    queue.push(...linksOf(site, name).imports);
  }
  return all;
}

/** All modules that the given ones may load later by `import()`, without the given ones. */
export function lazyClosure(site: Site, loaded: ReadonlySet<string>): Set<string> {
  const all = new Set<string>();
  const queue = [...loaded];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    for (const next of closure(site, linksOf(site, name).lazy)) {
      if (loaded.has(next) || all.has(next)) continue;
      all.add(next);
      queue.push(next);
    }
  }
  return all;
}

/** The entry files of all workers that the given modules start. */
export function workersOf(site: Site, modules: Iterable<string>): Set<string> {
  return new Set([...modules].flatMap((name) => linksOf(site, name).workers));
}
