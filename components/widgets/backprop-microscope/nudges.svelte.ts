import { engine } from '#components/lab/engine.ts';
import type { Address } from '#engine/trace/ref.ts';
import { requestOf } from './request.ts';
import type { Scene } from './scene.ts';

/** How far the nudge test moves a parameter. */
const NUDGE = 1e-4;

/** Slopes found by nudging every parameter of a scene, for the scene for which they were asked last. */
export class Nudges {
  #found = $state.raw<{ readonly of: Scene; readonly slopes: ReadonlyMap<Address, number> }>();
  #asked: Scene | undefined;

  /** The slope that nudging found for `grad <parameter>`; nothing for other addresses, or while the engine still nudges. */
  slopeOf(scene: Scene, ref: Address): number | undefined {
    return this.#found?.of === scene && ref.startsWith('grad L') ? this.#found.slopes.get(ref.slice(5)) : undefined;
  }

  /** Asks the engine, once a scene. */
  ask(scene: Scene): void {
    if (this.#asked === scene) return;
    this.#asked = scene;
    engine
      .checkGradients(requestOf(scene), [NUDGE], 'none')
      .done.then(([check]) => {
        const slopes = new Map(check?.parameters.map(({ address, numeric }) => [address, numeric]));
        this.#found = { of: scene, slopes };
      })
      .catch(() => {
        this.#asked = undefined;
      });
  }
}
