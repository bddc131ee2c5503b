/** The steps of the signed ramp, from most negative to most positive, named as their colours are. */
const RAMP = ['n5', 'n4', 'n3', 'n2', 'n1', 'zero', 'p1', 'p2', 'p3', 'p4', 'p5'] as const;
const MIDDLE = 5;
/** From this step down a pixel is marked with a dot, so that its sign shows without colour. */
const DOTTED = 3;

/** A square picture ready to be drawn: one path for each step of the ramp, and the dots of its clearly negative pixels. */
export interface RampPicture {
  readonly steps: readonly (readonly [step: (typeof RAMP)[number], d: string])[];
  readonly dots: string;
}

/**
 * A picture of signed numbers, row by row, on the ramp from −scale to scale; what lies beyond has the colour of the end.
 * Pixels that round to zero, and those that are no number, are not drawn.
 */
export function rampPicture(values: ArrayLike<number>, side: number, scale: number): RampPicture {
  const stepAt = (i: number): number => {
    const step = Math.round((MIDDLE * values[i]!) / (scale || 1));
    return Number.isNaN(step) ? MIDDLE : MIDDLE + Math.max(-MIDDLE, Math.min(MIDDLE, step));
  };
  const paths = RAMP.map(() => '');
  let dots = '';
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; ) {
      const step = stepAt(y * side + x);
      let run = 1;
      while (x + run < side && stepAt(y * side + x + run) === step) run += 1;
      paths[step] += `M${x} ${y}h${run}v1h-${run}z`;
      for (let k = 0; step < DOTTED && k < run; k++) dots += `M${x + k + 0.5} ${y + 0.5}h0`;
      x += run;
    }
  return { steps: paths.flatMap((d, i) => (d && i !== MIDDLE ? [[RAMP[i]!, d] as const] : [])), dots };
}
