import type { Claims } from '#engine/examples/claim.ts';
import { claim222, in004 } from './claim222.ts';

/** The weights after one update. */
export const updateClaims = {
  w5New: claim222('new L2.W[0,0]', {
    id: 'ch12-w5-new',
    quantity: 'w5 after one update',
    symbol: 'w_5^+',
    sources: [in004('355', 'Weight Updation')],
    printed: '0.35891648',
    verdict: 'rounds',
  }),
  w6New: claim222('new L2.W[0,1]', {
    id: 'ch12-w6-new',
    quantity: 'w6 after one update',
    symbol: 'w_6^+',
    sources: [in004('360', 'Weight Updation')],
    printed: '0.408666186',
    verdict: 'rounds',
  }),
  w7New: claim222('new L2.W[1,0]', {
    id: 'ch12-w7-new',
    quantity: 'w7 after one update',
    symbol: 'w_7^+',
    sources: [in004('362', 'Weight Updation')],
    printed: '0.511301270',
    verdict: 'rounds',
  }),
  w8New: claim222('new L2.W[1,1]', {
    id: 'ch12-w8-new',
    quantity: 'w8 after one update',
    symbol: 'w_8^+',
    sources: [in004('365', 'Weight Updation')],
    printed: '0.561370121',
    verdict: 'rounds',
  }),
  w1New: claim222('new L1.W[0,0]', {
    id: 'ch12-w1-new',
    quantity: 'w1 after one update',
    symbol: 'w_1^+',
    sources: [in004('409', 'Weight Updation')],
    printed: null,
    verdict: 'not printed',
    reason: 'The document says that w1 can be updated now, and leaves the result blank.',
  }),
  w2New: claim222('new L1.W[0,1]', {
    id: 'ch12-w2-new',
    quantity: 'w2 after one update',
    symbol: 'w_2^+',
    sources: [in004('411', 'Weight Updation')],
    printed: null,
    verdict: 'not printed',
    reason: 'The document says that the same is to be repeated for w2, w3 and w4, and prints no result.',
  }),
  w3New: claim222('new L1.W[1,0]', {
    id: 'ch12-w3-new',
    quantity: 'w3 after one update',
    symbol: 'w_3^+',
    sources: [in004('411', 'Weight Updation')],
    printed: null,
    verdict: 'not printed',
    reason: 'The document says that the same is to be repeated for w2, w3 and w4, and prints no result.',
  }),
  w4New: claim222('new L1.W[1,1]', {
    id: 'ch12-w4-new',
    quantity: 'w4 after one update',
    symbol: 'w_4^+',
    sources: [in004('411', 'Weight Updation')],
    printed: null,
    verdict: 'not printed',
    reason: 'The document says that the same is to be repeated for w2, w3 and w4, and prints no result.',
  }),
} as const satisfies Claims;
