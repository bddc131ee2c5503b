import type { Architecture } from './architecture.ts';
import { alexnet2012, alexnetOneTower, alexnetTorchvision } from './architectures/alexnet.ts';
import { googlenet } from './architectures/googlenet.ts';
import { lenet5 } from './architectures/lenet5.ts';
import { lenet5Of1998 } from './architectures/lenet5Of1998.ts';
import { resnet18, resnet34, resnet50, resnet101, resnet152 } from './architectures/resnet.ts';
import { vgg11, vgg13, vgg16, vgg19 } from './architectures/vgg.ts';

/**
 * Every network that has a ledger, by the name that a configuration uses. No rule of the field: the list; each names its
 * own source.
 */
export const networks = {
  lenet5,
  lenet5_1998: lenet5Of1998,
  alexnet_2012: alexnet2012,
  alexnet_one_tower: alexnetOneTower,
  alexnet_torchvision: alexnetTorchvision,
  vgg11,
  vgg13,
  vgg16,
  vgg19,
  googlenet,
  resnet18,
  resnet34,
  resnet50,
  resnet101,
  resnet152,
} as const satisfies Record<string, Architecture>;

/** The name of a network that has a ledger. */
export type NetworkName = keyof typeof networks;
