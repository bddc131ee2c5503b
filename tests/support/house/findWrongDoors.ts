import type { Edge, Source } from './readSource.ts';
import { doors, resolveTarget, roomOf } from './rooms.ts';

/** What the rules need to know of the rest of the house. */
export interface House {
  /** Names in package.json's dependency groups. */
  readonly packages: ReadonlySet<string>;
  /** All project paths, for imports that lead nowhere. */
  readonly paths: ReadonlySet<string>;
}

const widgetOf = (at: string): string | undefined => /^components\/widgets\/([^/]+)\//.exec(at)?.[1];

const isDemo = (at: string): boolean => /^components\/widgets\/[^/]+\/demos\.ts$/.test(at);

/** Every import that goes through a wall, as sentences with a remedy. */
export function findWrongDoors(sources: readonly Source[], house: House): string[] {
  return sources.flatMap((source) =>
    source.edges.flatMap((edge) =>
      wrongs(edge, house).map((wrong) => `${edge.from}:${edge.line} reaches "${edge.to}": ${wrong}`),
    ),
  );
}

function wrongs(edge: Edge, house: House): string[] {
  const room = roomOf(edge.from);
  const target = resolveTarget(edge.from, edge.to, edge.kind);
  if (target.kind === 'package') return packageWrongs(edge, target.name, house);
  if (!target.inside) return ['this leaves the project. Copy what is needed into the project.'];
  if (edge.kind === 'read') return [];
  const there = roomOf(target.path);
  const sentences = [
    ...(room === there ? insideWrongs(edge) : acrossWrongs(edge, target.path)),
    ...widgetWrongs(edge, target.path),
  ];
  if (/\?.*worker/.test(edge.to) && !edge.from.startsWith('components/lab/'))
    sentences.push('only components/lab/ starts workers. Ask the engine through components/lab/.');
  if (!isThere(edge, target.path, house))
    sentences.push('there is no such file. Write the whole name, with its extension.');
  return sentences;
}

function isThere(edge: Edge, target: string, house: House): boolean {
  if (edge.kind === 'glob' || target.startsWith('src/generated/') || house.paths.has(target)) return true;
  const folder = /^\.?\/?$/.test(target) ? '' : `${target.replace(/\/$/, '')}/`;
  return edge.kind === 'url' && [...house.paths].some((path) => path.startsWith(folder));
}

function packageWrongs(edge: Edge, name: string, house: House): string[] {
  const room = roomOf(edge.from);
  if (/^(https?|data):/.test(name))
    return room === 'tests' ? [] : ['nothing is loaded from elsewhere. Put it in public/ or take a package.'];
  if (room === 'engine')
    return ['engine/ imports nothing from outside. Write the rule here, or move this file to components/ or src/.'];
  if (name === 'comlink' && !edge.from.startsWith('components/lab/') && room !== 'tests')
    return ['only components/lab/ knows workers. Ask the engine through components/lab/.'];
  if (name === 'astro:content' && room === 'components')
    return ['components do not know the content. Take the record as a property.'];
  if (name.startsWith('node:') && (room === 'components' || room === 'content'))
    return [`${room}/ runs in the browser. Do this while building, in src/build/.`];
  if (/^(node|astro|virtual):/.test(name) || house.packages.has(name)) return [];
  return [`"${name}" is not in package.json. Install it by its exact version (npm i -D -E), or do without.`];
}

function insideWrongs(edge: Edge): string[] {
  const isLong = edge.to.startsWith('#') && roomOf(edge.from) === 'engine';
  return isLong ? ['inside engine/, imports are relative. Write ./ or ../ instead.'] : [];
}

function acrossWrongs(edge: Edge, target: string): string[] {
  const room = roomOf(edge.from);
  const there = roomOf(target);
  if (isDemo(edge.from) && target.startsWith('content/examples/'))
    return edge.to.startsWith('#') && roomOf(edge.from) !== 'tests'
      ? []
      : [`across rooms, imports are written #${target}.`];
  if (room === 'components' && there === 'content')
    return ["only a widget's demos.ts may import content/examples/. Take the record as a property instead."];
  if (!doors[room].includes(there)) {
    const open = doors[room].length > 0 ? `only ${doors[room].join(', ')}` : 'no other room';
    return [
      `there is no door from ${room}/ to ${there}/; ${room}/ may import ${open}. Pass the value in, or move the file.`,
    ];
  }
  const isCode = edge.kind === 'import' || edge.kind === 'type' || edge.kind === 'dynamic';
  if (isCode && there !== 'root' && room !== 'root' && !edge.to.startsWith('#'))
    return [`across rooms, imports are written #${target}.`];
  return [];
}

function widgetWrongs(edge: Edge, target: string): string[] {
  const own = widgetOf(edge.from);
  const other = widgetOf(target);
  if (own && other && own !== other) return ['a widget never imports another. Move what both need out of widgets/.'];
  return [];
}
