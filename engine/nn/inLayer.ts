import { EngineError } from '../core/engineError.ts';

/**
 * Runs `f`; a refusal inside it is told again with the name of the layer before it, so that every sentence says where.
 * @throws EngineError "Layer 2 (dense): …" in place of one that does not name a layer.
 */
export function inLayer<T>(where: string, f: () => T): T {
  try {
    return f();
  } catch (error) {
    if (!(error instanceof EngineError) || error.message.startsWith('Layer ')) throw error;
    throw new EngineError(`${where}: ${error.message}`);
  }
}
