/** One chapter of the plan. Whether it is written is not said here: the folder `content/chapters/NN-slug/` says it. */
export interface CourseChapter {
  readonly number: number;
  /** Its address: `/chapters/<slug>/`. */
  readonly slug: string;
  readonly title: string;
  readonly part: PartId;
  /** The one question that the chapter answers. */
  readonly question: string;
  /** Numbers of the chapters that it builds on. */
  readonly prerequisites: readonly number[];
  /** Planned minutes; a written chapter shows the time counted from its text instead. */
  readonly minutes: number;
}

export type PartId = 'I' | 'II' | 'III' | 'IV' | 'V' | 'VI';

/** The six parts, in order. */
export const parts: readonly { readonly id: PartId; readonly title: string; readonly about: string }[] = [
  {
    id: 'I',
    title: 'Neurons',
    about: 'From a nerve cell to layers of threshold units, and to the wall that one unit cannot cross.',
  },
  {
    id: 'II',
    title: 'Shapes and scores',
    about: 'The curves that bend a sum, and the numbers that say how wrong an answer is.',
  },
  {
    id: 'III',
    title: 'Training',
    about: 'How an error becomes a change of every weight, and what can go wrong on the way.',
  },
  { id: 'IV', title: 'Images', about: 'Small windows that slide, share their weights, and stack into sight.' },
  { id: 'V', title: 'Sequences', about: 'Networks with a state, and how to make it last.' },
  { id: 'VI', title: 'Tools', about: 'The same networks in the libraries of the field.' },
];

const chapter = (
  number: number,
  slug: string,
  title: string,
  part: PartId,
  question: string,
  prerequisites: readonly number[],
  minutes: number,
): CourseChapter => ({ number, slug, title, part, question, prerequisites, minutes });

/** The twenty-four chapters, in reading order. */
export const course: readonly CourseChapter[] = [
  chapter(
    1,
    'what-is-deep-learning',
    'What deep learning is',
    'I',
    'What changes when features are learned instead of written by hand?',
    [],
    30,
  ),
  chapter(
    2,
    'nerve-cell-to-neuron',
    'From nerve cell to artificial neuron',
    'I',
    'What did computing borrow from the nerve cell, and what did it leave behind?',
    [1],
    25,
  ),
  chapter(3, 'perceptron', 'The perceptron', 'I', 'How does a weighted sum turn into a decision?', [2], 35),
  chapter(
    4,
    'perceptron-learning',
    'Teaching a perceptron',
    'I',
    'How can a machine learn from nothing but its mistakes?',
    [3],
    40,
  ),
  chapter(
    5,
    'logic-gates-xor',
    'Logic gates and the XOR wall',
    'I',
    'Why can one neuron learn AND but never XOR?',
    [3, 4],
    35,
  ),
  chapter(
    6,
    'multilayer-perceptron',
    'Multilayer perceptrons',
    'I',
    'What does a second layer buy, and why is it worthless without a bend?',
    [5],
    40,
  ),
  chapter(
    7,
    'activations-classic',
    'Step, linear, sigmoid, tanh',
    'II',
    'What does the shape of an activation decide?',
    [3, 6],
    40,
  ),
  chapter(
    8,
    'activations-modern',
    'ReLU family, softmax, choosing',
    'II',
    'Which bend goes where, and what can kill a neuron?',
    [7],
    45,
  ),
  chapter(9, 'loss-functions', 'Loss functions', 'II', 'What should count as wrong, and by how much?', [8], 45),
  chapter(
    10,
    'forward-pass',
    'Forward pass and the learning loop',
    'III',
    'What exactly happens between an input and a prediction?',
    [6, 9],
    40,
  ),
  chapter(
    11,
    'gradient-descent',
    'Gradient descent and the learning rate',
    'III',
    'Which way is down, and how far is a good step?',
    [9, 10],
    45,
  ),
  chapter(
    12,
    'backpropagation',
    'Backpropagation by hand',
    'III',
    'How much of the error does each single weight answer for?',
    [10, 11],
    90,
  ),
  chapter(
    13,
    'labs-neuron-tanh',
    'Labs: one neuron, a tanh network',
    'III',
    'Can you write down in ten lines what you have calculated by hand?',
    [12],
    60,
  ),
  chapter(
    14,
    'batches-epochs',
    'Batches, epochs, iterations',
    'III',
    'How many examples should speak before the weights move?',
    [11, 12],
    35,
  ),
  chapter(
    15,
    'optimizers',
    'Momentum, RMSProp, Adam',
    'III',
    'What can a step remember from the steps before it?',
    [14],
    45,
  ),
  chapter(
    16,
    'fit-and-hyperparameters',
    'Parameters, hyperparameters, fit',
    'III',
    'When has a network learned, and when has it only memorised?',
    [14],
    40,
  ),
  chapter(17, 'regularization', 'Regularization', 'III', 'How do you make a network forget the noise?', [16], 45),
  chapter(
    18,
    'gradient-problems',
    'Vanishing and exploding gradients',
    'III',
    'Why do deep networks stop learning at their first layers?',
    [8, 12],
    40,
  ),
  chapter(
    19,
    'convolutional-networks',
    'Convolutional networks',
    'IV',
    'Why should one small window look at the whole image?',
    [8, 10],
    55,
  ),
  chapter(
    20,
    'cnn-architectures',
    'Architectures and transfer learning',
    'IV',
    'What made deeper networks trainable, and what can you reuse?',
    [19],
    40,
  ),
  chapter(
    21,
    'recurrent-networks',
    'Recurrent networks',
    'V',
    'How can a network with fixed weights read a text of any length?',
    [12, 18],
    50,
  ),
  chapter(22, 'lstm', 'LSTM', 'V', 'How can a memory be kept, erased and written on purpose?', [21], 45),
  chapter(
    23,
    'tensors-tensorflow',
    'Tensors and TensorFlow',
    'VI',
    'What is a tensor, and what does a graph of them compute?',
    [6],
    45,
  ),
  chapter(
    24,
    'keras-pytorch',
    'Keras, PyTorch and the library landscape',
    'VI',
    'How does the same network look in the tools that people use?',
    [23],
    50,
  ),
];
