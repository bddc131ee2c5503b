import { EngineError, ensure } from '../core/engineError.ts';

/** Text read from bytes, and how its characters were coded there. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252';
}

/** Beginnings of files that are often dropped by mistake, and what to do instead. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], what: string])[] = [
  [[0x50, 0x4b, 3, 4], 'a zip archive or an Excel workbook. In a spreadsheet program choose “Save as … CSV”'],
  [[0x1f, 0x8b], 'packed with gzip. Unpack it first'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel workbook. In a spreadsheet program choose “Save as … CSV”'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF document. Export its table as CSV'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture. Load a table as CSV'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture. Load a table as CSV'],
  [[0x93, 0x4e, 0x55, 0x4d], 'an NPY array. Load it as NPY'],
];

/** What Windows-1252 puts at 128 to 159; the other bytes are their own code points. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const CHUNK = 8192;

/** Decodes UTF-8, or returns undefined when the bytes are none (overlong, cut off, surrogates). */
function decodeUtf8(bytes: Uint8Array, start: number): string | undefined {
  const parts: string[] = [];
  let points: number[] = [];
  for (let at = start; at < bytes.length; ) {
    const lead = bytes[at++]!;
    const more = lead < 0x80 ? 0 : lead < 0xc2 ? -1 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : -1;
    if (more < 0) return undefined;
    let point = more === 0 ? lead : lead & (0x3f >> more);
    for (let i = 0; i < more; i++) {
      const next = bytes[at++] ?? 0;
      if ((next & 0xc0) !== 0x80) return undefined;
      point = (point << 6) | (next & 0x3f);
    }
    const surrogate = point >= 0xd800 && point <= 0xdfff;
    if (surrogate || point > 0x10ffff || (more === 2 && point < 0x800) || (more === 3 && point < 0x10000))
      return undefined;
    points.push(point);
    if (points.length === CHUNK) {
      parts.push(String.fromCodePoint(...points));
      points = [];
    }
  }
  return parts.join('') + String.fromCodePoint(...points);
}

function decodeUtf16(bytes: Uint8Array, little: boolean): string {
  ensure(bytes.length % 2 === 0, 'The text is coded in UTF-16, but its last character is cut off. Save it as UTF-8.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 2; at < bytes.length; at += 2 * CHUNK) {
    const units = Math.min(CHUNK, (bytes.length - at) / 2);
    parts.push(String.fromCharCode(...Array.from({ length: units }, (_, i) => view.getUint16(at + 2 * i, little))));
  }
  return parts.join('');
}

function decodeWindows(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    let part = '';
    for (const byte of bytes.subarray(at, at + CHUNK))
      part += byte >= 128 && byte < 160 ? WINDOWS[byte - 128] : String.fromCharCode(byte);
    parts.push(part);
  }
  return parts.join('');
}

/** Control characters that do occur in text: tab, the line and page breaks, and escape. */
const ALLOWED = new Set([9, 10, 11, 12, 13, 27]);

/** Refuses control characters, which no text has: the file is something else. */
function checkText(text: string): void {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 && !ALLOWED.has(code))
      throw new EngineError(
        `The file is not text: character ${at + 1} is a control character. Load a table saved as CSV or TSV.`,
      );
  }
}

/** Text from bytes: UTF-8, UTF-16 with its mark, else Windows-1252. A byte-order mark is dropped; binary files are refused. */
export function decodeText(bytes: Uint8Array): DecodedText {
  for (const [signature, what] of SIGNATURES)
    ensure(!signature.every((byte, i) => bytes[i] === byte), `This file is ${what}.`);
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (little || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    const text = decodeUtf16(bytes, little);
    checkText(text);
    return { text, encoding: 'utf-16' };
  }
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const utf8 = decodeUtf8(bytes, marked ? 3 : 0);
  const text = utf8 ?? decodeWindows(bytes);
  checkText(text);
  return { text, encoding: utf8 === undefined ? 'windows-1252' : 'utf-8' };
}
