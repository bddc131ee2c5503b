/** Reading a link gives the state it carries, or one sentence that says why it cannot be read. */
export type Read<T> = { readonly scene: T } | { readonly refused: string };

/** The sentences for links that cannot be read. */
export interface LinkSentences {
  readonly notOurs: string;
  readonly tooLong: string;
  readonly cut: string;
  readonly version: string;
  /** For a whole link of ours whose state cannot be; `notOurs` when absent. */
  readonly unfit?: string;
}

/** The longest state that a link may carry, in characters. */
export const MAX_LINK = 8_000;

/** A short checksum (FNV-1a), so that a link that was cut or altered is noticed. It proves nothing else. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(36).padStart(7, '0');
}

const toUrl = (text: string): string => {
  let binary = '';
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
};

const fromUrl = (code: string): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(
    Uint8Array.from(atob(code.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0)),
  );

/** Writes a state as the fragment of a link: `#kind=version.checksum.state`. */
export function writeLink(kind: string, version: number, scene: unknown): string {
  const code = toUrl(JSON.stringify(scene));
  return `#${kind}=${version}.${checksum(code)}.${code}`;
}

/**
 * Reads the state of one kind from a fragment; nothing when the fragment speaks of something else.
 * `parse` checks every field of the hostile input and throws a sentence.
 */
export function readLink<T>(
  fragment: string,
  kind: string,
  version: number,
  sentences: LinkSentences,
  parse: (value: unknown) => T,
): Read<T> | undefined {
  const start = `#${kind}=`;
  if (!fragment.startsWith(start)) return undefined;
  if (fragment.length > MAX_LINK) return { refused: sentences.tooLong };
  const [given, sum, code] = fragment.slice(start.length).split('.');
  if (!/^\d+$/.test(given ?? '')) return { refused: sentences.notOurs };
  if (Number(given) !== version) return { refused: sentences.version };
  if (!code || !sum || checksum(code) !== sum) return { refused: sentences.cut };
  try {
    return { scene: parse(JSON.parse(fromUrl(code))) };
  } catch (reason) {
    const isScene = reason instanceof Error && reason.name === 'SceneError';
    return { refused: (isScene && sentences.unfit) || sentences.notOurs };
  }
}
