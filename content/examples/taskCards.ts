import type { SortTheTaskProps } from '#components/widgets/sort-the-task/props.ts';

/** The twelve cards of "Sort the task". */
export const sortTheTask: SortTheTaskProps = {
  id: 'sort',
  number: '1.6',
  cards: [
    {
      text: 'Mark e-mails as spam, from mails that people have marked',
      kind: 'supervised',
      why: 'Each mail comes with its label.',
    },
    {
      text: 'Group a year of news into topics that nobody has named',
      kind: 'unsupervised',
      why: 'There are texts and no labels.',
    },
    {
      text: 'Play Go; after the last move one learns who has won',
      kind: 'reinforcement',
      why: 'The reward comes late, and no move is marked as right.',
    },
    {
      text: 'Estimate the price of a house from sold ones',
      kind: 'supervised',
      why: 'The price paid is the label, here a number.',
    },
    { text: 'Tell cats from dogs after a thousand named pictures', kind: 'supervised', why: 'The names are labels.' },
    { text: 'Find customers who behave alike', kind: 'unsupervised', why: 'Nobody says which groups there are.' },
    {
      text: 'Teach a robot to walk by trying, with points for each metre',
      kind: 'reinforcement',
      why: 'It acts, and the points are rewards.',
    },
    {
      text: 'Turn the photo of a number plate into text, from plates with transcripts',
      kind: 'supervised',
      why: 'The transcript is the label.',
    },
    {
      text: 'Point out card payments unlike all others, none marked as fraud',
      kind: 'unsupervised',
      why: 'Without marks one can only look for what is unusual.',
    },
    {
      text: 'Set traffic lights so that queues stay short, learning from the queues',
      kind: 'reinforcement',
      why: 'Each setting has consequences, and short queues are the reward.',
    },
    {
      text: 'Recognise spoken words from recordings with their wording',
      kind: 'supervised',
      why: 'The wording is the label.',
    },
    {
      text: 'Describe pictures by a few numbers that suffice to rebuild them',
      kind: 'unsupervised',
      why: 'The pictures are all there is; no one supplies the numbers.',
    },
  ],
};
