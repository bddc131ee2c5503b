declare module 'subset-font' {
  interface Options {
    targetFormat?: 'sfnt' | 'woff' | 'woff2';
    noLayoutClosure?: boolean;
    noHinting?: boolean;
    dropTables?: readonly string[];
    /** Each axis is pinned to a number or narrowed to a range. */
    variationAxes?: Record<string, number | { min: number; max: number }>;
  }
  /** A font with only the glyphs that `text` needs. */
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
