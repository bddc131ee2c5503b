import { network222 } from '#content/examples/network222.ts';
import { forward } from '#engine/nn/model.ts';
import { descend } from '#engine/train/descend.ts';
import { functionBench } from './Bench.ts';

const UPDATES = 10_000;
const { spec, params, x, t, update } = network222;

/** Ten thousand updates of the documents' network, as "Run it" makes them; the peer only predicts as often. */
export default functionBench({
  name: 'a descent of 10,000 updates on the 2-2-2 network',
  where: ['node', 'chromium'],
  limit: 100,
  subject: {
    name: 'descend',
    setup: () => undefined,
    run: () => {
      let error = Number.NaN;
      for (const point of descend(spec, params, x, t, update, UPDATES, (n) => n === UPDATES)) error = point.error;
      return error;
    },
  },
  peers: [
    {
      name: '10,000 forward passes',
      setup: () => undefined,
      run: () => {
        let last = 0;
        for (let n = 0; n < UPDATES; n++) last = forward(spec, params, x).at(-1)?.a.data[0] ?? Number.NaN;
        return last;
      },
    },
  ],
});
