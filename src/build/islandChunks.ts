/**
 * How the script of widgets is cut: Svelte, the shell, and the rest as modules are shared. A common kit was tried and
 * rejected: it saved requests that come after the page has loaded, and cost every page 3 to 8 kB that it does not use.
 */
export const islandChunks = {
  groups: [
    // Only what every widget needs: a library that one page loads on demand must not travel with all.
    { name: 'svelte', test: /[\\/]node_modules[\\/](svelte|esm-env|clsx)[\\/]/, minShareCount: 8, priority: 2 },
    // Small modules that travel together: each would be a file of its own, which compresses worse.
    {
      name: 'numbers',
      test: /[\\/]engine[\\/]core[\\/](format|engineError)\.ts|[\\/]components[\\/]math[\\/](numberText|decimalText|countText)\.ts/,
      minShareCount: 2,
      priority: 1,
    },
    {
      name: 'pointer',
      test: /[\\/]components[\\/]plot[\\/](dragAlong|pressOn|placeIn)\.ts/,
      minShareCount: 2,
      priority: 1,
    },
    {
      name: 'answers',
      test: /[\\/]components[\\/](lab[\\/](latest|answeredFigure\.svelte|engine|engineDoor|deviceCell)|exercises[\\/]decimalComma)\.ts/,
      minShareCount: 2,
      priority: 1,
    },
    {
      name: 'axes',
      test: /[\\/]components[\\/]plot[\\/](Axis\.svelte|scale\.ts|tickText\.ts)|[\\/]engine[\\/]core[\\/]ticks\.ts/,
      minShareCount: 2,
      priority: 1,
    },
    {
      name: 'sides',
      test: /[\\/]components[\\/]plot[\\/](Sides\.svelte|halfPlane\.ts)/,
      minShareCount: 2,
      priority: 1,
    },
    {
      name: 'prediction',
      test: /[\\/]components[\\/]controls[\\/](Prediction|Radios)\.svelte/,
      minShareCount: 2,
      priority: 1,
    },
    { name: 'lines', test: /[\\/]components[\\/]plot[\\/](Line\.svelte|linePath\.ts)/, minShareCount: 2, priority: 1 },
    // What every page starts with; the helper of Vite that fetches styles with a script would be a request of its own.
    { name: 'shell', test: /[\\/]src[\\/]shell[\\/](shell|twins)\.ts|vite[\\/]preload-helper/, priority: 3 },
  ],
};

/**
 * What does nothing when it is loaded, so that an unused part is left out: areas of the catalogue of words, and Svelte but for
 * its flags (it does not say so itself, and would bring custom elements and its components of version 4 to every page).
 */
export const quietModules = [
  { test: /[\\/]components[\\/]strings[\\/]/, sideEffects: false },
  { test: /[\\/]node_modules[\\/]svelte[\\/]src[\\/](?!internal[\\/]flags)/, sideEffects: false },
];
