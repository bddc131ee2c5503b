import type { StepRequest } from '#components/lab/engineApi.ts';
import { strings } from '#components/strings/index.ts';
import { documentNames } from '#engine/trace/naming/documentNames.ts';

/** Short names such as `w5` and `b h1`, in the order in which the parameters of a run stand in a row. */
export function parameterNames(request: StepRequest): string[] {
  const naming = documentNames({ ...request, update: { ...request.update, biases: 'trained' } }, strings.names);
  return request.params.flatMap((layer, k) =>
    Object.entries(layer).flatMap(([name, { shape, data }]) =>
      data.map((_value, i) => {
        const width = shape[1];
        const index = width ? `${Math.floor(i / width)},${i % width}` : `${i}`;
        return naming(`L${k + 1}.${name}[${index}]`).twin.replace('_', ' ');
      }),
    ),
  );
}
