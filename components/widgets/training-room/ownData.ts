import { DeviceCell } from '#components/lab/deviceCell.ts';
import type { OwnData } from '#engine/room/roomSpec.ts';
import { parseOwn } from './parseSpec.ts';

/** A scene that cannot be, although its link is whole: `FigureState` says so in the figure's own sentence. */
class SceneError extends Error {
  override readonly name = 'SceneError';
}

/** The reader's own data as this device keeps them; they are never sent anywhere. */
const cell = new DeviceCell<OwnData>('room.own', (value) => {
  try {
    return parseOwn(value);
  } catch {
    return undefined;
  }
});

/** A short name for data by which a link finds them on this device (FNV-1a over their numbers). */
export function fingerprint(own: OwnData): string {
  const text = JSON.stringify(own);
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return `${own.rows.length}-${hash.toString(36)}`;
}

/** Remembers own data on this device; true when they will still be there after a reload. */
export const keepOwn = (own: OwnData): boolean => cell.write(own);

/** The own data that this device remembers. */
export const keptOwn = (): OwnData | undefined => cell.read();

/** The own data with a fingerprint. @throws SceneError when this device does not have them. */
export function findOwn(print: string): OwnData {
  const own = cell.read();
  if (!own || fingerprint(own) !== print) throw new SceneError('The data of this scene are on another device.');
  return own;
}
