import { linesOf } from '#components/lab/linesOf.ts';
import { strings } from '#components/strings/index.ts';
import type { MicroscopeProps, Preset, Printed } from '#components/widgets/backprop-microscope/props.ts';
import { requestOf } from '#components/widgets/backprop-microscope/request.ts';
import type { Scene } from '#components/widgets/backprop-microscope/scene.ts';
import { toNested } from '#engine/core/tensor.ts';
import type { Claim, DocumentTag } from '#engine/examples/claim.ts';
import { claims } from './ch12/claims.ts';
import { network222 } from './network222.ts';

/** The famous slip: the text lets the reader find its reason, so the microscope must not tell it. */
const PUZZLE = 'ch12-e-total-after-1';

const NAMES: Partial<Record<DocumentTag, string>> = { '001': 'Deck 001', '004': 'Deck 004' };

/** What one document prints, by the address of the line beside which it is shown. */
function printedIn(document: DocumentTag): Record<string, Printed[]> {
  const byAddress: Record<string, Printed[]> = {};
  for (const claim of Object.values(claims) as Claim[]) {
    const source = claim.sources.find((s) => s.document === document);
    if (!claim.address || !source || typeof claim.printed !== 'string' || !/\d/.test(claim.printed)) continue;
    const beside = byAddress[claim.address] ?? [];
    byAddress[claim.address] = beside;
    beside.push({
      id: claim.id,
      document: NAMES[document]!,
      lines: source.lines,
      printed: claim.printed,
      verdict: claim.verdict,
      ...(claim.id === PUZZLE ? { reason: strings.microscope.puzzle } : claim.reason ? { reason: claim.reason } : {}),
    });
  }
  return byAddress;
}

const { spec, params, x, t, update } = network222;

/** The network of the documents as the microscope holds it. */
export const scene222: Scene = {
  inputs: toNested(x)[0 as never] as number[],
  targets: toNested(t)[0 as never] as number[],
  layers: params.map(({ W, b }, k) => ({
    activation: spec.layers[k]!.kind === 'dense' ? 'sigmoid' : 'identity',
    W: toNested(W!) as number[][],
    b: toNested(b!) as number[],
  })),
  loss: 'halfSquares',
  ...update,
  names: 'documents',
  digits: 9,
  step: 0,
  round: 0,
};

const preset = (document: DocumentTag): Preset => ({
  id: `deck-${document}`,
  title: NAMES[document]!,
  scene: scene222,
  printed: printedIn(document),
});

/** The microscope on the 2-2-2 network, with both documents beside it. */
export const microscope222: Omit<MicroscopeProps, 'number' | 'id'> = {
  presets: [preset('004'), preset('001')],
  first: linesOf(requestOf(scene222)),
};
