import { denseExplainer } from './dense.ts';
import type { Explainers } from './explainer.ts';

/** The explainers of networks that are made of dense layers alone: all that a page on backpropagation has to load. */
export const denseTable: Explainers = { dense: denseExplainer };
