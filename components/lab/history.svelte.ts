/**
 * A state with a memory: undo and redo without limit, and reset to the same start. States are plain values and never
 * change, so remembering one costs a reference. Edits of one kind that follow each other (a dragged knob) are one entry.
 */
export class History<T> {
  #start: T;
  #past = $state.raw<readonly T[]>([]);
  #future = $state.raw<readonly T[]>([]);
  #now = $state.raw<T>() as T;
  #lastKind: string | undefined;

  constructor(start: T) {
    this.#start = start;
    this.#now = start;
  }

  get now(): T {
    return this.#now;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  get atStart(): boolean {
    return this.#now === this.#start;
  }

  /** Remembers the present and goes on to `next`; edits of the same non-empty kind in a row share one entry. */
  edit(next: T, kind = ''): void {
    if (next === this.#now) return;
    if (!kind || kind !== this.#lastKind) this.#past = [...this.#past, this.#now];
    this.#future = [];
    this.#now = next;
    this.#lastKind = kind || undefined;
  }

  /** Changes the present without an entry: where one looks, not what one did. */
  look(next: T): void {
    this.#now = next;
  }

  undo(): void {
    const last = this.#past.at(-1);
    if (last === undefined) return;
    this.#future = [this.#now, ...this.#future];
    this.#past = this.#past.slice(0, -1);
    this.#now = last;
    this.#lastKind = undefined;
  }

  redo(): void {
    const next = this.#future[0];
    if (next === undefined) return;
    this.#past = [...this.#past, this.#now];
    this.#future = this.#future.slice(1);
    this.#now = next;
    this.#lastKind = undefined;
  }

  /** Back to the start; undo brings back what was. */
  reset(): void {
    this.edit(this.#start);
  }
}
