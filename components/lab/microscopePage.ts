const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** The page of the backprop microscope (chapter 12), to which a fragment of `microscopeScene.ts` is added. */
export const microscopePage = `${base}chapters/backpropagation/`;
