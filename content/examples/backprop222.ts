/** The worked example of chapter 12: the network with its one update, and all claims about it. */
export { claims } from './ch12/claims.ts';
export { network222 as backprop222 } from './network222.ts';
