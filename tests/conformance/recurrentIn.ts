import type { GruSpec } from '#engine/nn/layers/gru.ts';
import type { LstmSpec } from '#engine/nn/layers/lstm.ts';
import type { RnnSpec } from '#engine/nn/layers/rnn.ts';
import { unsupported } from './adapter.ts';

/** The recurrent layer that a name of the format means. */
export function recurrentNamed(name: string, units: number): RnnSpec | LstmSpec | GruSpec {
  switch (name) {
    case 'rnn_tanh':
      return { kind: 'rnn', nonlinearity: 'tanh', units };
    case 'rnn_relu':
      return { kind: 'rnn', nonlinearity: 'relu', units };
    case 'lstm':
      return { kind: 'lstm', units };
    case 'gru':
      return { kind: 'gru', units };
    case 'gru_reset_before':
      return { kind: 'gru', reset: 'before', units };
    default:
      return unsupported(`There is no recurrent layer "${name}".`);
  }
}
