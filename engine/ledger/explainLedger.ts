import { constant, operand, product, sum } from '../trace/build.ts';
import type { Expr } from '../trace/expr.ts';
import { type Told, tell } from '../trace/tell.ts';
import { countNodes } from './countNodes.ts';
import { explainRow } from './explainRow.ts';
import type { LedgerNode } from './ledgerNode.ts';
import { ledgerOfNodes } from './ledgerOf.ts';

const TOTALS = { params: 'params', macs: 'macs', connections: 'connections', buffers: 'nonTrainableBuffers' } as const;

/**
 * A whole ledger line by line: those of each row (`explainRow`), then the totals `params`, `macs`, `connections` and
 * `buffers` (counts for one picture) and `flops` = 2 · macs. Nodes are those of an architecture (`networks.…nodes`),
 * `input` is `[channels, height, width]`. Source: each architecture names its own (`Architecture.source`). Multiply-adds
 * are counted as in He et al. 2016.
 * @throws EngineError for layers that do not fit or cannot be counted.
 */
export function explainLedger(nodes: readonly LedgerNode[], input: readonly number[], classes: number): Told[] {
  const ledger = ledgerOfNodes(nodes, input, classes);
  const lines = countNodes(nodes, input, classes).steps.flatMap((step, k) => explainRow(step, k + 1));
  for (const name of Object.keys(TOTALS) as (keyof typeof TOTALS)[]) {
    const own = lines.filter(({ ref }) => ref.endsWith(`.${name}`));
    if (ledger[TOTALS[name]] === 0) continue;
    const total: Expr = tell(lines, 'ledgerTotal', name, sum(...own.map(({ ref, value }) => operand(ref, value))));
    if (name === 'macs') tell(lines, 'floatingPointWork', 'flops', product(constant(2), total));
  }
  return lines;
}
