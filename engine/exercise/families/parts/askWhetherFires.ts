import { choose, one, zero } from '../../../trace/build.ts';
import { type Expr, evaluate } from '../../../trace/expr.ts';
import { phrase } from '../../phrase.ts';
import { named } from '../../sheet/names.ts';
import type { Sheet } from '../../sheet/sheet.ts';

/** Asks whether a unit with the step rule fires: whether its net input z, a number, lies above 0. The step's id is `fires`. */
export function askWhetherFires(sheet: Sheet, z: Expr): void {
  sheet.choose({
    id: 'fires',
    name: named('y', '', 'act'),
    options: [
      ['silent', phrase('labels.silent')],
      ['fires', phrase('labels.fires')],
    ],
    place: choose({ left: z, is: '>', right: zero }, one, zero),
    prompt: ['doesItFire'],
    nudge: 'stepRule',
    mistakes: { stepTurned: evaluate(z) > 0 ? 'silent' : 'fires' },
  });
}
