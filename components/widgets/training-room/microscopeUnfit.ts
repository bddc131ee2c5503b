import { ACTIVATION_CHOICES, LOSS_CHOICES, MAX_UNITS, MAX_WEIGHT_LAYERS } from '#components/lab/microscopeScene.ts';
import { strings } from '#components/strings/index.ts';
import type { RoomFacts } from '#engine/room/roomFacts.ts';
import { columnSizes } from './networkView.ts';

const includes = (choices: readonly string[], one: string): boolean => choices.includes(one);

/** Why the backprop microscope cannot show an update of this room, in one sentence; empty where it can. */
export function microscopeUnfit(facts: RoomFacts): string {
  const words = strings.roomPanels.microscope;
  const { layers, task, loss, optimizer, clip, penalties } = facts.spec;
  const widest = Math.max(...columnSizes(facts));
  const strange = layers.find(({ activation }) => !includes(ACTIVATION_CHOICES, activation));
  const why = layers.some(({ norm, dropout }) => norm !== 'none' || dropout > 0)
    ? words.layers
    : facts.places.length > MAX_WEIGHT_LAYERS
      ? words.deep(MAX_WEIGHT_LAYERS, facts.places.length)
      : widest > MAX_UNITS
        ? words.wide(MAX_UNITS, widest)
        : strange
          ? words.activation(strings.trainingRoom.activation[strange.activation])
          : task === 'classification'
            ? words.softmax
            : !includes(LOSS_CHOICES, loss)
              ? words.loss(strings.roomSettings.network.losses[loss])
              : optimizer.name !== 'sgd'
                ? words.optimizer(strings.trainingRoom.optimizer[optimizer.name])
                : optimizer.settings?.momentum || optimizer.weightDecay
                  ? words.momentum
                  : clip
                    ? words.clip
                    : penalties?.l1 || penalties?.l2
                      ? words.penalty
                      : '';
  return why && words.unfit(why);
}
