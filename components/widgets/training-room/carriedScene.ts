import { fingerprint } from './ownData.ts';
import type { RoomScene } from './props.ts';

/** The most characters of own data that travel in a link; more stay on the device, and the link carries their fingerprint. */
const MOST = 3_500;

/** What a link carries of a scene. */
export function carriedScene(scene: RoomScene): unknown {
  const { own, ...rest } = scene;
  const needed = own && rest.runs.some((run) => run.some(({ spec }) => spec.data.kind === 'own'));
  if (!needed) return rest;
  return { ...rest, own: JSON.stringify(own).length <= MOST ? own : fingerprint(own) };
}
