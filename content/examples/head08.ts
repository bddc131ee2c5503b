import { functionAnswers } from '#components/lab/functionAnswers.ts';
import { headQuestion, joined, lossQuestion } from '#components/widgets/choose-head/heads.ts';
import type { ChooseHeadProps, HeadScene } from '#components/widgets/choose-head/props.ts';

/** Outputs and loss of a head, as the worker answers them. */
export function headAnswer(scene: HeadScene): ChooseHeadProps['answer'] {
  const outputs = functionAnswers({ rows: [headQuestion(scene)] });
  return joined(outputs, functionAnswers({ losses: [lossQuestion(scene, outputs.rows[0]!)] }));
}

const scene: HeadScene = { task: 'animal', head: 'sigmoid', loss: 'meanSquares', solved: [] };

/** The figure "Choose the head", with a pair that could be better. */
export const headStart: Omit<ChooseHeadProps, 'id' | 'number'> = { scene, answer: headAnswer(scene) };
