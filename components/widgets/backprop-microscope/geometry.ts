import { type Address, address } from '#engine/trace/ref.ts';

/** A pill this wide shows a weight and its blame side by side; a narrower one shows what the phase is about. */
export const ROOMY = 158;

/** Where a unit's card stands and what it shows. */
export interface Card {
  readonly kind: 'input' | 'unit' | 'term' | 'total';
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** Layer counted from 1; 0 for inputs. */
  readonly layer: number;
  readonly j: number;
}

/** Where a parameter's pill stands. */
export interface Pill {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly layer: number;
  readonly j: number;
  /** Which input it weighs; the bias when absent. */
  readonly i?: number;
  readonly ref: Address;
}

/** A line along which values flow forward and blame flows back. */
export interface Edge {
  readonly d: string;
  readonly part?: Address;
  readonly path?: Address;
}

/** The picture of a network, ready to draw. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly cards: readonly Card[];
  readonly pills: readonly Pill[];
  readonly edges: readonly Edge[];
}

const PILL_H = 22;
const CARD_H = 76;
const round = (v: number): number => Math.round(v * 10) / 10;

function bend(x1: number, y1: number, x2: number, y2: number, upright: boolean): string {
  const m = upright ? (y1 + y2) / 2 : (x1 + x2) / 2;
  const [a, b, c, d] = [x1, y1, x2, y2].map(round);
  return upright
    ? `M${a} ${b}C${a} ${round(m)} ${c} ${round(m)} ${c} ${d}`
    : `M${a} ${b}C${round(m)} ${b} ${round(m)} ${d} ${c} ${d}`;
}

const pillRef = (layer: number, j: number, i?: number): Address =>
  i === undefined ? address(`L${layer}.b`, [j]) : address(`L${layer}.W`, [j, i]);

/** The network from left to right: each unit's parameters stand as a rack before its card, so that no label crosses. */
export function wideLayout(widths: readonly number[]): Layout {
  const width = 920;
  const layers = widths.length - 1;
  const inputW = 84;
  const termW = 118;
  const column = (width - inputW - termW - 26) / layers;
  const cardW = Math.min(140, column * 0.48);
  const pillW = Math.min(166, column - cardW - 42);
  const rackOf = (k: number): number => (widths[k - 1]! + 1) * (PILL_H + 2) - 2;
  const slot = (k: number): number => Math.max(rackOf(k), CARD_H) + 16;
  const height = Math.max(...widths.map((n, k) => (k === 0 ? n * 58 : n * slot(k)))) + 12;
  const cards: Card[] = [];
  const pills: Pill[] = [];
  const edges: Edge[] = [];
  const outAt: { x: number; y: number }[][] = [[]];
  for (let i = 0; i < widths[0]!; i++) {
    const y = height / 2 + (i - (widths[0]! - 1) / 2) * Math.min(96, height / widths[0]!) - 23;
    cards.push({ kind: 'input', x: 4, y, w: inputW, h: 46, layer: 0, j: i });
    outAt[0]!.push({ x: 4 + inputW, y: y + 23 });
  }
  for (let k = 1; k <= layers; k++) {
    const right = 4 + inputW + k * column;
    const cardX = right - cardW;
    const pillX = cardX - pillW - 8;
    const step = Math.max(slot(k), Math.min(height / widths[k]!, slot(k) + 40));
    outAt.push([]);
    for (let j = 0; j < widths[k]!; j++) {
      const middle = height / 2 + (j - (widths[k]! - 1) / 2) * step;
      cards.push({ kind: 'unit', x: cardX, y: middle - CARD_H / 2, w: cardW, h: CARD_H, layer: k, j });
      outAt[k]!.push({ x: cardX + cardW, y: middle });
      const top = middle - rackOf(k) / 2;
      for (let i = 0; i <= widths[k - 1]!; i++) {
        const isBias = i === widths[k - 1]!;
        const y = top + i * (PILL_H + 2);
        const at = isBias ? { layer: k, j } : { layer: k, j, i };
        pills.push({ x: pillX, y, w: pillW, h: PILL_H, ...at, ref: pillRef(k, j, at.i) });
        if (isBias) continue;
        const from = outAt[k - 1]![i]!;
        edges.push({
          d: bend(from.x, from.y, pillX, y + PILL_H / 2, false),
          part: address(`L${k}.W`, [0, j, i], 'part'),
          path: address(`L${k}.W`, [0, j, i], 'path'),
        });
      }
    }
  }
  const termX = width - termW - 4;
  const outs = outAt.at(-1)!;
  outs.forEach((out, j) => {
    cards.push({ kind: 'term', x: termX, y: out.y - 24, w: termW, h: 48, layer: 0, j });
    edges.push({ d: bend(out.x, out.y, termX, out.y, false) });
  });
  const lowest = outs.at(-1)!.y;
  const totalY = lowest + 40;
  cards.push({ kind: 'total', x: termX, y: totalY, w: termW, h: 46, layer: 0, j: 0 });
  return { width, height: Math.max(height, totalY + 54), cards, pills, edges };
}

/** The network from top to bottom, for narrow screens: racks stand above their cards. */
export function tallLayout(widths: readonly number[]): Layout {
  const width = 358;
  const cards: Card[] = [];
  const pills: Pill[] = [];
  const edges: Edge[] = [];
  let y = 4;
  const places = (n: number): { x: number; w: number }[] => {
    const w = Math.min(150, (width - 8 - (n - 1) * 6) / n);
    const start = (width - n * w - (n - 1) * 6) / 2;
    return Array.from({ length: n }, (_, i) => ({ x: start + i * (w + 6), w }));
  };
  let above = places(widths[0]!).map(({ x, w }, i) => {
    cards.push({ kind: 'input', x, y, w, h: 46, layer: 0, j: i });
    return { x: x + w / 2, y: y + 46 };
  });
  y += 46;
  for (let k = 1; k < widths.length; k++) {
    y += 44;
    const top = y;
    const next = places(widths[k]!).map(({ x, w }, j) => {
      for (let i = 0; i <= widths[k - 1]!; i++) {
        const isBias = i === widths[k - 1]!;
        const at = isBias ? { layer: k, j } : { layer: k, j, i };
        pills.push({ x, y: top + i * (PILL_H + 2), w, h: PILL_H, ...at, ref: pillRef(k, j, at.i) });
        if (isBias) continue;
        edges.push({
          d: bend(above[i]!.x, above[i]!.y, x + (w * (i + 1)) / (widths[k - 1]! + 1), top, true),
          part: address(`L${k}.W`, [0, j, i], 'part'),
          path: address(`L${k}.W`, [0, j, i], 'path'),
        });
      }
      const cardY = top + (widths[k - 1]! + 1) * (PILL_H + 2) + 4;
      cards.push({ kind: 'unit', x, y: cardY, w, h: CARD_H, layer: k, j });
      return { x: x + w / 2, y: cardY + CARD_H };
    });
    y = next[0]!.y;
    above = next;
  }
  y += 26;
  places(widths.at(-1)!).forEach(({ x, w }, j) => {
    cards.push({ kind: 'term', x, y, w, h: 48, layer: 0, j });
    edges.push({ d: bend(above[j]!.x, above[j]!.y, x + w / 2, y, true) });
  });
  y += 60;
  cards.push({ kind: 'total', x: (width - 150) / 2, y, w: 150, h: 46, layer: 0, j: 0 });
  return { width, height: y + 54, cards, pills, edges };
}
