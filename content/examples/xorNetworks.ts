import type { Coding, TwoLayerGate } from '#engine/optim/gate.ts';

/** Networks of two hidden units and one output that make XOR. The first of each coding is that of the claims. */
export const xorNetworks: Readonly<Record<Coding, readonly TwoLayerGate[]>> = {
  binary: [
    {
      hidden: [
        [1, 1, -0.5],
        [1, 1, -1.5],
      ],
      output: [1, -1, -0.5],
    },
    {
      hidden: [
        [1, -1, -0.5],
        [-1, 1, -0.5],
      ],
      output: [1, 1, -0.5],
    },
    {
      hidden: [
        [1, 1, -0.5],
        [-1, -1, 1.5],
      ],
      output: [1, 1, -1.5],
    },
  ],
  bipolar: [
    {
      hidden: [
        [1, 1, 1],
        [1, 1, -1],
      ],
      output: [1, -1, -1],
    },
    {
      hidden: [
        [1, -1, -1],
        [-1, 1, -1],
      ],
      output: [1, 1, 1],
    },
  ],
};

/** Where the reader starts at the wall: a line that gets two of the four rows right. */
export const xorLine = [1, 1, -2] as const;
