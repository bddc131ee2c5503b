import { shortReference } from '#components/prose/shortReference.ts';
import type { HistoryEvent, Ring, TimelineProps } from '#components/widgets/timeline/props.ts';
import { bibliography } from '#content/records.ts';

/** An event whose source is an entry of the bibliography. */
function event(year: number, ring: Ring, title: string, text: string, id: string): HistoryEvent {
  const reference = bibliography.get(id);
  if (!reference) throw new Error(`The bibliography has no ${id}, the source of “${title}”; add it.`);
  return { year, ring, title, text, source: shortReference(reference), id };
}

/** Events from the first model of a nerve cell to the network behind today's language models. */
export const history: readonly HistoryEvent[] = [
  event(
    1943,
    'dl',
    'A nerve cell as a logic gate',
    'McCulloch and Pitts show what networks of threshold units can compute. Their units do not learn.',
    'mcculloch-1943',
  ),
  event(
    1950,
    'ai',
    'The imitation game',
    'Turing publishes “Computing Machinery and Intelligence” and asks whether a machine could pass for a person in writing.',
    'turing-1950',
  ),
  event(
    1952,
    'ai',
    'A program plays checkers',
    'Samuel’s first program runs. It plays, but it does not learn yet; the learning version follows about 1955.',
    'samuel-1959',
  ),
  event(
    1955,
    'ai',
    'The name',
    'McCarthy and three others propose a summer of work on what they call artificial intelligence. The proposal is dated August 1955.',
    'mccarthy-1955',
  ),
  event(
    1956,
    'ai',
    'The Dartmouth workshop',
    'The proposed summer takes place, a year after the proposal. The field has its name and its founders.',
    'mccarthy-1955',
  ),
  event(1958, 'dl', 'The perceptron', 'Rosenblatt’s unit learns its weights from its mistakes.', 'rosenblatt-1958'),
  event(
    1959,
    'ml',
    'Checkers that learns',
    'Samuel describes a program that improves by playing, and the words machine learning become known.',
    'samuel-1959',
  ),
  event(
    1969,
    'dl',
    'What one layer cannot do',
    'Minsky and Papert prove limits of perceptrons; interest in neural networks falls.',
    'minsky-1969',
  ),
  event(
    1986,
    'dl',
    'Hidden units learn',
    'Rumelhart, Hinton and Williams make backpropagation known, and with it features that nobody designed.',
    'rumelhart-1986',
  ),
  event(
    1995,
    'ml',
    'Support vector machines',
    'Strong learning without deep networks: for a decade the method to beat.',
    'cortes-1995',
  ),
  event(1997, 'dl', 'Long short-term memory', 'A recurrent network that can keep what it has read.', 'hochreiter-1997'),
  event(
    1998,
    'dl',
    'LeNet-5 reads cheques',
    'A convolutional network learns from pixels to handwriting, from end to end.',
    'lecun-1998',
  ),
  event(
    2006,
    'dl',
    'Deep belief nets',
    'Networks with many layers are trained one layer after the other. From here on the name deep learning spreads.',
    'hinton-2006',
  ),
  event(
    2012,
    'dl',
    'AlexNet',
    'A deep network wins the ImageNet contest by a wide margin, trained on two graphics cards.',
    'krizhevsky-2012',
  ),
  event(
    2015,
    'dl',
    'A hundred and fifty layers',
    'Residual connections make very deep networks trainable; the paper appears in print in 2016.',
    'he-2016',
  ),
  event(2016, 'dl', 'AlphaGo', 'Deep networks and reinforcement learning beat a Go champion.', 'silver-2016'),
  event(
    2017,
    'dl',
    'The transformer',
    'Attention replaces recurrence. Today’s language models descend from it.',
    'vaswani-2017',
  ),
];

/** The nested sets with their timeline as chapter 1 starts them. */
export const timeline: TimelineProps = {
  id: 'timeline',
  number: '1.1',
  start: { ring: 'ai', at: 4 },
  bibliography: '../../bibliography/',
  events: history,
};
