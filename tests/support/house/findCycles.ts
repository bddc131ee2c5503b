import type { Source } from './readSource.ts';
import { resolveTarget } from './rooms.ts';

/** Every circle of imports among the given files, once each; type imports vanish and make no circle. */
export function findCycles(sources: readonly Source[]): string[] {
  const next = new Map(
    sources.map((source) => [
      source.path,
      source.edges
        .filter((edge) => edge.kind === 'import')
        .map((edge) => resolveTarget(edge.from, edge.to, edge.kind))
        .flatMap((target) => (target.kind === 'path' ? [target.path] : [])),
    ]),
  );
  const circles = new Map<string, string>();
  const done = new Set<string>();
  const visit = (at: string, trail: readonly string[]): void => {
    const start = trail.indexOf(at);
    if (start >= 0) {
      const circle = trail.slice(start);
      circles.set([...circle].sort().join(), [...circle, at].join(' → '));
      return;
    }
    if (done.has(at)) return;
    for (const to of next.get(at) ?? []) visit(to, [...trail, at]);
    done.add(at);
  };
  for (const path of next.keys()) visit(path, []);
  return [...circles.values()].map(
    (circle) => `${circle} is a circle of imports. Move what both sides need into a file of its own.`,
  );
}
