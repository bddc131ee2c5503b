/** Words of the identity checker. */
export const identityChecker = {
  kicker: (number: string) => `Figure ${number} · Identity checker`,
  title: 'Turn a sigmoid into tanh',
  curve: (scale: string, steepness: string, shift: string, isMinus: boolean) =>
    `${scale}·σ(${steepness}·z) ${isMinus ? '−' : '+'} ${shift}`,
  picture: (rule: string, goal: string, gap: string) =>
    `Two curves over z: ${rule} and ${goal}. Short lines join them where they differ; the largest gap is ${gap}.`,
  axis: { z: 'pre-activation z', a: 'output' },
  key: { gap: 'gap' },
  knobs: { scale: 'Stretch upwards', steepness: 'Steepness', shift: 'Lift' },
  goal: 'Match this curve',
  task: 'Make the gap vanish. Which knob sets the distance between the two flat ends? Which one puts the middle on the zero line? Use the last one for the slope.',
  differ: (rule: string, goal: string, gap: string, at: string) =>
    `${rule} is not ${goal}: the largest gap is ${gap}, at z = ${at}.`,
  same: (rule: string, goal: string, gap: string) =>
    `${rule} and ${goal} are one function. The largest gap, ${gap}, is nothing but rounding in the last digit.`,
  table: 'Both curves and their gap as a table',
  head: { mine: 'stretched sigmoid', gap: 'gap' },
  caption:
    'Stretch, lift and steepness are all that separates the S-shaped curves. One shape serves for a probability between 0 and 1 and for a signed answer between −1 and 1.',
} as const;
