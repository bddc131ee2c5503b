import type { ParameterLocatorProps } from '#components/widgets/parameter-locator/props.ts';
import { averageClaims } from './ch12/averageClaims.ts';
import { networks } from './layered.ts';

/** The locator as chapter 12 starts it: at the last row of the table of averages. */
export const locator12: Omit<ParameterLocatorProps, 'id' | 'number'> = {
  networks: [networks.digits, networks.small, [784, 10]],
  scene: { network: 0, order: 'layers', index: averageClaims.lastIndex.computed },
};
