import { parse } from 'yaml';

/** One thing that a document holds: where it stands, what it is, and the chapters that teach it (none for front matter). */
export interface Line {
  /** `004:263`, or several places. */
  readonly place: string;
  readonly what: string;
  readonly chapters: readonly number[];
  /** A phrase that a page of one of the chapters must hold; without it the words of `what` are looked for. */
  readonly said?: string;
  /** Front matter (titles, tables of contents, thanks) teaches nothing and needs no chapter. */
  readonly isFrontMatter: boolean;
}

/** What the curriculum asks of a chapter. */
export interface Demand {
  /** Figures to play with, by the name of their component. */
  readonly widgets: readonly string[];
  /** Fewest exercises and predictions that can be done on the page. */
  readonly exercises: number;
}

interface Raw {
  readonly headings: Readonly<
    Record<string, readonly { line: number; heading: string; chapters: number[]; said?: string; front?: boolean }[]>
  >;
  readonly chapters?: Readonly<Record<number, Demand>>;
  readonly loose: readonly { kind: string; what: string; lines: string; chapters: number[]; said?: string }[];
}

/** Reads `content/coverage.yaml`. */
export function readChecklist(text: string): Line[] {
  const { headings, loose } = parse(text) as Raw;
  return [
    ...Object.entries(headings).flatMap(([document, lines]) =>
      lines.map(({ line, heading, chapters, said, front = false }) => ({
        place: `${document}:${line}`,
        what: heading,
        chapters,
        isFrontMatter: front,
        ...(said ? { said } : {}),
      })),
    ),
    ...loose.map(({ kind, what, lines, chapters, said }) => ({
      place: lines,
      what: `${kind}: ${what}`,
      chapters,
      isFrontMatter: false,
      ...(said ? { said } : {}),
    })),
  ];
}

/** What `content/coverage.yaml` asks of the chapters, by number. */
export function readDemands(text: string): ReadonlyMap<number, Demand> {
  const { chapters = {} } = parse(text) as Raw;
  return new Map(Object.entries(chapters).map(([number, demand]) => [Number(number), demand]));
}
