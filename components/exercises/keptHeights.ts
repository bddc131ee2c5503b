import { DeviceCell } from '#components/lab/deviceCell.ts';

/** How high a player stands at some widths of its own, in whole pixels, the narrowest first. */
export type Heights = readonly (readonly [width: number, height: number])[];

/** The heights of players, by their ids. */
export type KeptHeights = Readonly<Record<string, Heights>>;

const MOST = 60;
const MOST_WIDTHS = 12;
/** Widths of a player on phones, on tablets, and in the book's own column, in pixels. */
const WIDTHS = [270, 320, 350, 400, 480, 560, 640, 720, 800, 920] as const;

const isPair = (value: unknown): value is [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((n) => Number.isInteger(n) && n > 0 && n < 100_000);

const areHeights = (value: unknown): value is Heights =>
  Array.isArray(value) && value.length > 0 && value.length <= MOST_WIDTHS && value.every(isPair);

/** Keeps what is ours of a stored text. */
export function parseHeights(value: unknown): KeptHeights | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.fromEntries(Object.entries(value).filter(([, heights]) => areHeights(heights)));
}

/** Read once more by the page itself, before its first frame (`src/shell/ReservedRoom.astro`). */
const cell = new DeviceCell<KeptHeights>('exercise-heights', parseHeights);

/** Measures a player as it stands, and how high it would stand at other widths. Nothing of it is painted. */
export function measuredHeights(player: HTMLElement): Heights {
  const height = (): number => Math.round(player.getBoundingClientRect().height);
  const own = Math.round(player.getBoundingClientRect().width);
  const here = [own, height()] as const;
  const others = WIDTHS.filter((width) => width !== own).map((width) => {
    player.style.width = `${width}px`;
    return [width, height()] as const;
  });
  player.style.removeProperty('width');
  return [here, ...others].sort(([a], [b]) => a - b);
}

/** Notes how high a player stands, so that a returning reader's page keeps the room; no heights forget it. */
export function keepHeights(id: string, heights: Heights): void {
  const { [id]: _old, ...others } = cell.read() ?? {};
  const kept = Object.entries(heights.length ? { ...others, [id]: heights } : others);
  cell.write(Object.fromEntries(kept.slice(-MOST)));
}

/** Forgets all heights. */
export const forgetHeights = (): void => cell.clear();
