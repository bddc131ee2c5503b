import { gradientCheckOf } from '#content/examples/gradientCheck222.ts';
import type { Demo } from '../demo.ts';
import type { GradientCheckProps } from './props.ts';

const props = (program: number): GradientCheckProps => ({
  ...gradientCheckOf(program),
  id: 'gradient-check',
  number: '12.7',
});

export const demos: readonly Demo[] = [
  {
    id: 'right',
    title: 'The right derivatives',
    note: 'All rows agree at ε = 0.00001; move ε to see the two walls of the valley.',
    props: { ...props(0) },
  },
  {
    id: 'mystery',
    title: 'A program with a mistake',
    note: 'The biases agree and the weights do not.',
    props: { ...props(1) },
  },
];
