import { letter, quantity } from '../../trace/naming/letters.ts';
import type { Quantity, Role } from '../../trace/naming/quantity.ts';

/** A letter with an index, as a quantity: `named('w', '5', 'param')`. */
export const named = (body: string, sub: string, role: Role, sup?: string): Quantity =>
  quantity(
    letter(body, sub || undefined, sup),
    [SPOKEN[body] ?? body, sub.replaceAll(',', ' '), sup ?? ''].filter((part) => part !== '').join(' '),
    role,
    `${body}${sub}${sup ?? ''}`.replace(/[^A-Za-z0-9]/g, '_'),
  );

/** Letters that TeX spells out, as the letter itself. */
const SPOKEN: Record<string, string> = {
  '\\eta': 'η',
  '\\delta': 'δ',
  '\\theta': 'θ',
  '\\lambda': 'λ',
  '\\beta': 'β',
  '\\gamma': 'γ',
  '\\rho': 'ρ',
  '\\hat y': 'ŷ',
  '\\hat m': 'm̂',
  '\\hat v': 'v̂',
  '\\tilde c': 'c̃',
  '\\epsilon': 'ε',
  '\\alpha': 'α',
  '\\Delta w': 'Δw',
};

/** ∂(of)/∂(by) as a quantity. */
export const slopeName = (of: Quantity, by: Quantity): Quantity => ({
  glyph: { kind: 'partial', over: of.glyph, under: by.glyph },
  spoken: `∂${of.spoken}/∂${by.spoken}`,
  role: 'blame',
  twin: `g${by.twin}`,
});
