import { ensure } from '../../core/engineError.ts';
import { sameShape, shapeText, type Tensor } from '../../core/tensor.ts';
import type { ActivationSpec } from '../../functions/activation/table.ts';
import type { Layer } from '../layer.ts';
import type { LayerSpec } from '../spec.ts';
import {
  type Chain,
  chainBackward,
  chainForward,
  chainParameters,
  chainShapes,
  chainState,
  type LayerOf,
} from './chain.ts';

/** A block whose input is added to what its body makes of it: plain, with a projection as `shortcut`, or a bottleneck. */
export interface ResidualSpec {
  readonly kind: 'residual';
  readonly body: readonly LayerSpec[];
  /** What the input passes on its way around the body; nothing unless said otherwise. */
  readonly shortcut?: readonly LayerSpec[];
  readonly activation?: ActivationSpec;
}

const add = (a: Tensor, b: Tensor): Tensor => ({ shape: a.shape, data: a.data.map((v, i) => v + b.data[i]!) });

/**
 * z = shortcut(x) + body(x), and the blame of x is the sum of what comes back along both.
 * Names inside: `body1_W`, `body2_a`, `shortcut1_W`; `body_x` and `shortcut_x` are the input as each of them sees it.
 * Source: He, Zhang, Ren and Sun, "Deep residual learning", 2016.
 * @throws EngineError from its `outputShape`, for a body and a shortcut of different shapes.
 */
export function residualLayer(layerOf: LayerOf): Layer<ResidualSpec> {
  const shortcutOf = ({ shortcut = [] }: ResidualSpec): Chain => ({ layerOf, specs: shortcut, prefix: 'shortcut' });
  const bodyOf = ({ body }: ResidualSpec): Chain => ({ layerOf, specs: body, prefix: 'body' });
  return {
    kind: 'residual',

    outputShape(spec, input, where) {
      const around = chainShapes(shortcutOf(spec), input, where).at(-1)!;
      const through = chainShapes(bodyOf(spec), input, where).at(-1)!;
      ensure(
        sameShape(around, through),
        () =>
          `${where} adds a body of shape ${shapeText(through)} to a shortcut of shape ${shapeText(around)}. Make them equal, e.g. with a 1 × 1 convolution as shortcut.`,
      );
      return through;
    },

    parameters: (spec, input) => ({
      ...chainParameters(shortcutOf(spec), input),
      ...chainParameters(bodyOf(spec), input),
    }),

    state: (spec, input) => ({ ...chainState(shortcutOf(spec), input), ...chainState(bodyOf(spec), input) }),

    forward(spec, params, x, context, state) {
      const around = chainForward(shortcutOf(spec), params, x, context, state);
      const through = chainForward(bodyOf(spec), params, x, context, state);
      return {
        y: add(around.y, through.y),
        saves: { ...around.saves, ...through.saves },
        state: { ...around.state, ...through.state },
        draws: { ...around.draws, ...through.draws },
      };
    },

    backward(spec, params, { saves }, dy, context, dEnd) {
      const around = chainBackward(shortcutOf(spec), params, saves, dy, context, dEnd);
      const through = chainBackward(bodyOf(spec), params, saves, dy, context, dEnd);
      return {
        dx: add(around.dx, through.dx),
        grads: { ...around.grads, ...through.grads },
        blames: { ...around.blames, ...through.blames },
      };
    },
  };
}
