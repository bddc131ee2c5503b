export type { PlayerProps as ExercisePlayerProps } from '#components/exercises/playerProps.ts';
