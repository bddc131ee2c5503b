import { clock } from '#components/lab/clock.ts';
import { engine } from '#components/lab/engine.ts';
import { strings } from '#components/strings/index.ts';
import type { Action } from '#engine/exercise/attempt.ts';
import { type AttemptInHand, dated, freshAttempt, recordOf, resumedAttempt } from './attemptInHand.ts';
import { blankMarking } from './blankMarking.ts';
import { decimalComma } from './decimalComma.ts';
import { Drafts } from './drafts.svelte.ts';
import type { Marking, Sheet, WorkedLine } from './exerciseData.ts';
import type { PlayerProps } from './playerProps.ts';
import type { AttemptRecord } from './progress/progress.ts';
import { keepAttempt, lastAttempt, learnerOf, shelf } from './progress/shelf.svelte.ts';

const words = strings.player;

/** One learner at one exercise: actions go to the desk, its marking comes back, and the log is kept on the device. */
export class Session {
  readonly #props: PlayerProps;
  #attempt: AttemptInHand;
  #queue: Promise<void> = Promise.resolve();
  #sheet = $state.raw() as Sheet;
  #marking = $state.raw() as Marking;
  #solution = $state.raw<readonly WorkedLine[]>();
  readonly drafts: Drafts;
  /** Sentences below a field that are no marking: how it was read, why it was not taken. */
  readonly remarks: Record<string, string> = $state({});
  /** Steps whose drafts are to be checked as soon as their inputs are there. */
  readonly #waiting = new Set<string>();
  /** Number of the step at hand, from 0. */
  at = $state(0);
  said = $state('');
  trouble = $state('');

  constructor(props: PlayerProps) {
    // Properties of an island are reactive; what crosses to the worker must be plain.
    this.#props = $state.snapshot(props) as PlayerProps;
    const { id, family, params = {}, feedback = 'each', sheet } = this.#props;
    this.drafts = new Drafts(id);
    this.#attempt = freshAttempt({ exercise: id, family, params, learner: '', variant: 0, feedback });
    this.#lay(sheet, blankMarking(sheet));
  }

  get sheet(): Sheet {
    return this.#sheet;
  }

  get marking(): Marking {
    return this.#marking;
  }

  /** Whether anything was done that comes back when the page is opened again. */
  get isBegun(): boolean {
    return this.#attempt.events.length > 0;
  }

  get solution(): readonly WorkedLine[] | undefined {
    return this.#solution;
  }

  /** Takes the last attempt of this device up where it ended. */
  start(): Promise<void> {
    this.#attempt = freshAttempt(this.#attempt.ask);
    return this.#next(async () => {
      const last = lastAttempt(this.#props.id);
      if (last && (last.events.length > 0 || !last.outcome)) await this.#resume(last);
      else if (last || this.#props.own) await this.#open(last ? last.variant + 1 : 1);
      if (!this.#marking.isDone) this.drafts.recall(this.#sheet.steps.map(({ id }) => id));
    });
  }

  /** Draws another variant. */
  fresh(): Promise<void> {
    return this.#next(async () => {
      await this.#open(this.#lastVariant() + 1);
      this.#keep();
      this.said = words.said.fresh(this.#sheet.variant);
    });
  }

  /** Checks what stands in the field of a step; true when the step has nothing left to earn. */
  async check(i: number): Promise<boolean> {
    const { id, needs } = this.#sheet.steps[i]!;
    if (this.#marking.steps[i]!.status === 'locked' && this.drafts.of(id)?.trim()) {
      this.#waiting.add(id);
      this.remarks[id] = words.waits(needs.filter((n) => this.#isOpen(n - 1)));
      this.said = words.stepSaid(i + 1, this.remarks[id]!);
      return false;
    }
    await this.#next(() => this.#answer(i));
    return this.#marking.steps[i]!.status === 'right';
  }

  hint = (i: number): Promise<void> =>
    this.#next(async () => {
      await this.#act({ a: 'hint', st: this.#sheet.steps[i]!.id });
      this.said = words.said.hint(i + 1, this.#marking.steps[i]!.hints.at(-1)?.text ?? '');
    });

  reveal = (i: number): Promise<void> =>
    this.#next(async () => {
      if (!(await this.#act({ a: 'reveal', st: this.#sheet.steps[i]!.id }))) return;
      this.drafts.drop(this.#sheet.steps[i]!.id);
      this.said = words.said.shown(i + 1, this.#marking.steps[i]!.expected ?? '');
      await this.#after();
    });

  undo = (i: number): Promise<void> =>
    this.#next(async () => {
      const { id } = this.#sheet.steps[i]!;
      if (!(await this.#act({ a: 'undo', st: id }))) return;
      this.drafts.drop(id);
      this.said = words.said.undone(i + 1);
    });

  reset = (): Promise<void> =>
    this.#next(async () => {
      this.drafts.forget();
      this.#forgetRemarks();
      if (this.#marking.steps.some(({ text }) => text !== undefined)) await this.#act({ a: 'reset' });
      this.at = 0;
      this.said = words.said.reset;
    });

  /** Checks what was typed and not checked yet, then finishes. */
  finish = (): Promise<void> =>
    this.#next(async () => {
      for (const [i, { id }] of this.#sheet.steps.entries()) if (this.drafts.of(id)?.trim()) await this.#answer(i);
      if (!this.#marking.isDone) await this.#act({ a: 'done' });
    });

  solve = (): Promise<void> =>
    this.#next(async () => {
      this.#solution = await engine.exercise('solve', this.#attempt.ask);
    });

