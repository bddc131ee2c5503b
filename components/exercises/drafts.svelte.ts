import { draftsOf, keepDrafts } from './keptDrafts.ts';

/** What was typed into the fields of one exercise and not taken yet. It comes back when the page is loaded again. */
export class Drafts {
  readonly #exercise: string;
  #variant = '';
  readonly #texts: Record<string, string> = $state({});

  constructor(exercise: string) {
    this.#exercise = exercise;
  }

  /** The text that waits in the field of a step. */
  of(step: string): string | undefined {
    return this.#texts[step];
  }

  type(step: string, text: string): void {
    this.#texts[step] = text;
    this.#keep();
  }

  drop(step: string): void {
    if (this.#texts[step] === undefined) return;
    delete this.#texts[step];
    this.#keep();
  }

  /** Empty fields for a variant; what the device keeps is not touched. */
  lay(variant: string): void {
    this.#variant = variant;
    for (const step of Object.keys(this.#texts)) delete this.#texts[step];
  }

  /** Puts back what stood in the fields of these steps before the page was loaded again. */
  recall(steps: readonly string[]): void {
    const kept = draftsOf(this.#exercise, this.#variant);
    for (const step of steps) if (kept[step]) this.#texts[step] = kept[step];
  }

  forget(): void {
    this.lay(this.#variant);
    this.#keep();
  }

  #keep(): void {
    keepDrafts(this.#exercise, this.#variant, $state.snapshot(this.#texts));
  }
}
