/** Letters that TeX spells out, as they are written and spoken outside of formulas. */
export const LETTER_TEXTS: Readonly<Record<string, string>> = {
  '\\eta': 'η',
  '\\delta': 'δ',
  '\\theta': 'θ',
  '\\lambda': 'λ',
  '\\gamma': 'γ',
  '\\alpha': 'α',
  '\\beta': 'β',
  '\\mu': 'μ',
  '\\rho': 'ρ',
  '\\epsilon': 'ε',
  '\\sigma': 'σ',
  '\\hat m': 'm̂',
  '\\hat v': 'v̂',
  '\\hat y': 'ŷ',
  '\\Delta w': 'Δw',
  '\\Delta L': 'ΔL',
};
