/**
 * How the worker's modules are put into files: the rules in one, although families of exercises share some of them, so
 * that the worker starts with two requests; each family in a file of its own, loaded when one of its exercises is opened.
 */
export const workerChunks = {
  groups: [
    { name: 'rules', test: /[\\/]engine[\\/](core|functions|nn|trace|train)[\\/]/, priority: 2 },
    { name: 'sheets', test: /[\\/]engine[\\/]exercise[\\/](?!families)/, priority: 1 },
  ],
};
