import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';

/** Width of every record of the GV100AD (Datensatzbeschreibung, Destatis). */
export const recordWidth = 220;

/**
 * The lines of the file without the empty ones; `line` counts from 1 as an editor shows it.
 * UTF-8 where it is valid UTF-8, else ISO-8859-15.
 */
export function decodeLines(
  bytes: Uint8Array,
): Result<{ line: number; text: string }[], Refusal<'register-encoding-unknown'>> {
  const content = bytes.subarray(startsWithMark(bytes) ? 3 : 0);
  const utf8 = isUtf8(content);
  if (!utf8 && content.some(isNoLetterInLatin9)) return refuse({ refusal: 'register-encoding-unknown' });
  const decoder = new TextDecoder(utf8 ? 'utf-8' : 'iso-8859-15');
  const lines = splitLines(content).map((part, index) => ({
    line: index + 1,
    text: padded(part, decoder, utf8),
  }));
  return ok(lines.filter(({ text }) => text.trim() !== ''));
}

const startsWithMark = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** ISO-8859-15 has control characters there; old DOS and Windows code pages have letters. */
const isNoLetterInLatin9 = (byte: number): boolean => byte >= 0x80 && byte <= 0x9f;

function splitLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let index = 0; index <= bytes.length; index++) {
    if (index < bytes.length && bytes[index] !== 0x0a) continue;
    lines.push(withoutLineEnd(bytes.subarray(start, index)));
    start = index + 1;
  }
  return lines;
}

/** Drops the carriage return, and the end-of-file mark of old DOS files (Ctrl-Z). */
function withoutLineEnd(line: Uint8Array): Uint8Array {
  const last = line.at(-1);
  return last === 0x0d || last === 0x1a ? line.subarray(0, -1) : line;
}

/**
 * Some converters pad UTF-8 names to a width in bytes, so that what follows an umlaut sits too far left;
 * then the line has its full width in bytes but not in characters, and the missing blanks are put back.
 */
function padded(line: Uint8Array, decoder: TextDecoder, utf8: boolean): string {
  const text = decoder.decode(line);
  if (!utf8 || line.length !== recordWidth || text.length === recordWidth) return text;
  return [
    [0, 22],
    [22, 72],
    [72, 122],
    [122, recordWidth],
  ]
    .map(([from, to]) => decoder.decode(line.subarray(from, to)).padEnd(to! - from!))
    .join('');
}
