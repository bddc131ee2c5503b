/** Words of the twin diagram. */
export const twinDiagram = {
  kicker: (number: string) => `Figure ${number} · Twins`,
  title: 'Point at a part and find its twin',
  group: 'Parts of the nerve cell and of the artificial neuron',
  cell: 'Nerve cell',
  neuron: 'Artificial neuron',
  nobody: 'no partner',
  parts: {
    dendrites: {
      cell: 'dendrites',
      neuron: 'inputs',
      role: 'Dendrites receive signals from thousands of other cells. The neuron has a list of numbers x, one for each input.',
      lost: 'Left out: a dendrite also mixes and delays what it receives.',
    },
    synapses: {
      cell: 'synapses',
      neuron: 'weights',
      role: 'A synapse passes a signal on strongly or weakly, and it excites or inhibits. The neuron multiplies each input by a weight w: its size is the strength, its sign is excite or inhibit.',
      lost: 'Left out: chemistry, timing, and fatigue.',
    },
    body: {
      cell: 'cell body',
      neuron: 'sum',
      role: 'Excitation and inhibition run together in the cell body. The neuron adds up all products.',
      lost: 'Left out: the charge leaks away again within milliseconds.',
    },
    hillock: {
      cell: 'axon hillock',
      neuron: 'threshold',
      role: 'Where the axon leaves the body, the cell fires if the charge is large enough. The neuron compares its sum with a threshold θ.',
      lost: 'Left out: a pause after each spike.',
    },
    axon: {
      cell: 'axon',
      neuron: 'output',
      role: 'The axon carries the spike to many other cells. The neuron hands its one output y to every neuron that listens.',
      lost: 'Left out: a cell speaks by the rhythm of its spikes, the neuron by one number.',
    },
    nucleus: {
      cell: 'nucleus',
      neuron: '',
      role: 'The nucleus keeps the genes and runs the household of the cell. It adds nothing and decides nothing.',
      lost: 'The neuron has no such part, although one deck pairs it with the node.',
    },
  },
  pair: (cell: string, neuron: string) => `${cell} ↔ ${neuron}`,
  alone: (cell: string) => `${cell}: no partner`,
  cellPicture: (part: string) =>
    `A nerve cell. On the left the ends of three other cells touch its dendrites; the dendrites lead to the cell body with its nucleus; on the right the axon leaves the body at the axon hillock and branches. Lit: ${part}.`,
  neuronPicture: (part: string) =>
    `An artificial neuron. Three inputs x lead through three weights w to a circle that sums; its result goes through a threshold to the output y. Lit: ${part}.`,
  blankCell: 'A nerve cell whose parts are marked with the letters A to F instead of names.',
  table: {
    heading: 'All pairs as a table',
    cell: 'In the cell',
    neuron: 'In the neuron',
    does: 'What it does',
    lost: 'What was left out',
  },
  caption:
    'Five parts have a twin. The pairs match what each part does, not what it is made of. The nucleus stays alone.',
} as const;
