import { FigureState } from '#components/lab/figureState.svelte.ts';
import { strings } from '#components/strings/index.ts';
import type { RoomFacts } from '#engine/room/roomFacts.ts';
import type { OwnData } from '#engine/room/roomSpec.ts';
import type { RoomCurves, RoomView, ViewAsk } from '#engine/room/roomView.ts';
import type { Stride } from '#engine/train/run.ts';
import { carriedScene } from './carriedScene.ts';
import { columnSizes } from './networkView.ts';
import { openFirst } from './openFirst.ts';
import { findOwn } from './ownData.ts';
import { withoutNearest, withPoint } from './ownPoints.ts';
import { PACE_NAMES, PACES, type PaceName } from './paces.ts';
import type { Control, RoomRun, RoomScene, SceneSpec, TrainingRoomProps } from './props.ts';
import { changedRun, lastSpec, parseScene, ROOM_VERSION, startScene } from './roomScene.ts';
import { WorkerRuns } from './workerRuns.svelte.ts';

/** Cells along each side of the decision field; of the units' own fields; of those while one of them is shown large. */
const FIELD = 64;
const UNITS = 18;
const LARGE_UNITS = 40;
const BINS = 24;

/** A training room: its scene with history and link, what a reader can do with it, and its runs in the worker. */
export class Room {
  readonly figure: FigureState<RoomScene>;
  readonly runs: WorkerRuns;
  /** The class whose points a press on the picture adds; nothing while points are not being added. */
  adding = $state<number | undefined>();

  constructor(props: TrainingRoomProps) {
    this.figure = new FigureState<RoomScene>({
      id: props.id,
      version: ROOM_VERSION,
      start: startScene(props),
      parse: (value) => parseScene(value, findOwn),
      carried: carriedScene,
      sentences: { unfit: strings.trainingRoom.link.unfit },
    });
    const { facts, view } = openFirst(props.first);
    this.runs = new WorkerRuns(
      {
        scene: () => this.scene,
        ask: () => this.#ask,
        onmoved: (step, within) => this.figure.look({ step, within }),
        ontrouble: (reason) => this.say(reason),
      },
      facts,
      view,
    );
  }

  get scene(): RoomScene {
    return this.figure.scene;
  }
  get run(): RoomRun {
    return this.scene.runs[this.scene.at]!;
  }
  /** The settings at hand. */
  get spec(): SceneSpec {
    return lastSpec(this.run);
  }
  get facts(): RoomFacts {
    return this.runs.facts;
  }
  get view(): RoomView {
    return this.runs.view;
  }
  get curves(): RoomCurves | undefined {
    return this.runs.curves;
  }
  get playing(): boolean {
    return this.runs.state === 'playing';
  }
  get busy(): boolean {
    return this.runs.state !== 'resting';
  }
  /** The worker's number of the run at hand, for panels that ask on their own. */
  async openRun(): Promise<number> {
    await this.runs.ready();
    const id = this.runs.idOf(this.run);
    // What can't be opened has been said already.
    if (id === undefined) throw new Error(this.figure.trouble);
    return id;
  }

  /** Shows why something could not be. */
  say(reason: unknown): void {
    this.figure.trouble = reason instanceof Error ? reason.message : String(reason);
  }

  /** A unit of the drawing, if the network has it. */
  there(unit: RoomScene['unit']): RoomScene['unit'] {
    return unit && unit[1] < (columnSizes(this.facts)[unit[0]] ?? 0) ? unit : undefined;
  }
  /** The unit that is looked at. */
  get unit(): RoomScene['unit'] {
    return this.there(this.scene.unit);
  }
  /** What was chosen under a name inside a panel: one of these, the first where nothing was. */
  picked<T extends string>(name: string, choices: readonly T[]): T {
    const chosen = this.scene.picked?.[name];
    return choices.find((choice) => choice === chosen) ?? choices[0]!;
  }
  /** The place in the batch at hand of the example that was chosen, from 0. */
  get place(): number {
    const wish = Math.trunc(Number(this.scene.picked?.example)) || 0;
    return Math.max(0, Math.min(wish, this.view.batch.length - 1));
  }
  pick(name: string, choice: string): void {
    this.figure.look({ picked: { ...this.scene.picked, [name]: choice } });
  }

