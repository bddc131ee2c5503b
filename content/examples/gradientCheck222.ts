import { gradientChecks } from '#components/lab/gradientChecks.ts';
import { plainParams, plainTensor } from '#components/lab/plain.ts';
import type { GradientCheckProps } from '#components/widgets/gradient-check/props.ts';
import { network222 } from './network222.ts';

/** Two steps a power of ten, from 10⁻¹ to 10⁻¹². */
const epsilons = Array.from({ length: 23 }, (_, i) =>
  i % 2 ? Number(`3e-${(i + 3) / 2}`) : Number(`1e-${i / 2 + 1}`),
);
/** In an order that does not give the mistakes away. */
const programs = [
  'none',
  'missingInput',
  'updatedOnTheWay',
  'wrongSign',
  'none',
  'transposedWeights',
  'forgottenSlope',
] as const;

const { spec, params, x, t, update } = network222;
const request = { spec, params: plainParams(params), x: plainTensor(x), t: plainTensor(t), update };
const start = epsilons.indexOf(1e-5);

/** The gradient check of the 2-2-2 network that starts with one of the programs. */
export const gradientCheckOf = (program: number): Omit<GradientCheckProps, 'number' | 'id'> => ({
  request,
  programs,
  epsilons,
  start,
  worst: [...gradientChecks(request, epsilons, 'none')].map(({ worst }) => worst),
  program,
  first: [...gradientChecks(request, [epsilons[start]!], programs[program]!)][0]!,
});

export const gradientCheck222 = gradientCheckOf(0);
