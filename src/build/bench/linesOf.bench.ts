import { linesOf } from '#components/lab/linesOf.ts';
import { asParams, asTensor } from '#components/lab/plain.ts';
import { demos } from '#components/widgets/backprop-microscope/demos.ts';
import type { Preset } from '#components/widgets/backprop-microscope/props.ts';
import { requestOf } from '#components/widgets/backprop-microscope/request.ts';
import { traceOf } from '#engine/trace/trace.ts';
import { functionBench } from './Bench.ts';

function largest() {
  const demo = demos.find(({ id }) => id === 'largest');
  const [preset] = (demo?.props.presets ?? []) as readonly Preset[];
  if (!preset) throw new Error('The microscope has no demonstration "largest" any more; name another one here.');
  return requestOf(preset.scene);
}

/** What the worker does when a knob of the microscope's largest network moves; its peer is the trace alone. */
export default functionBench({
  name: 'all lines of a step of the largest network (4-4-4-4)',
  where: ['node', 'chromium'],
  limit: 16,
  subject: { name: 'linesOf', setup: largest, run: linesOf },
  peers: [
    {
      name: 'traceOf',
      setup: largest,
      run: ({ spec, params, x, t, update }) => traceOf(spec, asParams(params), asTensor(x), asTensor(t), update),
    },
  ],
});
