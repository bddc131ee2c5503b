import { budgets, type Kind, limitOf } from './budgets.ts';
import type { Site } from './readSite.ts';
import { type Piece, total, type Weight } from './weighPage.ts';

const kB = (bytes: number): string => (bytes / 1000).toFixed(1);
const kinds = Object.keys(budgets) as Kind[];

/** Every page over a limit, as a sentence that names the heaviest files and a remedy. */
export function findHeavyPages(weights: readonly Weight[]): string[] {
  return weights.flatMap((weight) =>
    kinds
      .filter((kind) => total(weight[kind]) > limitOf(kind, weight))
      .map((kind) => {
        const limit = kB(limitOf(kind, weight));
        return `${weight.page} weighs ${kB(total(weight[kind]))} kB of ${kind}, at most ${limit} are allowed: ${list(weight[kind])}. ${budgets[kind].mend}`;
      }),
  );
}

const list = (pieces: readonly Piece[]): string =>
  pieces
    .slice(0, 6)
    .map(({ name, bytes }) => `${name} ${kB(bytes)}`)
    .join(', ') + (pieces.length > 6 ? ', …' : '');

/** Pages that load KaTeX with a widget; formulas are rendered while building. */
export function findKatex(site: Site, weights: readonly Weight[]): string[] {
  return weights.flatMap((weight) =>
    [...weight.eager, ...weight.islands]
      .filter(({ name }) => site.files.get(name)?.includes('KaTeX parse error'))
      .map(({ name }) => `${weight.page} loads KaTeX in ${name}. Render the formula while building and pass it in.`),
  );
}

/** The weights of all pages as a table, in kB after brotli, with `lazy` in a column of its own. */
export function weightTable(weights: readonly Weight[]): string {
  const columns = [
    'eager',
    'islands',
    'lazy',
    'worker',
    'fastPath',
    'tables',
    'data',
    'exercises',
    'html',
    'css',
    'paper',
    'fonts',
  ] as const;
  const rows = weights.map((weight) =>
    [...columns.map((column) => kB(total(weight[column])).padStart(10)), `  ${weight.page}`].join(''),
  );
  return [`${columns.map((column) => column.padStart(10)).join('')}  page (kB after brotli)`, ...rows].join('\n');
}
