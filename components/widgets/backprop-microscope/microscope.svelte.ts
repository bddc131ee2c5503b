import { engine } from '#components/lab/engine.ts';
import { EngineFailure } from '#components/lab/engineDoor.ts';
import { History } from '#components/lab/history.svelte.ts';
import { Latest } from '#components/lab/latest.ts';
import { readLink, writeLink } from '#components/lab/sceneLink.ts';
import { numberText } from '#components/math/numberText.ts';
import { strings } from '#components/strings/index.ts';
import type { Naming } from '#engine/trace/naming/quantity.ts';
import type { Address } from '#engine/trace/ref.ts';
import type { Step } from '#engine/trace/step.ts';
import { givenNumbers } from './givenNumbers.ts';
import { groupsOf, namingOf } from './lines.ts';
import { Nudges } from './nudges.svelte.ts';
import type { MicroscopeProps, Preset } from './props.ts';
import { layersAfter, requestOf, sameNumbers } from './request.ts';
import type { Round } from './round.ts';
import { parseScene, SCENE_VERSION, type Scene } from './scene.ts';
import type { Shown } from './shown.ts';

const words = strings.microscope;

/** The state of one microscope: knobs go to the engine, its traces come back, and everything else is derived. */
export class Microscope {
  #presets: readonly Preset[] = [];
  #id = '';
  #history = new History<Scene>(undefined as never);
  #shown = $state.raw<Shown>() as Shown;
  /** What went wrong, as a sentence; empty when nothing did. */
  trouble = $state('');
  #rounds = $state.raw<readonly Round[]>([]);
  #nudges = new Nudges();
  #latest = new Latest((scene: Scene) => engine.lines(requestOf(scene)));
  /** Rounds asked for while the engine still answers: each begins with the numbers of the one before it. */
  #roundsToMake = 0;

  steps = $derived(this.#shown.steps);
  #given = $derived(givenNumbers(this.#shown.scene));
  // States of their own, set only when they change: whoever reads them sleeps on while a knob moves a number.
  /** Number of the line at hand. */
  at = $state(0);
  digits = $state(0);
  naming = $state.raw<Naming>(() => {
    throw new Error('The microscope has no network yet.');
  });
  groups = $derived(groupsOf(this.steps, this.naming));
  #indices = $state.raw<ReadonlyMap<Address, number>>(new Map());
  #shape = '';
  #order = '';
  step = $derived(this.steps[this.at]!);
  ref = $derived(this.step.ref);
  /** The start whose numbers these are; where several state the same ones, the one that was chosen. */
  preset = $derived.by(() => {
    const same = this.#presets.filter(({ scene }) => sameNumbers(scene, this.#shown.scene));
    return same.find(({ id }) => id === this.scene.preset) ?? same[0];
  });

  constructor(props: MicroscopeProps) {
    // Properties of an island are reactive; what crosses to the worker must be plain.
    const { presets, first, id } = $state.snapshot(props) as MicroscopeProps;
    const start = { ...presets[0]!.scene, step: first.length - 1 };
    this.#presets = presets;
    this.#id = id;
    this.#history = new History(start);
    this.#shown = { scene: start, steps: first };
    this.#settle();
  }

  /** Brings what depends on the line and the shape of the network up to date, and leaves alone what has not changed. */
  #settle(): void {
    const { scene, steps } = this.#shown;
    const { names, digits, step } = this.scene;
    this.at = Math.min(step, steps.length - 1);
    this.digits = digits;
    const { spec, update } = requestOf(scene);
    const shape = JSON.stringify([names, spec, { ...update, rate: 0 }]);
    if (shape !== this.#shape) {
      this.#shape = shape;
      this.naming = namingOf(names, { spec, update });
    }
    const order = steps.map(({ ref }) => ref).join('\n');
    if (order !== this.#order) {
      this.#order = order;
      this.#indices = new Map(steps.map(({ ref }, i) => [ref, i]));
    }
  }

  /** What the knobs say. */
  get scene(): Scene {
    return this.#history.now;
  }

