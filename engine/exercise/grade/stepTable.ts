import { indexAt } from '../../core/tensor.ts';
import { type Address, address } from '../../trace/ref.ts';
import type { Instance, StepSpec } from '../instance.ts';

/** Where a leaf of a formula gets its number from: which step, and which of its numbers. */
export interface Leaf {
  readonly step: string;
  readonly place: number;
}

/** An instance with its indices: steps by id, leaves by name, what comes after what. */
export interface StepTable {
  readonly instance: Instance;
  readonly steps: ReadonlyMap<string, StepSpec>;
  readonly leaves: ReadonlyMap<Address, Leaf>;
  /** For every step, itself and all that hang on it, in the order of the exercise. */
  readonly downstream: ReadonlyMap<string, readonly StepSpec[]>;
}

/** The names under which other formulas use the numbers of a step. */
export function leafNames({ id, check, target }: Pick<StepSpec, 'id' | 'check' | 'target'>): Address[] {
  if (target.kind !== 'numbers') return [id];
  const shape = 'shape' in check ? check.shape : [];
  return target.formulas.map((_, place) => (shape.length ? address(id, indexAt(shape, place)) : id));
}

const tables = new WeakMap<Instance, StepTable>();

/** The indices of an instance, made once. */
export function stepTable(instance: Instance): StepTable {
  const known = tables.get(instance);
  if (known) return known;
  const steps = new Map(instance.steps.map((step) => [step.id, step]));
  const leaves = new Map<Address, Leaf>();
  for (const step of instance.steps)
    leafNames(step).forEach((name, place) => {
      leaves.set(name, { step: step.id, place });
    });
  const downstream = new Map<string, readonly StepSpec[]>();
  for (const { id } of instance.steps) {
    const reached = new Set([id]);
    for (const step of instance.steps) if (step.deps.some((dep) => reached.has(dep))) reached.add(step.id);
    downstream.set(
      id,
      instance.steps.filter((step) => reached.has(step.id)),
    );
  }
  const table = { instance, steps, leaves, downstream };
  tables.set(instance, table);
  return table;
}
