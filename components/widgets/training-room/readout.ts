import { countText } from '#components/math/countText.ts';
import { strings } from '#components/strings/index.ts';
import { formatAuto } from '#engine/core/format.ts';
import type { RoomView } from '#engine/room/roomView.ts';
import { percentText } from './percentText.ts';

const DIGITS = 4;
const short = (value: number): string => formatAuto(value, DIGITS);

/** The room at its step in one or two sentences. */
export function readout(view: RoomView): string {
  const words = strings.trainingRoom.say;
  const { train, validation, penalty, total } = view;
  let said = words.at(countText(view.step), countText(view.epoch + 1));
  if (view.within > 0) said += ` ${words.example(view.within, view.batch.length)}`;
  said += ` ${words.loss(short(total))}`;
  if (penalty > 0) said += words.parts(short(train.loss), short(penalty));
  if (Number.isFinite(validation.loss)) said += words.validation(short(validation.loss));
  if (Number.isFinite(train.accuracy)) {
    said += words.right(percentText(train.accuracy));
    if (Number.isFinite(validation.accuracy)) said += words.rightValidation(percentText(validation.accuracy));
  }
  return `${said}.`;
}
