const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** The address of an own page or file below the site's base: `href('chapters/perceptron/')`; `href()` is the landing page. */
export const href = (path = ''): string => base + path.replace(/^\//, '');
