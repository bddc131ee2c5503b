const LETTERS: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  varepsilon: 'ε',
  eta: 'η',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  rho: 'ρ',
};

/** A named constant of a formula as plain signs: `\eta` is η, `\tfrac{1}{2}` is ½, `\sqrt{2/\pi}` is √(2/π). */
export const constantText = (tex: string): string =>
  tex
    .replace(/\\tfrac\{?1\}?\{?2\}?/, '½')
    .replace(/\\tfrac\{?1\}?\{?6\}?/, '⅙')
    .replace(/\\sqrt\{([^{}]*)\}/, '√($1)')
    .replace(/\\sqrt/, '√')
    .replace(/\\text\{([^{}]*)\}/g, '$1')
    .replace(/\\([a-z]+)/gi, (_all, name: string) => LETTERS[name] ?? name)
    .replace(/_\{?(\w+)\}?/g, ' $1');

/** True for a constant that is a fraction or a root: it is drawn as its sign also where the numbers stand. */
export const isPlainFigure = (tex: string): boolean => /frac|sqrt|ln/.test(tex);
