/** What the worker starts with: the rules, but none that only a training needs (its steps, starts, norms and dropout told). */
const RULES =
  /[\\/]engine[\\/](core|functions[\\/](?!init[\\/])|nn|trace[\\/](?!explain[\\/](batchNorm|dropout|layerNorm|normalExplainer)\.)|train[\\/](brokenGradients|checkGradient|descend|differenceQuotient|relativeError)\.)/;

/**
 * How the worker's modules are put into files: the rules in one, although families of exercises share some of them, so
 * that the worker starts with two requests; each family in a file of its own, loaded when one of its exercises is opened;
 * the training room in its own, loaded when a training starts.
 */
export const workerChunks = {
  groups: [
    { name: 'rules', test: RULES, priority: 2 },
    { name: 'sheets', test: /[\\/]engine[\\/]exercise[\\/](?!families)/, priority: 1 },
  ],
};