  /** What the picture shows: the last scene that the engine has answered. */
  get drawn(): Scene {
    return this.#shown.scene;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** Finished rounds, then the present one. */
  get rounds(): readonly Round[] {
    const { round } = this.#shown.scene;
    return [...this.#rounds.filter((r) => r.round < round), this.#present()];
  }

  number = (value: number): string => numberText(value, this.digits);

  /** The line that made a number; nothing when it is given. */
  lineOf = (ref: Address): Step | undefined => this.steps[this.#indices.get(ref) ?? -1];

  /** A number of the drawn network, computed or given. */
  valueOf = (ref: Address): number => this.lineOf(ref)?.value ?? this.#given.get(ref) ?? Number.NaN;

  /** True when the line of a number has been reached, or when the number is given. */
  known = (ref: Address): boolean => {
    const index = this.#indices.get(ref);
    return index === undefined ? this.#given.has(ref) : index <= this.at;
  };

  /** What nudging a parameter says of its blame; nothing for other lines, or while the engine still nudges. */
  nudgeOf = (ref: Address): number | undefined => this.#nudges.slopeOf(this.#shown.scene, ref);

  /** Asks the engine to nudge every parameter of the drawn network, once. */
  nudge(): void {
    this.#nudges.ask(this.#shown.scene);
  }

  edit(next: Scene, kind = ''): void {
    this.#history.edit(next, kind);
    this.#ask();
  }

  /** Goes to a line without touching the history. */
  goTo(step: number): void {
    this.#history.look({ ...this.scene, step: Math.max(0, Math.min(step, this.steps.length - 1)) });
    this.#settle();
  }

  /** Goes to the line that made a number; false when it is given, so that its knob can be shown instead. */
  ask(ref: Address): boolean {
    const index = this.#indices.get(ref);
    if (index === undefined) return false;
    this.goTo(index);
    return true;
  }

  undo(): void {
    this.#leave(() => this.#history.undo());
  }

  redo(): void {
    this.#leave(() => this.#history.redo());
  }

  reset(): void {
    this.#rounds = [];
    this.trouble = '';
    this.#leave(() => this.#history.reset());
  }

  /** Makes the update: the new weights become the weights, and the next round begins. Waits for numbers under way. */
  nextRound(): void {
    if (this.#latest.busy) this.#roundsToMake++;
    else this.#update();
  }

  #update(): void {
    const { scene, steps } = this.#shown;
    const layers = layersAfter(scene.layers, this.valueOf);
    const beyond = layers.flatMap(({ W, b }) => [...W.flat(), ...b]).find((w) => !(Math.abs(w) <= 1e6));
    if (beyond !== undefined) {
      this.trouble = words.trouble.diverged(words.history.parameter.toLowerCase(), this.number(beyond));
      this.#roundsToMake = 0;
      return;
    }
    this.#rounds = [...this.#rounds.filter((r) => r.round < scene.round), this.#present()];
    this.edit({ ...this.scene, layers, round: scene.round + 1, step: steps.length - 1 });
  }

  /** The fragment of a link that carries everything. */
  link(): string {
    return writeLink(this.#id, SCENE_VERSION, { ...this.scene, step: this.at });
  }

  /** Takes the state from a link, if it is for this figure. */
  open(fragment: string): void {
    const read = readLink(fragment, this.#id, SCENE_VERSION, words.link, parseScene);
    if (!read) return;
    if ('refused' in read) this.trouble = read.refused;
    else this.edit(read.scene);
  }

  #present(): Round {
    const { round } = this.#shown.scene;
    const params = [...this.#given].filter(([ref]) => ref.startsWith('L'));
    return { round, error: this.valueOf('E'), values: Object.fromEntries(params) };
  }

  #leave(forOther: () => void): void {
    this.#roundsToMake = 0;
    forOther();
    this.#ask();
  }

  #ask(): void {
    const scene = this.scene;
    if (sameNumbers(scene, this.#shown.scene)) {
      this.#shown = { scene, steps: this.#shown.steps };
      this.trouble = '';
      this.#settle();
      return;
    }
    this.#settle();
    this.#latest.ask(
      scene,
      (steps) => {
        // An answer that comes after undo or reset belongs to numbers that are not at hand any more.
        if (sameNumbers(scene, this.scene)) {
          this.#shown = { scene, steps };
          this.#settle();
          this.trouble = this.#firstNotFinite();
        }
        if (this.#roundsToMake > 0) {
          this.#roundsToMake--;
          this.#update();
        }
      },
      (reason) => {
        this.#roundsToMake = 0;
        this.trouble = reason instanceof EngineFailure ? reason.message : String(reason);
      },
    );
  }

  /** NaN and ∞ are events: the first line that shows one is named. */
  #firstNotFinite(): string {
    const bad = this.steps.find(({ value }) => !Number.isFinite(value))?.ref;
    if (!bad) return '';
    this.ask(bad);
    return words.trouble.notFinite(this.naming(bad).spoken);
  }
}
