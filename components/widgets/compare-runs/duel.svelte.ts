import { untrack } from 'svelte';
import { FigureState } from '#components/lab/figureState.svelte.ts';
import { microscopeLink } from '#components/lab/microscopeLink.ts';
import { countText } from '#components/math/countText.ts';
import { strings } from '#components/strings/index.ts';
import { plainDecimal } from '#engine/core/format.ts';
import { Lane } from './lane.svelte.ts';
import { laneRequest, PAIR_VERSION, parsePairScene } from './pair.ts';
import type { CompareRunsProps, LaneSettings, PairScene } from './props.ts';

const words = strings.compareRuns;

/** What a run tells of one moment; parameters are missing where only samples are known. */
interface Moment {
  readonly error: number;
  readonly outputs: readonly number[];
  readonly params: readonly number[] | undefined;
}

/** The state of the figure: two runs and one moment that is shown of both. */
export class Duel extends FigureState<PairScene> {
  readonly props: CompareRunsProps;
  readonly lanes: readonly [Lane, Lane];

  constructor(given: CompareRunsProps) {
    // Properties of a component are proxies, which cannot be posted to the worker.
    const props = $state.snapshot(given) as CompareRunsProps;
    super({
      id: props.id,
      version: PAIR_VERSION,
      start: props.scene,
      parse: (value) => parsePairScene(value, props.starts.length, props.updates),
    });
    this.props = props;
    this.lanes = [new Lane(props, 0), new Lane(props, 1)];
  }

  /** True while a run is computed that will take the place of one that is shown. */
  get busy(): boolean {
    return this.lanes.some(({ made }) => made !== undefined);
  }
  /** The last moment that both runs have reached: a run that blows up ends early. */
  get last(): number {
    return Math.min(...this.lanes.map(({ log }) => log.last));
  }
  /** The moment that is shown: that of the scene, or the latest known one before it. */
  get n(): number {
    const wish = Math.min(this.scene.at, this.last);
    return Math.min(...this.lanes.map(({ log }) => log.n(log.indexOf(wish))));
  }
  /** What both runs know of the moment. */
  get moments(): readonly [Moment, Moment] {
    return [this.#momentOf(0), this.#momentOf(1)];
  }
  #momentOf(which: 0 | 1): Moment {
    const { log } = this.lanes[which];
    const i = log.indexOf(this.n);
    return { error: log.error(i), outputs: log.outputsAt(i), params: log.params(i) };
  }

  set(which: 0 | 1, part: Partial<LaneSettings>, kind = ''): void {
    const [first, second] = this.scene.lanes;
    this.change({ lanes: which ? [first, { ...second, ...part }] : [{ ...first, ...part }, second] }, kind);
  }
  goTo(n: number): void {
    this.look({ at: Math.max(0, Math.min(this.props.updates, Math.round(n))) });
  }
  /** Goes to the moment that was typed, or says that there is none. */
  goToExactly(n: number): void {
    const { updates } = this.props;
    const exists = Number.isInteger(n) && n >= 0 && n <= updates;
    this.trouble = exists ? '' : words.noMoment(plainDecimal(n), countText(updates));
    if (exists) this.goTo(n);
  }

  /** Called in an effect: both runs follow the scene. */
  follow(): void {
    const { lanes, at } = this.scene;
    untrack(() => {
      lanes.forEach((lane, k) => {
        this.lanes[k]!.follow(lane, at, (sentence) => {
          this.trouble = sentence;
        });
      });
    });
  }

  /** Where the moment of a run opens in the microscope. */
  microscope(which: 0 | 1): string | undefined {
    const { request, starts, microscope } = this.props;
    const { settings } = this.lanes[which];
    const { params } = this.moments[which];
    if (microscope === undefined || !params) return undefined;
    const link = microscopeLink(laneRequest(request, starts, settings), settings, this.n, params);
    return link && microscope + link;
  }
}
