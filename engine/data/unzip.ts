import { EngineError, ensure } from '../core/engineError.ts';
import { ByteSink } from './byteSink.ts';
import { crc32 } from './crc32.ts';
import { MAX_UNPACKED } from './gunzip.ts';
import { inflate } from './inflate.ts';

/** One file of a zip archive, unpacked. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The most files that an archive may list. */
export const MAX_ENTRIES = 1000;
const WIDE = 0xffffffff;

const damaged = (what: string): EngineError =>
  new EngineError(`The zip archive is damaged or cut off: ${what}. Load it or download it again.`);

/** True when the bytes begin as a zip archive does. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/** Where the archive's closing record lies: the last signature in the last 64 KiB. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === 0x06054b50) return at;
  throw damaged('its directory is missing');
}

/**
 * Unpacks the files of a zip archive (stored or deflated) that its central directory lists, and checks each checksum. All
 * lengths are checked against the archive and against `maxBytes` in total before anything is unpacked. Lengths in bytes.
 * @throws EngineError for an archive that is cut off, encrypted or too large.
 */
export function unzip(bytes: Uint8Array, maxBytes = MAX_UNPACKED): ZipEntry[] {
  ensure(isZip(bytes), 'The file is no zip archive: it does not begin with “PK”. Save it again with np.savez.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  ensure(
    count !== 0xffff && at !== WIDE,
    'The zip archive uses the zip64 format, which is not read here. Save fewer arrays in it.',
  );
  ensure(count <= MAX_ENTRIES, `The zip archive lists ${count} files; the most is ${MAX_ENTRIES}. Save fewer in it.`);
  const entries: ZipEntry[] = [];
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw damaged('its directory is broken');
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw damaged('its directory is broken');
    const name = String.fromCharCode(...bytes.subarray(at + 46, at + 46 + Math.min(nameLength, 200)));
    ensure(size !== WIDE, `“${name}” uses the zip64 format, which is not read here. Save a smaller array.`);
    total += size;
    ensure(
      total <= maxBytes,
      `The zip archive holds more than the ${maxBytes} bytes that are allowed here. Save fewer or smaller arrays in it.`,
    );
    entries.push({ name, bytes: unpackEntry(bytes, view, at, name, size) });
    at = next;
  }
  return entries;
}

function unpackEntry(bytes: Uint8Array, view: DataView, at: number, name: string, size: number): ZipEntry['bytes'] {
  ensure((view.getUint16(at + 8, true) & 1) === 0, `“${name}” is encrypted. Save the archive without a password.`);
  const method = view.getUint16(at + 10, true);
  const packed = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if (local + 30 > bytes.length || view.getUint32(local, true) !== 0x04034b50) throw damaged(`“${name}” is missing`);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.length) throw damaged(`“${name}” ends too early`);
  ensure(
    method === 0 || method === 8,
    `“${name}” is packed in an unknown way. Save it with np.savez or np.savez_compressed.`,
  );
  const body = bytes.subarray(start, start + packed);
  const sink = new ByteSink(size);
  if (method === 8) inflate(body, 0, sink);
  const out = method === 8 ? sink.since(0) : body;
  if (out.length !== size || crc32(out) !== view.getUint32(at + 16, true))
    throw damaged(`the checksum of “${name}” is wrong`);
  return out;
}
