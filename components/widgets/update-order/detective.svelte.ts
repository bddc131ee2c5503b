import { untrack } from 'svelte';
import { DeviceCell } from '#components/lab/deviceCell.ts';
import { engine } from '#components/lab/engine.ts';
import type { PlainTrace } from '#components/lab/engineApi.ts';
import { FigureState } from '#components/lab/figureState.svelte.ts';
import { Latest } from '#components/lab/latest.ts';
import { asTrace } from '#components/lab/plain.ts';
import { numberText } from '#components/math/numberText.ts';
import { strings } from '#components/strings/index.ts';
import { numberAt } from '#engine/trace/lookup.ts';
import { documentNames } from '#engine/trace/naming/documentNames.ts';
import type { UpdateOrderProps, Way } from './props.ts';
import {
  GUESSES,
  parseWayScene,
  STEPS,
  sharedDigits,
  tryWay,
  WAY_VERSION,
  type WayGuess,
  type WayScene,
  wayKey,
} from './way.ts';

const DIGITS = 9;

/** A way of working with its trace: what is drawn. */
interface Drawn {
  readonly way: Way;
  readonly trace: PlainTrace;
}

/** The state of the figure: the reader tries ways of working, the engine answers with traces. */
export class Detective extends FigureState<WayScene> {
  readonly props: UpdateOrderProps;
  #drawn = $state.raw<Drawn>() as Drawn;
  #guess = $state.raw<WayGuess>();
  #cell = new DeviceCell('update-order', (value) => GUESSES.find((guess) => guess === value));
  #latest = new Latest((way: Way) =>
    engine.trace({ ...this.props.request, update: { ...this.props.request.update, ...way } }),
  );

  constructor(given: UpdateOrderProps) {
    // Properties of a component are proxies, which cannot be posted to the worker.
    const props = $state.snapshot(given) as UpdateOrderProps;
    const { order, biases } = props.first.update;
    const way = { order, biases };
    const start = { ...way, step: STEPS - 1, tried: [wayKey(way)] };
    super({ id: props.id, version: WAY_VERSION, start, parse: parseWayScene });
    this.props = props;
    this.#drawn = { way, trace: props.first };
  }

  trace = $derived(asTrace(this.#drawn.trace));
  naming = $derived(documentNames(this.trace, strings.names));

  /** The way whose numbers are shown. */
  get way(): Way {
    return this.#drawn.way;
  }
  get guess(): WayGuess | undefined {
    return this.#guess;
  }
  /** True when the reader has seen the way that gives the printed number. */
  get found(): boolean {
    return this.props.outcomes.some((way) => this.isPrinted(way.error) && this.scene.tried.includes(wayKey(way)));
  }

  number = (value: number): string => numberText(value, DIGITS);
  isPrinted = (error: number): boolean => this.number(error) === this.props.printed;
  shared = (error: number): number => sharedDigits(this.number(error), this.props.printed);

  /** A number of the trace by its address. */
  at = (tensor: string, index: readonly number[] = [], facet: 'value' | 'grad' | 'new' = 'value'): number =>
    numberAt(this.trace, tensor, index, facet);

  /** The output weight that the hidden blame uses. */
  used = (k: number, j: number): number => this.at('L2.W', [k, j], this.way.order === 'original' ? 'value' : 'new');

  choose(way: Way): void {
    this.edit(tryWay(this.scene, way));
  }
  goTo(step: number): void {
    this.look({ step: Math.max(0, Math.min(STEPS - 1, step)) });
  }
  recall(): void {
    this.#guess = this.#cell.read();
  }
  commit(guess: string): string {
    this.#guess = GUESSES.find((known) => known === guess);
    if (this.#guess) this.#cell.write(this.#guess);
    return '';
  }
  forget(): void {
    this.#cell.clear();
    this.#guess = undefined;
  }
  /** Called in an effect: asks for the way that was chosen last. */
  follow(): void {
    const { order, biases } = this.scene;
    untrack(() => this.#ask({ order, biases }));
  }

  #ask(way: Way): void {
    if (wayKey(way) === wayKey(this.way)) return;
    this.#latest.ask(
      way,
      (trace) => {
        if (wayKey(way) === wayKey(this.scene)) this.#drawn = { way, trace };
      },
      (reason) => {
        this.trouble = reason instanceof Error ? reason.message : String(reason);
      },
    );
  }
}
