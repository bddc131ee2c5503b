/** Colours of the signed ramp in the present theme: 257 entries of red, green, blue, from −1 to +1, 0 in the middle. */
export type RampColours = Uint8ClampedArray;

/** How many colours there are; an odd number, so that 0 has one of its own. */
const COUNT = 257;

const numbersIn = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);

/** Colours between eleven given ones (`rgb(…)`, from −5 to +5 of the tokens), each channel along a straight line. */
export function rampColours(stops: readonly string[]): RampColours {
  const known = stops.map(numbersIn);
  const colours = new Uint8ClampedArray(3 * COUNT);
  for (let i = 0; i < COUNT; i++) {
    const at = (i / (COUNT - 1)) * (known.length - 1);
    const low = Math.min(known.length - 2, Math.floor(at));
    for (let c = 0; c < 3; c++) {
      const [a = 0, b = 0] = [known[low]?.[c], known[low + 1]?.[c]];
      colours[3 * i + c] = a + (at - low) * (b - a);
    }
  }
  return colours;
}

/** The colours that a row of probes, one for each stop, has in the page at this moment. */
export const readRamp = (probes: Iterable<Element>): RampColours =>
  rampColours(Array.from(probes, (probe) => getComputedStyle(probe).fill));

/**
 * Paints signed numbers, row by row, into pixels of four bytes; ±scale are the ends of the ramp. What is not finite
 * stays transparent.
 */
export function paintRamp(values: ArrayLike<number>, scale: number, colours: RampColours, pixels: Uint8ClampedArray) {
  const half = (COUNT - 1) / 2;
  for (let i = 0; i < values.length; i++) {
    const share = values[i]! / (scale || 1);
    if (Number.isNaN(share)) {
      pixels[4 * i + 3] = 0;
      continue;
    }
    const at = 3 * Math.round(half + half * Math.max(-1, Math.min(1, share)));
    pixels[4 * i] = colours[at]!;
    pixels[4 * i + 1] = colours[at + 1]!;
    pixels[4 * i + 2] = colours[at + 2]!;
    pixels[4 * i + 3] = 255;
  }
}
