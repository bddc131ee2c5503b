import { type MicroscopeScene, parseScene } from '#components/lab/microscopeScene.ts';
import { strings } from '#components/strings/index.ts';
import type { RoomFacts } from '#engine/room/roomFacts.ts';
import type { ExampleMoment } from '#engine/room/roomReports.ts';

const DIGITS = 9;
/** The most updates that the microscope counts. */
const LAST_ROUND = 1_000_000;

/**
 * The scene of the microscope for one example alone with the network after `updates`; the room must fit
 * (`microscopeUnfit`). @throws Error with a sentence when a number is beyond what the microscope shows.
 */
export function microscopeMoment({ spec }: RoomFacts, moment: ExampleMoment, updates: number): MicroscopeScene {
  const { layers, line, ...numbers } = moment;
  // The last layer has no choice: a share for two classes, the plain sum for a number.
  const output = spec.task === 'binary' ? 'sigmoid' : 'identity';
  try {
    return parseScene({
      ...numbers,
      layers: layers.map((layer, k) => ({ ...layer, activation: spec.layers[k]?.activation ?? output })),
      loss: spec.loss,
      order: 'original',
      biases: 'trained',
      names: 'book',
      digits: DIGITS,
      step: line,
      round: Math.min(updates, LAST_ROUND),
    });
  } catch {
    const words = strings.roomPanels.microscope;
    throw new Error(words.unfit(words.large));
  }
}
