import type { FamilyParams } from '#engine/exercise/instance.ts';
import type { Quantity } from '#engine/trace/naming/quantity.ts';
import type { Mark } from '#engine/trace/narrate/marks.ts';
import type { Address } from '#engine/trace/ref.ts';

/** When answers are marked: after each step, when the attempt is finished, or never here. */
export type Feedback = 'each' | 'end' | 'none';

/** Which variant of which exercise, under which rules. The same request always leads to the same numbers. */
export interface ExerciseAsk {
  /** Id in the book; it enters the seed, so it never changes. */
  readonly exercise: string;
  readonly family: string;
  /** Version of the family, where a log of an earlier one is taken up. */
  readonly version?: number;
  readonly params: FamilyParams;
  /** Whose numbers; empty for those that everybody gets first. */
  readonly learner: string;
  /** 0 for the first variant, then 1, 2 … */
  readonly variant: number;
  readonly feedback: Feedback;
}

/** A number, or a grid of numbers, that is given. */
export interface SheetGiven {
  readonly name: Quantity;
  readonly texts: readonly string[];
  /** Columns of a grid; 0 for a single number. */
  readonly columns: number;
}

/** A choice or an item, in words. */
export interface Labelled {
  readonly id: string;
  readonly label: string;
}

/** The gate that a setting is to make: what its truth table is worked out from. */
export interface GateAsked {
  readonly predicate: string;
  readonly settings: readonly number[];
  /** How many hidden units the table shows. */
  readonly hidden: number;
}

/** How a step is answered. */
export type Field =
  | { readonly kind: 'number' }
  | { readonly kind: 'grid'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'choice'; readonly options: readonly Labelled[] }
  | { readonly kind: 'order'; readonly items: readonly Labelled[] }
  | { readonly kind: 'setting'; readonly names: readonly Quantity[]; readonly gate?: GateAsked }
  | {
      readonly kind: 'sketch';
      readonly from: number;
      readonly to: number;
      readonly low: number;
      readonly high: number;
      readonly points: number;
    };

/** One thing to answer, as it is drawn before anything was answered. */
export interface SheetStep {
  readonly id: string;
  readonly prompt: string;
  readonly name: Quantity;
  readonly field: Field;
  /** Steps, counted from 1, whose answers enter this one. */
  readonly needs: readonly number[];
}

/** An exercise as it lies on the table: everything that is the same whatever the learner does. */
export interface Sheet {
  readonly version: number;
  /** Five letters by which people tell variants apart. */
  readonly variant: string;
  /** How many variants there are, in words, where they are few. */
  readonly among?: string;
  /** What to know where numbers are drawn for each student, and two may get the same. */
  readonly warning?: string;
  readonly title: string;
  readonly intro: string;
  readonly givens: readonly SheetGiven[];
  readonly steps: readonly SheetStep[];
  /** Milli-marks of the whole. */
  readonly max: number;
}

/** A formula with the names of its leaves. */
export interface NamedFormula {
  readonly marks: readonly Mark[];
  readonly names: Readonly<Record<Address, Quantity>>;
}

/** A hint that was asked for; the second shows the formula. */
export interface ShownHint {
  readonly text: string;
  readonly formulas: readonly NamedFormula[];
}

export type StepStatus =
  | 'locked'
  | 'open'
  | 'answered'
  | 'right'
  | 'follows'
  | 'partly'
  | 'stale'
  | 'wrong'
  | 'shown'
  | 'filled';

/** Where one step stands. */
export interface StepMarking {
  readonly status: StepStatus;
  /** Sentences about the answer. */
  readonly notes: readonly string[];
  readonly hints: readonly ShownHint[];
  /** What the next hint takes, as a share of the step's marks; absent when there is none. */
  readonly nextCost?: string;
  /** The right value, once it may be seen. */
  readonly expected?: string;
  /** The answer that stands, as typed. */
  readonly text?: string;
  /** Milli-marks. */
  readonly marks: number;
  readonly max: number;
}

/** Where the attempt stands. */
export interface Marking {
  readonly steps: readonly StepMarking[];
  readonly marks: number;
  readonly max: number;
  readonly isDone: boolean;
  /** True when no step can earn any more. */
  readonly isFull: boolean;
  /** How many hints and values were asked for. */
  readonly helps: number;
  /** Usual mistakes made, by step. */
  readonly mistakes: readonly string[];
}

/** A figure that shows a line with the numbers of the variant. */
export interface WorkedLink {
  /** Name of the figure: its id on its page. */
  readonly figure: string;
  /** Fragment of the address at which the figure opens on this line. */
  readonly fragment: string;
  /** What the link says. */
  readonly text: string;
}

/** Pages of the figures that a worked solution may open, by the figures' names: the address before the fragment. */
export type FigurePages = Readonly<Record<string, string>>;

/** One line of the worked solution: a formula for each number, and the result. */
export interface WorkedLine {
  readonly name: Quantity;
  readonly formulas: readonly NamedFormula[];
  readonly shown: string;
  readonly link?: WorkedLink;
}
