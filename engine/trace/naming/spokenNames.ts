/** The words of one language for names of quantities; they come from the catalogue of strings. */
export interface SpokenNames {
  bias(unit: string): string;
  target(unit: string): string;
  error(unit: string): string;
  readonly total: string;
  errorThrough(unit: string): string;
  /** A letter with its place in a layer, e.g. z 1 of layer 2. */
  inLayer(letter: string, index: string, layer: number): string;
  loss(output: string): string;
  readonly wholeLoss: string;
  blame(of: string): string;
  slope(at: string): string;
  path(from: string, to: string): string;
  fresh(of: string): string;
  times(a: string, b: string): string;
}
