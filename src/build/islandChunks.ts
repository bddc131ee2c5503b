/**
 * How the script of widgets is cut: Svelte, what most widgets share, and each widget's own. Without it every combination of
 * widgets that share a module makes a file of its own, and a page asks for a dozen.
 */
export const islandChunks = {
  groups: [
    // Only what every widget needs: a library that one page loads on demand must not travel with all.
    { name: 'svelte', test: /[\\/]node_modules[\\/](svelte|esm-env|clsx|comlink)[\\/]/, priority: 2 },
    {
      name: 'kit',
      test: /[\\/](components[\\/](controls|diagram|lab|math|plot|strings)|engine)[\\/]/,
      minShareCount: 3,
      priority: 1,
    },
    // What every page starts with; the helper of Vite that fetches styles with a script would be a request of its own.
    { name: 'shell', test: /[\\/]src[\\/]shell[\\/](shell|twins)\.ts|vite[\\/]preload-helper/, priority: 3 },
  ],
};

/** A catalogue of words does nothing when it is loaded, so an area that a widget does not use is left out of its script. */
export const wordsHaveNoEffects = [{ test: /[\\/]components[\\/]strings[\\/]/, sideEffects: false }];
