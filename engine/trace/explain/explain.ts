import { EngineError } from '../../core/engineError.ts';
import { evaluate } from '../expr.ts';
import { isParameter, isRunning, numberAt, recorded } from '../lookup.ts';
import { type Address, parseAddress, type Ref } from '../ref.ts';
import { siteOf } from '../site.ts';
import type { Phase, Step } from '../step.ts';
import type { Trace } from '../trace.ts';
import { explainActivation } from './activation.ts';
import { type Explainers, explainerOf, type Line } from './explainer.ts';
import { explainLoss } from './loss.ts';
import { explainUpdate } from './update.ts';

function phaseOf(trace: Trace, ref: Ref): Phase {
  const moved = isParameter(trace, ref) || isRunning(trace, ref);
  if (ref.facet === 'newPart' || (ref.facet === 'new' && !moved)) return 'again';
  if (ref.facet === 'new') return 'update';
  if (ref.facet === 'value' || ref.facet === 'part') return ref.layer === 0 ? 'loss' : 'forward';
  return 'backward';
}

function lineOf(trace: Trace, ref: Ref, explainers: Explainers): Line | undefined {
  const last = trace.spec.layers.length;
  if (isParameter(trace, ref) && ref.facet === 'new') return explainUpdate(trace, ref);
  const ofLoss = explainLoss(trace, ref);
  if (ofLoss) return ofLoss;
  const owner = ref.layer || (ref.name === 'x' ? 0 : -1);
  if (owner < 0) return undefined;
  const ofActivation = owner > 0 && owner <= last ? explainActivation(trace, siteOf(trace, owner), ref) : undefined;
  if (ofActivation) return ofActivation;
  for (const layer of [owner, owner + 1]) {
    if (layer < 1 || layer > last) continue;
    const site = siteOf(trace, layer);
    const line = explainerOf(explainers, site).explain(trace, site, ref);
    if (line) return line;
  }
  return undefined;
}

/** True for what is given and not computed: inputs, targets, parameters and running statistics before the update. */
export function isGiven(trace: Trace, address: Address): boolean {
  const ref = parseAddress(address);
  return (
    ref.facet === 'value' &&
    (ref.tensor === 'x' || ref.tensor === 't' || isParameter(trace, ref) || isRunning(trace, ref))
  );
}

/**
 * "Where does this number come from?": the line that made it, or nothing for what is given.
 * `explainers` are those of the kinds of layers at hand: `EXPLAINERS`, or `denseTable` for dense layers alone.
 * @throws EngineError for an address that this trace does not have, or a kind of layer that the table lacks.
 */
export function explain(trace: Trace, address: Address, explainers: Explainers): Step | undefined {
  const ref = parseAddress(address);
  if (isGiven(trace, address)) {
    numberAt(trace, ref.tensor, ref.index);
    return undefined;
  }
  const line = lineOf(trace, ref, explainers);
  if (!line) throw new EngineError(`This trace has no number "${address}".`);
  const facet = ref.facet;
  const kept =
    facet === 'value' || facet === 'grad' || facet === 'new' ? recorded(trace, ref.tensor, facet) : undefined;
  const value = kept ? numberAt(trace, ref.tensor, ref.index, facet as 'value') : evaluate(line.expr);
  return { ref: address, phase: phaseOf(trace, ref), rule: line.rule, expr: line.expr, value };
}