  shows(control: Control): boolean {
    return !this.scene.hide.includes(control);
  }
  may(control: Control): boolean {
    return this.figure.live && !this.scene.lock.includes(control);
  }

  /** Other settings for the run at hand: from here on where what was learned still fits, else from its start. */
  set(part: Partial<SceneSpec>, kind = '', own?: OwnData): void {
    const run = changedRun(this.run, { ...this.spec, ...part }, this.scene.step);
    const goesOn = this.playing && run.length > 1;
    this.#replace(run, run.length === 1, kind, own);
    if (goesOn) this.play();
  }

  #replace(run: RoomRun, fromStart: boolean, kind = '', own?: OwnData): void {
    const runs = this.scene.runs.map((one, k) => (k === this.scene.at ? run : one));
    this.#edit({ runs, ...(own ? { own } : {}) }, fromStart, kind);
  }

  addPoint(x: number, y: number): void {
    if (this.adding !== undefined) this.#setOwn(withPoint(this.scene.own, [x, y], this.adding));
  }
  removePoint(x: number, y: number): void {
    this.#setOwn(withoutNearest(this.scene.own, [x, y]));
  }
  #setOwn(own: OwnData | undefined): void {
    if (own) this.set({ data: { kind: 'own' } }, '', own);
  }

  /** The same settings with the next seed. */
  newStart(): void {
    this.#edit({ runs: [[{ from: 0, spec: { ...this.spec, seed: this.spec.seed + 1 } }]], at: 0 }, true);
  }

  /** One run by a whole spec, at a step: a cell of a sweep. */
  show(spec: SceneSpec, step: number): void {
    this.figure.change({ runs: [[{ from: 0, spec }]], at: 0, step, within: 0 });
  }

  /** Back to step 0: the same weights, and the present settings from there on. */
  restart(): void {
    if (this.run.length === 1) this.seek(0);
    else this.#replace([{ from: 0, spec: this.spec }], true);
  }

  /** Keeps the run at hand and goes on with a second one that is the same up to here. */
  branch(): void {
    this.#edit({ runs: [...this.scene.runs, this.run], at: this.scene.runs.length }, false);
  }

  choose(at: number): void {
    this.look({ at });
  }

  drop(at: number): void {
    const runs = this.scene.runs.filter((_run, k) => k !== at);
    this.#edit({ runs, at: Math.min(this.scene.at > at ? this.scene.at - 1 : this.scene.at, runs.length - 1) }, false);
  }

  #edit(part: Partial<RoomScene>, fromStart: boolean, kind = ''): void {
    const there = fromStart ? { step: 0, within: 0 } : {};
    this.figure.change({ ...part, ...there }, kind);
  }

  /** Changes where one looks; the worker is asked for what is shown now, once it is at work. */
  look(part: Partial<RoomScene>): void {
    this.figure.look(part);
    if (this.runs.awake) this.runs.refresh();
  }

  step(stride: Stride, count = 1): void {
    this.figure.trouble = '';
    this.runs.step(stride, count);
  }

  seek(step: number, within = 0): void {
    this.figure.look({ step, within });
    this.runs.seek(step, within);
  }

  play(): void {
    this.figure.trouble = '';
    const perSecond = PACES[this.pace];
    this.runs.play(perSecond ? { perSecond } : {});
  }
  stop(): void {
    if (this.busy) this.runs.pause();
  }
  toggle(): void {
    if (this.playing) this.stop();
    else this.play();
  }

  get pace(): PaceName {
    return this.picked('pace', PACE_NAMES);
  }
  /** Another pace, also while playing. */
  setPace(pace: PaceName): void {
    this.pick('pace', pace);
    if (this.playing) this.play();
  }

  /** Called in an effect when runs have changed by an edit, undo or a link; `start` are those of the first picture. */
  follow(runs: RoomScene['runs'], start: RoomScene['runs']): void {
    if (runs !== this.runs.openFor && (this.runs.awake || runs !== start)) void this.runs.ready();
  }

  get #ask(): ViewAsk {
    const { axes, panel } = this.scene;
    return {
      field: FIELD,
      units: this.unit ? LARGE_UNITS : UNITS,
      axes,
      ...(panel === 'histograms' ? { histograms: BINS } : {}),
      ...(panel === 'confusion' ? { confusion: true } : {}),
    };
  }
}
