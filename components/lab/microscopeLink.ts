import type { PlainTensor, StepRequest } from './engineApi.ts';
import { type MicroscopeScene, SCENE_VERSION } from './microscopeScene.ts';
import type { RunSettings } from './runSettings.ts';
import { writeLink } from './sceneLink.ts';

/** The name of the microscope in links. */
const MICROSCOPE = 'microscope';
/** The microscope shows its last line when asked for one beyond it: everything of a finished round is in view. */
const LAST_LINE = 10_000;
const DIGITS = 9;
const LARGEST = 1e6;

/** Parameters that stand in a row, as the tensors of a network again. */
export function paramsFrom(base: StepRequest['params'], row: readonly number[]): Record<string, PlainTensor>[] {
  let from = 0;
  return base.map((layer) =>
    Object.fromEntries(
      Object.entries(layer).map(([name, { shape, data }]) => {
        from += data.length;
        return [name, { shape, data: row.slice(from - data.length, from) }];
      }),
    ),
  );
}

/** The fragment of a link that opens a moment of a run in the microscope; nothing when it is too large to be shown. */
export function microscopeLink(
  base: StepRequest,
  settings: RunSettings,
  n: number,
  row: readonly number[],
): string | undefined {
  if (!row.every((value) => Math.abs(value) <= LARGEST)) return undefined;
  const moment: MicroscopeScene = {
    inputs: [...base.x.data],
    targets: [...base.t.data],
    layers: paramsFrom(base.params, row).map(({ W, b }) => {
      const width = W!.shape[1]!;
      return {
        activation: settings.activation,
        W: b!.data.map((_b, j) => W!.data.slice(j * width, (j + 1) * width)),
        b: [...b!.data],
      };
    }),
    loss: base.spec.loss === 'meanSquares' ? 'meanSquares' : 'halfSquares',
    rate: settings.rate,
    order: settings.order,
    biases: settings.biases,
    names: 'documents',
    digits: DIGITS,
    step: LAST_LINE,
    round: n,
  };
  return writeLink(MICROSCOPE, SCENE_VERSION, moment);
}
