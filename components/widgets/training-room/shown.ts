import { countText } from '#components/math/countText.ts';
import { decimalText } from '#components/math/decimalText.ts';
import { strings } from '#components/strings/index.ts';
import type { RoomFacts } from '#engine/room/roomFacts.ts';
import type { RoomView } from '#engine/room/roomView.ts';
import { type UnitPicture, unitPicture } from './networkView.ts';
import { percentText } from './percentText.ts';

/** What the large picture shows. */
export interface Shown {
  readonly title: string;
  readonly picture: UnitPicture;
  /** True where the data has a single column: the picture is a curve, without colour. */
  readonly curve: boolean;
  /** True for a hidden unit or an input, false for the output. */
  readonly unit: boolean;
  /** The class whose points are filled. */
  readonly asked: number;
  /** Right answers, in words; empty for numbers to be fitted. */
  readonly right: string;
  /** How many points the network takes for another class. */
  readonly wrong: number;
  /** The picture in words. */
  readonly sentence: string;
}

/** The large picture: of the unit that is looked at, or of what the network says. */
export function shown(
  facts: RoomFacts,
  view: RoomView,
  unit: readonly [column: number, place: number] | undefined,
): Shown {
  const words = strings.trainingRoom.field;
  const last = facts.places.length;
  const [column, place] = unit ?? [last, 0];
  const isOutput = column >= last;
  const outputs = facts.places[last - 1]!.units;
  // With one output for two classes, the second class is the one that it speaks of.
  const asked = outputs === 1 ? 1 : isOutput ? (unit ? place : outputs === 2 ? 1 : 0) : 1;
  const output = outputs === 1 ? 0 : asked;
  const picture = unitPicture(facts, view, isOutput ? last : column, isOutput ? output : place);
  const empty = { values: new Float32Array(4), scale: 1 };
  const title = isOutput
    ? facts.labels.length > 2
      ? words.ofClass(facts.labels[asked]!)
      : words.decision
    : column === 0
      ? words.input(facts.features[place] ?? '')
      : words.unit(column, place + 1);
  const right = Number.isFinite(view.train.accuracy)
    ? words.right(
        percentText(view.train.accuracy),
        Number.isFinite(view.validation.accuracy) ? percentText(view.validation.accuracy) : '',
      )
    : '';
  const curve = view.field?.rows === 1;
  const { values } = picture ?? empty;
  const ends = [Math.min(...values), Math.max(...values)].map((end) => decimalText(end, 3)).join(' … ');
  const wrong = view.train.wrong.length + view.validation.wrong.length;
  const count = facts.train.count + facts.validation.count;
  const names = facts.columns.slice(0, 2).join(', ');
  return {
    title,
    picture: picture ?? empty,
    curve,
    unit: !isOutput,
    asked,
    right,
    wrong,
    sentence: curve
      ? words.curve(title, names, countText(count), ends)
      : words.picture(title, names, countText(count), right, isOutput && right ? words.wrong(countText(wrong)) : ''),
  };
}
