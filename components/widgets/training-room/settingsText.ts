import { decimalText } from '#components/math/decimalText.ts';
import { strings } from '#components/strings/index.ts';
import type { RoomFacts } from '#engine/room/roomFacts.ts';

/** What the room learns, and how, in words: all that a page without script can say of its knobs. */
export function settingsText({ spec, train, validation }: RoomFacts): string {
  const words = strings.trainingRoom;
  const { settings } = words;
  return [
    settings.data(words.data[spec.data.kind], train.count, validation.count),
    settings.layers(spec.layers.map((one) => settings.layer(one.units, words.activation[one.activation])).join(', ')),
    settings.training(
      words.optimizer[spec.optimizer.name],
      decimalText(spec.optimizer.rate, 9),
      spec.batchSize,
      spec.seed,
    ),
  ].join(' ');
}
