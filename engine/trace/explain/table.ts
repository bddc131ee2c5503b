import type { LayerSpec } from '../../nn/spec.ts';
import { denseExplainer } from './dense.ts';
import type { LayerExplainer } from './explainer.ts';

/** One explainer for every kind of layer; a kind without one is a type error. Pages with dense layers alone load `denseTable`. */
export const EXPLAINERS: { readonly [K in LayerSpec['kind']]: LayerExplainer } = { dense: denseExplainer };
