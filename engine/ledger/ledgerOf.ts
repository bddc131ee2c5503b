import { EngineError, ensure } from '../core/engineError.ts';
import type { Architecture, Variant } from './architecture.ts';
import { countNodes } from './countNodes.ts';
import { MAX_WIDTH } from './countRow.ts';
import type { LedgerNode } from './ledgerNode.ts';
import type { LedgerRow } from './ledgerRow.ts';
import { type NetworkName, networks } from './networks.ts';

/** Which network, read how: `input` is `[channels, height, width]`; what is left out is the network's usual. */
export interface LedgerConfig {
  readonly network: NetworkName;
  readonly input?: readonly number[];
  readonly classes?: number;
  readonly variant?: Variant | null;
}

/** A network counted layer by layer, for one picture. All numbers are exact. */
export interface Ledger {
  readonly rows: readonly LedgerRow[];
  readonly params: number;
  readonly nonTrainableBuffers: number;
  readonly macs: number;
  /** `2 · macs`: one multiplication and one addition each. */
  readonly flops: number;
  readonly convMacs: number;
  readonly denseMacs: number;
  readonly convParams: number;
  readonly denseParams: number;
  /** Every convolution and dense layer, also projections and auxiliary heads. */
  readonly weightLayers: number;
  readonly connections: number;
}

const isConv = (row: LedgerRow): boolean => row.kind === 'conv' || row.kind === 'partialConv';
const isDense = (row: LedgerRow): boolean => row.kind === 'dense';

/** Counts a network that is given as nodes. Refuses, by the layer's name, what does not fit or cannot be counted. */
export function ledgerOfNodes(nodes: readonly LedgerNode[], input: readonly number[], classes: number): Ledger {
  ensure(
    input.length === 3 && input.every((n) => Number.isInteger(n) && n >= 1 && n <= MAX_WIDTH),
    () =>
      `The input is [${input.join(', ')}], but [channels, height, width] with whole numbers from 1 to ${MAX_WIDTH} is expected.`,
  );
  ensure(
    Number.isInteger(classes) && classes >= 1,
    () => `The class count is ${classes}, but a whole number from 1 is expected.`,
  );
  const rows = countNodes(nodes, input, classes).steps.map(({ row }) => row);
  const sum = (of: (row: LedgerRow) => number, among: (row: LedgerRow) => boolean = () => true): number =>
    rows.reduce((total, row) => (among(row) ? total + of(row) : total), 0);
  const macs = sum((row) => row.macs);
  ensure(Number.isSafeInteger(2 * macs), 'The network is too large to count exactly. Use a smaller picture.');
  return {
    rows,
    params: sum((row) => row.params),
    nonTrainableBuffers: sum((row) => row.buffers),
    macs,
    flops: 2 * macs,
    convMacs: sum((row) => row.macs, isConv),
    denseMacs: sum((row) => row.macs, isDense),
    convParams: sum((row) => row.params, isConv),
    denseParams: sum((row) => row.params, isDense),
    weightLayers: sum(
      () => 1,
      (row) => isConv(row) || isDense(row),
    ),
    connections: sum((row) => row.connections),
  };
}

/** Refuses a variant field that the network does not know, or a value that the field does not take. */
function checkVariant(name: string, { variants }: Architecture, variant: Variant): void {
  for (const [key, value] of Object.entries(variant)) {
    const known = (variants as readonly string[]).includes(key);
    const off = value === false || value === null || value === undefined || value === 'imagenet';
    ensure(
      known || off,
      () =>
        `${name} has no variant “${key}”; it knows ${variants.length ? variants.join(', ') : 'none'}. Leave it out.`,
    );
    const fits = off || value === (key === 'stem' ? 'cifar' : true);
    ensure(fits, () => `The variant “${key}” of ${name} is ${JSON.stringify(value)}, which it does not take.`);
  }
}

/**
 * The layer-by-layer table of shapes, parameters and multiply-accumulates of a named network. Counts for one picture;
 * multiply-adds as in He et al. 2016.
 * @throws EngineError for an unknown network or variant, and a picture that does not fit.
 */
export function ledgerOf(config: LedgerConfig): Ledger {
  const { network } = config;
  if (!Object.hasOwn(networks, network))
    throw new EngineError(`There is no network “${network}”. Choose one of ${Object.keys(networks).join(', ')}.`);
  const architecture: Architecture = networks[network];
  const { input = architecture.input, classes = architecture.classes } = config;
  const variant = config.variant ?? {};
  checkVariant(network, architecture, variant);
  return ledgerOfNodes(architecture.nodes(input, variant), input, classes);
}
