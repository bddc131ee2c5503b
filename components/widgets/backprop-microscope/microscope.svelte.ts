import { engine } from '#components/lab/engine.ts';
import type { PlainTrace } from '#components/lab/engineApi.ts';
import { EngineFailure } from '#components/lab/engineDoor.ts';
import { History } from '#components/lab/history.svelte.ts';
import { Latest } from '#components/lab/latest.ts';
import { asTrace } from '#components/lab/plain.ts';
import { readLink, writeLink } from '#components/lab/sceneLink.ts';
import { numberText } from '#components/math/numberText.ts';
import { strings } from '#components/strings/index.ts';
import { denseTable } from '#engine/trace/explain/denseTable.ts';
import { isGiven } from '#engine/trace/explain/explain.ts';
import { orderOf } from '#engine/trace/order.ts';
import type { Address } from '#engine/trace/ref.ts';
import { groupsOf, namingOf, stepAt } from './lines.ts';
import type { MicroscopeProps, Preset } from './props.ts';
import { layersAfter, requestOf } from './request.ts';
import { parseScene, SCENE_VERSION, type Scene } from './scene.ts';

const words = strings.microscope;

/** A scene together with the trace that belongs to it: what is drawn. */
interface Shown {
  readonly scene: Scene;
  readonly trace: PlainTrace;
}

/** A finished round: the parameters with which it began and its error. */
export interface Round {
  readonly round: number;
  readonly error: number;
  readonly values: Readonly<Record<Address, number>>;
}

const lastStep = (trace: PlainTrace): number => orderOf(asTrace(trace), denseTable).length - 1;

/** The state of one microscope: knobs go to the engine, its traces come back, and everything else is derived. */
export class Microscope {
  #presets: readonly Preset[] = [];
  #id = '';
  #history = new History<Scene>(undefined as never);
  #shown = $state.raw<Shown>() as Shown;
  #trouble = $state('');
  #rounds = $state.raw<readonly Round[]>([]);
  #latest = new Latest((scene: Scene) => engine.trace(requestOf(scene)));

  trace = $derived(asTrace(this.#shown.trace));
  order = $derived(orderOf(this.trace, denseTable));
  naming = $derived(namingOf(this.trace, this.scene));
  groups = $derived(groupsOf(this.trace, this.order, this.naming));
  #indices = $derived(new Map(this.order.map((ref, i) => [ref, i])));
  /** Number of the line at hand. */
  at = $derived(Math.min(this.#history.now.step, this.order.length - 1));
  ref = $derived(this.order[this.at]!);
  step = $derived(stepAt(this.trace, this.ref));
  preset = $derived(this.#presets.find(({ scene }) => sameNumbers(scene, this.#shown.scene)));

  constructor(props: MicroscopeProps) {
    this.#presets = props.presets;
    this.#id = props.id;
    const start = { ...props.presets[0]!.scene, step: lastStep(props.first) };
    this.#history = new History(start);
    this.#shown = { scene: start, trace: props.first };
  }

  /** What the knobs say. */
  get scene(): Scene {
    return this.#history.now;
  }

  /** What the picture shows: the last scene that the engine has answered. */
  get drawn(): Scene {
    return this.#shown.scene;
  }

  get trouble(): string {
    return this.#trouble;
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

  number = (value: number): string => numberText(value, this.scene.digits);

  /** True when the line of a number has been reached, or when the number is given. */
  known = (ref: Address): boolean => {
    const index = this.#indices.get(ref);
    return index === undefined ? isGiven(this.trace, ref) : index <= this.at;
  };

  edit(next: Scene, kind = ''): void {
    this.#history.edit(next, kind);
    this.#ask();
  }

  /** Goes to a line without touching the history. */
  goTo(step: number): void {
    this.#history.look({ ...this.scene, step: Math.max(0, Math.min(step, this.order.length - 1)) });
  }

  /** Goes to the line that made a number; false when it is given, so that its knob can be shown instead. */
  ask(ref: Address): boolean {
    const index = this.#indices.get(ref);
    if (index === undefined) return false;
    this.goTo(index);
    return true;
  }

  undo(): void {
    this.#history.undo();
    this.#ask();
  }

  redo(): void {
    this.#history.redo();
    this.#ask();
  }

  reset(): void {
    this.#rounds = [];
    this.#trouble = '';
    this.#history.reset();
    this.#ask();
  }

  /** Makes the update: the new weights become the weights, and the next round begins. */
  nextRound(): void {
    const { scene, trace } = this.#shown;
    const layers = layersAfter(scene.layers, trace);
    const beyond = layers.flatMap(({ W, b }) => [...W.flat(), ...b]).find((w) => !(Math.abs(w) <= 1e6));
    if (beyond !== undefined) {
      this.#trouble = words.trouble.diverged(words.history.parameter.toLowerCase(), this.number(beyond));
      return;
    }
    this.#rounds = [...this.#rounds.filter((r) => r.round < scene.round), this.#present()];
    this.edit({ ...this.scene, layers, round: scene.round + 1, step: lastStep(trace) });
  }

  /** The fragment of a link that carries everything. */
  link(): string {
    return writeLink(this.#id, SCENE_VERSION, { ...this.scene, step: this.at });
  }

  /** Takes the state from a link, if it is for this figure. */
  open(fragment: string): void {
    const read = readLink(fragment, this.#id, SCENE_VERSION, words.link, parseScene);
    if (!read) return;
    if ('refused' in read) this.#trouble = read.refused;
    else this.edit(read.scene);
  }

  #present(): Round {
    const { scene, trace } = this.#shown;
    const values: Record<Address, number> = {};
    scene.layers.forEach(({ W, b }, k) => {
      W.forEach((row, j) => {
        row.forEach((w, i) => {
          values[`L${k + 1}.W[${j},${i}]`] = w;
        });
      });
      b.forEach((v, j) => {
        values[`L${k + 1}.b[${j}]`] = v;
      });
    });
    return { round: scene.round, error: trace.values.E!.data[0]!, values };
  }

  #ask(): void {
    const scene = this.scene;
    if (sameNumbers(scene, this.#shown.scene)) {
      this.#shown = { scene, trace: this.#shown.trace };
      this.#trouble = '';
      return;
    }
    this.#latest.ask(
      scene,
      (trace) => {
        this.#shown = { scene, trace };
        this.#trouble = this.#firstNotFinite();
      },
      (reason) => {
        this.#trouble = reason instanceof EngineFailure ? reason.message : String(reason);
      },
    );
  }

  /** NaN and ∞ are events: the first line that shows one is named. */
  #firstNotFinite(): string {
    const bad = this.order.find((ref) => !Number.isFinite(stepAt(this.trace, ref).value));
    if (!bad) return '';
    this.ask(bad);
    return words.trouble.notFinite(this.naming(bad).spoken);
  }
}

/** True when two scenes ask the same of the engine. */
export const sameNumbers = (a: Scene, b: Scene): boolean =>
  a === b || JSON.stringify(requestOf(a)) === JSON.stringify(requestOf(b));
