/** Words of the hinge margin. */
export const hingeMargin = {
  kicker: (number: string) => `Figure ${number} · Margin`,
  title: 'Push a score across the margin',
  losses: ['hinge', 'squared hinge', 'cross-entropy of the score'],
  lossAndSlope: (loss: string, slope: string) => `${loss}, slope ${slope}`,
  picture: (score: string, zone: string, loss: string) =>
    `Three losses over the raw score, with zones for wrong, inside the margin and safe. At score ${score}, ${zone}, the hinge loss is ${loss}.`,
  axis: { score: 'raw score y', loss: 'loss' },
  score: 'Raw score y',
  label: 'Label t',
  zones: { wrong: 'on the wrong side', inside: 'on the right side, inside the margin', safe: 'safe beyond the margin' },
  tags: { wrong: 'wrong', inside: 'margin', safe: 'safe' },
  say: (score: string, label: string, product: string, zone: string, loss: string, slope: string) =>
    `Score ${score} for label ${label}: t·y = ${product}, ${zone}. The hinge loss is ${loss}, its slope ${slope}.`,
  table: 'The curves as a table',
  caption:
    'The hinge has two straight pieces. Left of the margin it pulls with the same strength everywhere; beyond it, it is silent. Cross-entropy of the same score never quite falls silent.',
} as const;