  hideSolution(): void {
    this.#solution = undefined;
  }

  #isOpen(i: number): boolean {
    const { status, text } = this.#marking.steps[i]!;
    return text === undefined && status !== 'shown' && status !== 'filled';
  }

  /** One thing after the other; what goes wrong is said, and nothing typed is lost. */
  #next(work: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(async () => {
      this.trouble = '';
      try {
        await work();
      } catch (reason) {
        this.trouble = reason instanceof Error ? reason.message : String(reason);
      }
    });
    return this.#queue;
  }

  async #answer(i: number): Promise<void> {
    const { id, field } = this.#sheet.steps[i]!;
    // Items that nobody moved are in an order as well.
    const asShown = field.kind === 'order' ? field.items.map((item) => item.id).join(',') : '';
    const x = this.drafts.of(id) ?? this.#marking.steps[i]!.text ?? asShown;
    if (!(await this.#act({ a: 'in', st: id, x }))) return;
    const { notes, status } = this.#marking.steps[i]!;
    this.said = words.stepSaid(i + 1, [this.remarks[id], ...notes].filter(Boolean).join(' ') || words.status[status]);
    await this.#after();
  }

  /** Checks the drafts whose inputs have come, and finishes when nothing is left to earn. */
  async #after(): Promise<void> {
    for (const [i, { id }] of this.#sheet.steps.entries()) {
      if (!this.#waiting.has(id) || this.#marking.steps[i]!.status === 'locked') continue;
      this.#waiting.delete(id);
      await this.#answer(i);
    }
    if (this.#marking.isFull && !this.#marking.isDone) await this.#act({ a: 'done' });
  }

  /** Hands one action to the desk; false when it was not taken, and then the sentence stands below the field. */
  async #act(action: Action): Promise<boolean> {
    const { ask, events, offset } = this.#attempt;
    const t = offset + clock.elapsed();
    const played = await engine.exercise('play', ask, events, action, t, decimalComma());
    const id = action.st ?? '';
    if ('refused' in played) {
      this.remarks[id] = played.refused;
      this.said = played.refused;
      return false;
    }
    // What was typed while the desk was at work was not checked: it stays.
    if (action.a === 'in' && this.drafts.of(id) === action.x) this.drafts.drop(id);
    this.remarks[id] = played.readAs ?? '';
    this.#attempt = { ...this.#attempt, events: played.events };
    this.#marking = played.marking;
    this.#keep();
    return true;
  }

  async #open(variant: number): Promise<void> {
    const { id, family, params = {}, again = params, feedback = 'each' } = this.#props;
    const ask = { exercise: id, family, params: again, learner: learnerOf(), variant, feedback };
    const sheet = await engine.exercise('open', ask);
    this.#attempt = freshAttempt(ask);
    this.#lay(sheet, blankMarking(sheet));
  }

  async #resume(record: AttemptRecord): Promise<void> {
    const { version, params, learner, variant, feedback, events } = record;
    const ask = { ...this.#attempt.ask, version, params, learner, variant, feedback };
    const resumed = await engine.exercise('resume', ask, events);
    if ('refused' in resumed) {
      await this.#open(variant + 1);
      this.trouble = words.cannotResume;
      return;
    }
    this.#attempt = resumedAttempt(ask, record);
    this.#lay(resumed.sheet, resumed.marking);
  }

  #lay(sheet: Sheet, marking: Marking): void {
    this.#sheet = sheet;
    this.#marking = marking;
    this.#solution = undefined;
    this.drafts.lay(sheet.variant);
    this.#forgetRemarks();
    this.at = Math.max(
      0,
      marking.steps.findIndex(({ status }) => status === 'open' || status === 'wrong'),
    );
  }

  #forgetRemarks(): void {
    this.#waiting.clear();
    for (const id of Object.keys(this.remarks)) delete this.remarks[id];
  }

  #lastVariant(): number {
    const { id } = this.#props;
    const known = shelf.value.attempts.filter(({ exercise }) => exercise === id).map(({ variant }) => variant);
    return Math.max(this.#attempt.ask.variant, ...known);
  }

  #keep(): void {
    this.#attempt = dated(this.#attempt, this.#marking);
    keepAttempt(recordOf(this.#attempt, this.#sheet, this.#marking, this.#props.chapter));
  }
}
