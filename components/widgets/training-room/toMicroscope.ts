import { microscopePage } from '#components/lab/microscopePage.ts';
import { SCENE_VERSION } from '#components/lab/microscopeScene.ts';
import { writeLink } from '#components/lab/sceneLink.ts';
import type { Address } from '#engine/trace/ref.ts';
import { carriedScene } from './carriedScene.ts';
import { desk } from './desk.ts';
import { microscopeMoment } from './microscopeMoment.ts';
import { microscopeUnfit } from './microscopeUnfit.ts';
import type { Room } from './room.svelte.ts';
import { ROOM_VERSION } from './roomScene.ts';

/**
 * Opens the microscope on a line of the chosen example, with these weights and this rate. Where it can't show them, the
 * panel with the same arithmetic opens and says why. The browser's way back leads to this room as it stands.
 */
export async function toMicroscope(room: Room, id: string, line: Address): Promise<void> {
  room.stop();
  if (!microscopeUnfit(room.facts))
    try {
      const moment = await desk.moment(await room.openRun(), room.place, line);
      const scene = microscopeMoment(room.facts, moment, room.view.step);
      history.replaceState(null, '', writeLink(id, ROOM_VERSION, carriedScene(room.scene)));
      location.assign(microscopePage + writeLink('microscope', SCENE_VERSION, scene));
      return;
    } catch (reason) {
      room.say(reason);
    }
  room.look({ panel: 'lines' });
  document.getElementById(`${id}-panel`)?.scrollIntoView({ block: 'nearest' });
}
