import type { Claims } from '#engine/examples/claim.ts';
import { convOutputSize } from '#engine/ledger/outputSize.ts';
import { claimOf } from './claimOf.ts';

/** The 3 × 3 kernel of the padding slides, moved by one, over an image that is already padded. */
const WINDOW = { kernel: 3, stride: 1, pad: 0 };

/** Sizes of convolutions in chapter 19. */
export const ch19Claims = {
  convValid5x5: claimOf(
    'ch19-conv-valid-5x5',
    'side of the valid convolution of 5x5 with 3x3 (printed 3x3x1)',
    ['003:354 Padding'],
    convOutputSize(5, WINDOW),
    {
      printed: '3',
      reason: 'The size is right, the given reason is not: the output has the size of the kernel only by chance.',
      erratum: 'E-08',
    },
  ),
  convSame6x6: claimOf(
    'ch19-conv-same-6x6',
    'side of the convolution of the image padded to 6x6 (printed 5x5x1)',
    ['003:352 Padding'],
    convOutputSize(6, WINDOW),
    {
      printed: '5',
      verdict: 'inconsistent',
      reason:
        'A 6 × 6 image under a 3 × 3 kernel gives 4 × 4. To keep 5 × 5, one row of zeros is needed on every side: 7 × 7.',
      erratum: 'E-07',
    },
  ),
  convSame7x7: claimOf(
    'ch19-conv-same-7x7',
    'side of the 3x3 convolution of the properly padded image',
    [],
    convOutputSize(7, WINDOW),
    { decimals: 0 },
  ),
  samePadding: claimOf(
    'ch19-same-padding',
    'padding per side that keeps the size under a 3x3 kernel',
    [],
    (WINDOW.kernel - 1) / 2,
    { decimals: 0 },
  ),
} as const satisfies Claims;
