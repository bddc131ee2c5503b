import { DeviceCell } from '#components/lab/deviceCell.ts';

/** How wide the window was and how high the player, in whole pixels, when the reader left. */
export type KeptHeights = Readonly<Record<string, readonly [width: number, height: number]>>;

const MOST = 60;

const isHeight = (value: unknown): value is [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((n) => Number.isInteger(n) && n > 0 && n < 100_000);

/** Keeps what is ours of a stored text. */
export function parseHeights(value: unknown): KeptHeights | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.fromEntries(Object.entries(value).filter(([, height]) => isHeight(height)));
}

/** Read once more by the page itself, before its first frame (`src/shell/ReservedRoom.astro`). */
const cell = new DeviceCell<KeptHeights>('exercise-heights', parseHeights);

/** Notes how high a player stands, so that a returning reader's page keeps the room; 0 forgets it. */
export function keepHeight(id: string, width: number, height: number): void {
  const { [id]: _old, ...others } = cell.read() ?? {};
  const kept = Object.entries(height > 0 ? { ...others, [id]: [width, Math.round(height)] as const } : others);
  cell.write(Object.fromEntries(kept.slice(-MOST)));
}

/** Forgets all heights. */
export const forgetHeights = (): void => cell.clear();
