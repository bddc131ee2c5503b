import { untrack } from 'svelte';
import { strings } from '../strings/index.ts';
import { History } from './history.svelte.ts';
import { type LinkSentences, readLink, writeLink } from './sceneLink.ts';

/** What a figure must say of itself to be undone, reset and linked. */
export interface FigureRules<S> {
  /** Name of the figure on its page and in links. */
  readonly id: string;
  /** Version of the scenes that its links carry. */
  readonly version: number;
  readonly start: S;
  /** Checks every field of a scene that came from outside; throws when it is none. */
  readonly parse: (value: unknown) => S;
  /** What a link carries of a scene; all of it when left out. */
  readonly carried?: (scene: S) => unknown;
  /** Sentences of this figure's own for links that cannot be read. */
  readonly sentences?: Partial<LinkSentences>;
}

/** A figure whose whole state is one plain scene: its history, its link, and its row of tools. */
export class FigureState<S> {
  readonly #rules: FigureRules<S>;
  readonly #history: History<S>;
  /** True once the script is at work; controls wait for it. */
  live = $state(false);
  /** What was just done. */
  said = $state('');
  /** What is wrong and how to mend it. */
  trouble = $state('');

  constructor(rules: FigureRules<S>) {
    this.#rules = rules;
    this.#history = new History(rules.start);
  }

  get scene(): S {
    return this.#history.now;
  }

  edit(next: S, kind = ''): void {
    this.trouble = '';
    this.#history.edit(next, kind);
  }

  change(part: Partial<S>, kind = ''): void {
    this.edit({ ...this.scene, ...part }, kind);
  }

  /** Changes where one looks, without an entry in the history. */
  look(part: Partial<S>): void {
    this.#history.look({ ...this.scene, ...part });
  }

  /** Undo, redo, reset and link, for the figure's frame. */
  get tools() {
    const words = strings.frame.tools;
    const after = (act: () => void) => () => {
      this.trouble = '';
      act();
    };
    return [
      { label: words.undo, disabled: !this.#history.canUndo, onclick: after(() => this.#history.undo()) },
      { label: words.redo, disabled: !this.#history.canRedo, onclick: after(() => this.#history.redo()) },
      { label: words.reset, onclick: after(() => this.#history.reset()) },
      { label: words.link, onclick: () => void this.#link() },
    ];
  }

  /** Called in an effect: wakes the controls, opens the link of the address, and returns the cleanup. */
  begin(): () => void {
    this.live = true;
    const open = (): void => this.open(location.hash);
    // Opening reads the history that it writes; an effect must not run again for that.
    untrack(open);
    addEventListener('hashchange', open);
    return () => removeEventListener('hashchange', open);
  }

  /** Takes the state from a fragment when it is for this figure. */
  open(fragment: string): void {
    const { id, version, parse, sentences } = this.#rules;
    const read = readLink(fragment, id, version, { ...strings.frame.link, ...sentences }, parse);
    if (!read) return;
    if ('refused' in read) this.trouble = read.refused;
    else this.edit(read.scene);
  }

  async #link(): Promise<void> {
    const { id, version, carried } = this.#rules;
    history.replaceState(null, '', writeLink(id, version, carried ? carried(this.scene) : this.scene));
    try {
      await navigator.clipboard.writeText(location.href);
      this.said = strings.frame.tools.copied;
    } catch {
      this.said = location.href;
    }
  }
}
