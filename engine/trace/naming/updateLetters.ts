import type { Quantity, Role } from './quantity.ts';
import type { SlotWord, SpokenTensors, WholeWord } from './spokenTensors.ts';

/** How a number is written that an update works out: its letter, TeX where it differs, a mark above, its role. */
interface UpdateLetter {
  readonly body: string;
  readonly tex?: string;
  readonly sup?: string;
  readonly role: Role;
}

const SLOTS: Readonly<Record<SlotWord, UpdateLetter>> = {
  penalized: { body: 'g', sup: 'pen', role: 'blame' },
  clipped: { body: 'g', sup: 'clip', role: 'blame' },
  g: { body: 'g', role: 'blame' },
  decayed: { body: 'w', sup: 'dec', role: 'param' },
  m: { body: 'm', role: 'blame' },
  v: { body: 'v', role: 'blame' },
  u: { body: 'u', role: 'blame' },
  s: { body: 's', role: 'blame' },
  b: { body: 'b', role: 'blame' },
  d: { body: 'd', role: 'blame' },
  vMax: { body: 'v', sup: 'max', role: 'blame' },
  mHat: { body: 'm̂', tex: '\\hat m', role: 'blame' },
  vHat: { body: 'v̂', tex: '\\hat v', role: 'blame' },
  alpha: { body: 'α', tex: '\\alpha', role: 'data' },
  gradientNorm: { body: '‖g‖', tex: '\\lVert g\\rVert', role: 'blame' },
  clipFactor: { body: 'κ', tex: '\\kappa', role: 'data' },
};

const WHOLES: Readonly<Record<WholeWord, UpdateLetter>> = {
  dataLoss: { body: 'L', sup: 'data', role: 'blame' },
  penalty: { body: 'R', role: 'blame' },
  rate: { body: 'η', tex: '\\eta', role: 'data' },
  gradientNorm: SLOTS.gradientNorm,
  clipFactor: SLOTS.clipFactor,
};

const isSlot = (name: string): name is SlotWord => Object.hasOwn(SLOTS, name);

/** Splits the name of a number that belongs to a weight, `W_hh_m`, into the weight and the number; nothing for others. */
export function slotOf(name: string): { owner: string; slot: SlotWord } | undefined {
  const at = name.lastIndexOf('_');
  const slot = name.slice(at + 1);
  return at > 0 && isSlot(slot) ? { owner: name.slice(0, at), slot } : undefined;
}

const PASSING: readonly string[] = ['mHat', 'vHat', 'alpha', 'd'];

/** True for a number that an update only passes through: there is no old and new one of it. */
export const isPassing = (tensor: string): boolean => PASSING.includes(tensor.slice(tensor.lastIndexOf('_') + 1));

/** The quantity that an update works out about a weight: it bears the indices of the weight. */
export function slotQuantity(slot: SlotWord, weight: Quantity, say: SpokenTensors): Quantity {
  const { body, tex, sup, role } = SLOTS[slot];
  const place = weight.glyph.kind === 'letter' ? weight.glyph : undefined;
  const index = [place?.body === 'w' || place?.body === 'W' ? undefined : place?.body, place?.sub];
  const sub = index.filter(Boolean).join(',');
  const above = [sup, place?.sup].filter(Boolean).join(' ');
  return {
    glyph: {
      kind: 'letter',
      body,
      ...(tex ? { tex } : {}),
      ...(sub ? { sub } : {}),
      ...(above ? { sup: above } : {}),
    },
    spoken: say.slot(slot, weight.spoken),
    role,
    twin: `${weight.twin}_${slot}`,
  };
}

/** The quantity that an update works out for all weights together, by its address; nothing for others. */
export function wholeQuantity(name: string, say: SpokenTensors): Quantity | undefined {
  if (!Object.hasOwn(WHOLES, name)) return undefined;
  const word = name as WholeWord;
  const { body, tex, sup, role } = WHOLES[word];
  return {
    glyph: { kind: 'letter', body, ...(tex ? { tex } : {}), ...(sup ? { sup } : {}) },
    spoken: say.wholes[word],
    role,
    twin: word,
  };
}
