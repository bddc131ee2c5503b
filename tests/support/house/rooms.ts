import path from 'node:path';

/** The rooms of the house, and `root` for the configuration files beside them. */
export type Room = 'engine' | 'components' | 'content' | 'src' | 'tests' | 'root';

/** Into which other rooms a room's doors lead (see the handbook's page on architecture). */
export const doors: Readonly<Record<Room, readonly Room[]>> = {
  engine: [],
  components: ['engine'],
  content: ['components', 'engine'],
  src: ['content', 'components', 'engine', 'root'],
  tests: ['src', 'content', 'components', 'engine', 'root'],
  root: ['src'],
};

/** The room that a project path is in. */
export function roomOf(at: string): Room {
  const first = at.split('/')[0] ?? '';
  return at.includes('/') && first in doors ? (first as Room) : 'root';
}

/** Where an import leads: a path in the project (`inside: false` if it leaves it), or a package or built-in module. */
export type Target =
  | { readonly kind: 'path'; readonly path: string; readonly inside: boolean }
  | { readonly kind: 'package'; readonly name: string };

/** Resolve an import of `from`; query strings (`?url`) are dropped. */
export function resolveTarget(from: string, to: string, kind: string): Target {
  const clean = to.replace(/\?.*$/, '');
  if (kind === 'read') return inProject(clean);
  if (clean.startsWith('#')) return inProject(clean.slice(1));
  if (kind === 'glob' && clean.startsWith('/')) return inProject(clean.slice(1));
  if (clean.startsWith('.')) return inProject(path.posix.join(path.posix.dirname(from), clean));
  if (clean.startsWith('/')) return { kind: 'path', path: clean, inside: false };
  if (kind === 'url' && !/^[a-z]+:/.test(clean)) return inProject(path.posix.join(path.posix.dirname(from), clean));
  const [scope = '', name = ''] = clean.split('/');
  return { kind: 'package', name: scope.startsWith('@') ? `${scope}/${name}` : scope };
}

function inProject(at: string): Target {
  const normal = path.posix.normalize(at);
  return { kind: 'path', path: normal, inside: !normal.startsWith('..') && !path.posix.isAbsolute(normal) };
}
