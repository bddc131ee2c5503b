import { untrack } from 'svelte';
import { DeviceCell } from '#components/lab/deviceCell.ts';
import { engine } from '#components/lab/engine.ts';
import type { CheckPoint } from '#components/lab/engineApi.ts';
import { FigureState } from '#components/lab/figureState.svelte.ts';
import { Latest } from '#components/lab/latest.ts';
import { CHECK_VERSION, type CheckScene, type Guesses, parseCheckScene, parseGuesses } from './checkScene.ts';
import type { GradientCheckProps } from './props.ts';

/** A scene with the check that belongs to it: what is drawn. */
interface Shown {
  readonly scene: CheckScene;
  readonly check: CheckPoint;
}

/** The state of the figure: programs are asked once at all steps, and the answers are kept. */
export class Examiner extends FigureState<CheckScene> {
  readonly props: GradientCheckProps;
  #shown = $state.raw<Shown>() as Shown;
  /** The checks of a program at all steps, by its mistake. */
  #sweeps = $state.raw<Readonly<Record<string, readonly CheckPoint[]>>>({});
  #guesses = $state.raw<Guesses>([]);
  #cell: DeviceCell<Guesses>;
  #latest = new Latest((bug: string) => engine.checkGradients(this.props.request, this.props.epsilons, bug).done);

  constructor(given: GradientCheckProps) {
    // Properties of a component are proxies, which cannot be posted to the worker.
    const props = $state.snapshot(given) as GradientCheckProps;
    const { id, program, programs, epsilons } = props;
    const start = { program, step: props.start };
    const parse = (value: unknown): CheckScene => parseCheckScene(value, programs.length, epsilons.length);
    super({ id, version: CHECK_VERSION, start, parse });
    this.props = props;
    this.#shown = { scene: start, check: props.first };
    this.#cell = new DeviceCell(id, (value) => parseGuesses(value, programs.length, this.bugs));
  }

  /** The scene whose numbers are shown: the last one that was answered. */
  get drawn(): CheckScene {
    return this.#shown.scene;
  }
  get check(): CheckPoint {
    return this.#shown.check;
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

  recall(): void {
    this.#guesses = this.#cell.read() ?? [];
  }
  commit(guess: string | null): void {
    const { program } = this.drawn;
    this.#guesses = this.props.programs.map((_bug, i) => (i === program ? guess : (this.#guesses[i] ?? null)));
    this.#cell.write(this.#guesses);
  }
  /** Called in an effect: shows the scene at hand, as soon as its program has been asked. */
  follow(): void {
    const { scene } = this;
    untrack(() => this.#show(scene));
  }

  #show(scene: CheckScene): void {
    const bug = this.props.programs[scene.program]!;
    const check = this.#sweeps[bug]?.[scene.step];
    if (check) this.#shown = { scene, check };
    if (check || scene === this.drawn) return;
    this.#latest.ask(
      bug,
      (checks) => {
        this.#sweeps = { ...this.#sweeps, [bug]: checks };
        this.#show(this.scene);
      },
      (reason) => {
        this.trouble = reason instanceof Error ? reason.message : String(reason);
      },
    );
  }
}
