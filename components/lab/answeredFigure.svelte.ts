import { type FigureRules, FigureState } from './figureState.svelte.ts';
import { Latest } from './latest.ts';

/** A scene with the engine's answer to it. */
export interface Drawn<S, A> {
  readonly scene: S;
  readonly answer: A;
}

/** A figure whose numbers come from the engine: how it asks, and the answer for its start, computed while the page was built. */
export interface AnsweredRules<S, A> extends FigureRules<S> {
  readonly answer: A;
  readonly ask: (scene: S) => Promise<A>;
}

/**
 * A figure whose scene the reader changes and whose numbers the engine answers. `scene` is what was set last; `drawn` is
 * the newest scene whose answer has arrived, so that a picture never mixes two of them.
 */
export class AnsweredFigure<S extends object, A> extends FigureState<S> {
  readonly id: string;
  readonly #start: Drawn<S, A>;
  readonly #latest: Latest<S, A>;
  #drawn = $state.raw<Drawn<S, A>>() as Drawn<S, A>;

  constructor(rules: AnsweredRules<S, A>) {
    super(rules);
    this.id = rules.id;
    this.#start = { scene: rules.start, answer: rules.answer };
    this.#drawn = this.#start;
    this.#latest = new Latest(rules.ask);
  }

  get drawn(): Drawn<S, A> {
    return this.#drawn;
  }

  /** Called in an effect, which runs anew whenever the scene has changed: asks for it, or draws the known start. */
  follow(): void {
    const { scene } = this;
    if (scene === this.#start.scene) {
      this.#drawn = this.#start;
      return;
    }
    this.#latest.ask(
      scene,
      (answer) => {
        // An answer that comes after undo or reset belongs to a scene that is not at hand any more.
        if (scene === this.scene) this.#drawn = { scene, answer };
      },
      (reason) => {
        this.trouble = reason instanceof Error ? reason.message : String(reason);
      },
    );
  }
}
