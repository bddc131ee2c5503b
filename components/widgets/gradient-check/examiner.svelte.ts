import { DeviceCell } from '#components/lab/deviceCell.ts';
import { engine } from '#components/lab/engine.ts';
import type { CheckPoint } from '#components/lab/engineApi.ts';
import { History } from '#components/lab/history.svelte.ts';
import { Latest } from '#components/lab/latest.ts';
import { readLink, writeLink } from '#components/lab/sceneLink.ts';
import { strings } from '#components/strings/index.ts';
import { CHECK_VERSION, type CheckScene, type Guesses, parseCheckScene, parseGuesses } from './checkScene.ts';
import type { GradientCheckProps } from './props.ts';

/** A scene with the check that belongs to it: what is drawn. */
interface Shown {
  readonly scene: CheckScene;
  readonly check: CheckPoint;
}

/** The state of the figure: programs are asked once at all steps, and the answers are kept. */
export class Examiner {
  readonly props: GradientCheckProps;
  #history: History<CheckScene>;
  #shown = $state.raw<Shown>() as Shown;
  /** The checks of a program at all steps, by its mistake. */
  #sweeps = $state.raw<Readonly<Record<string, readonly CheckPoint[]>>>({});
  #guesses = $state.raw<Guesses>([]);
  #trouble = $state('');
  #cell: DeviceCell<Guesses>;
  #latest = new Latest((bug: string) => engine.checkGradients(this.props.request, this.props.epsilons, bug).done);

  constructor(props: GradientCheckProps) {
    // Properties of a component are proxies, which cannot be posted to the worker.
    this.props = $state.snapshot(props) as GradientCheckProps;
    const scene = { program: props.program, step: props.start };
    this.#history = new History(scene);
    this.#shown = { scene, check: this.props.first };
    this.#cell = new DeviceCell(props.id, (value) => parseGuesses(value, props.programs.length, this.bugs));
  }

  get scene(): CheckScene {
    return this.#history.now;
  }
  /** The scene whose numbers are shown: the last one that was answered. */
  get drawn(): CheckScene {
    return this.#shown.scene;
  }
  get check(): CheckPoint {
    return this.#shown.check;
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
  /** Every mistake that may be in a program, once. */
  get bugs(): readonly string[] {
    return [...new Set(this.props.programs)].sort();
  }
  /** The mistake in the program that is shown. */
  get bug(): string {
    return this.props.programs[this.drawn.program]!;
  }
  get guess(): string | undefined {
    return this.#guesses[this.drawn.program] ?? undefined;
  }
  /** The worst relative difference of the program that is shown, at every step; nothing before it was asked. */
  get sweep(): readonly number[] | undefined {
    return this.#sweeps[this.bug]?.map(({ worst }) => worst);
  }
  guessed = (program: number): string | undefined => this.#guesses[program] ?? undefined;

  edit(change: Partial<CheckScene>, kind = ''): void {
    const { programs, epsilons } = this.props;
    const next = { ...this.scene, ...change };
    const step = Math.max(0, Math.min(epsilons.length - 1, next.step));
    if (programs[next.program] === undefined) return;
    this.#history.edit({ ...next, step }, kind);
    this.#show();
  }
  undo(): void {
    this.#history.undo();
    this.#show();
  }
  redo(): void {
    this.#history.redo();
    this.#show();
  }
  reset(): void {
    this.#trouble = '';
    this.#history.reset();
    this.#show();
  }
  recall(): void {
    this.#guesses = this.#cell.read() ?? [];
  }
  commit(guess: string | null): void {
    const { program } = this.drawn;
    this.#guesses = this.props.programs.map((_bug, i) => (i === program ? guess : (this.#guesses[i] ?? null)));
    this.#cell.write(this.#guesses);
  }
  link(): string {
    return writeLink(this.props.id, CHECK_VERSION, this.scene);
  }
  open(fragment: string): void {
    const { id, programs, epsilons } = this.props;
    const parse = (value: unknown): CheckScene => parseCheckScene(value, programs.length, epsilons.length);
    const read = readLink(fragment, id, CHECK_VERSION, strings.frame.link, parse);
    if (!read) return;
    if ('refused' in read) this.#trouble = read.refused;
    else this.edit(read.scene);
  }

  #show(): void {
    const { scene } = this;
    const bug = this.props.programs[scene.program]!;
    const check = this.#sweeps[bug]?.[scene.step];
    if (check) {
      this.#shown = { scene, check };
      this.#trouble = '';
      return;
    }
    this.#latest.ask(
      bug,
      (checks) => {
        this.#sweeps = { ...this.#sweeps, [bug]: checks };
        this.#show();
      },
      (reason) => {
        this.#trouble = reason instanceof Error ? reason.message : String(reason);
      },
    );
  }
}
