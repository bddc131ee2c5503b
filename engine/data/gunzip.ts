import { EngineError, ensure } from '../core/engineError.ts';
import { ByteSink } from './byteSink.ts';
import { crc32 } from './crc32.ts';
import { inflate } from './inflate.ts';

/** How many bytes unpacked data may have unless said otherwise: 64 MiB. */
export const MAX_UNPACKED = 2 ** 26;

/** True when the bytes begin as a gzip file does. */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

const cut = (): EngineError =>
  new EngineError('The gzip file ends too early: it was cut off. Load it or download it again.');

/** Position behind a member's header (RFC 1952, section 2.3). */
function skipHeader(bytes: Uint8Array, start: number): number {
  if (bytes.length < start + 18) throw cut();
  const flags = bytes[start + 3]!;
  ensure(bytes[start + 2] === 8 && flags < 32, 'The gzip file is packed in an unknown way. Pack it again with gzip.');
  let at = start + 10;
  if (flags & 4) at += 2 + (bytes[at]! | (bytes[at + 1]! << 8));
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue;
    const end = at < bytes.length ? bytes.indexOf(0, at) : -1;
    if (end < 0) throw cut();
    at = end + 1;
  }
  return flags & 2 ? at + 2 : at;
}

const readUint32 = (bytes: Uint8Array, at: number): number =>
  (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;

/**
 * Unpacks a gzip file of one or more members and checks each checksum and length. At most `maxBytes` come out; what would
 * be longer, is damaged or cut off, is refused with an `EngineError`.
 */
export function gunzip(bytes: Uint8Array, maxBytes = MAX_UNPACKED): Uint8Array {
  ensure(isGzip(bytes), 'The file is not packed with gzip: it does not begin with the bytes 1f 8b. Load it unpacked.');
  const sink = new ByteSink(maxBytes);
  let at = 0;
  do {
    const from = sink.length;
    at = inflate(bytes, skipHeader(bytes, at), sink);
    if (at + 8 > bytes.length) throw cut();
    const part = sink.since(from);
    ensure(
      readUint32(bytes, at) === crc32(part) && readUint32(bytes, at + 4) === part.length,
      'The gzip file is damaged: its checksum does not fit its content. Load it or download it again.',
    );
    at += 8;
  } while (isGzip(bytes.subarray(at)));
  ensure(
    bytes.subarray(at).every((byte) => byte === 0),
    'The gzip file has other bytes behind its end. Pack it again with gzip.',
  );
  return sink.since(0);
}
