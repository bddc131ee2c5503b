import { expose } from 'comlink';
import { traceOf } from '#engine/trace/trace.ts';
import type { EngineApi } from './engineApi.ts';
import { asParams, asTensor, plainTrace } from './plain.ts';
import { Jobs } from './slices.ts';

const jobs = new Jobs();

const api: Pick<EngineApi, 'trace' | 'cancel' | 'ping'> = {
  trace: ({ spec, params, x, t, update }) =>
    plainTrace(traceOf(spec, asParams(params), asTensor(x), asTensor(t), update)),
  cancel: (job) => jobs.cancel(job),
  ping: () => true,
};

expose(api);
