import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { BookFormat } from './book.ts';
import type { FileRefusal, ImportLimits } from './limit.ts';

/** What kind of file the bytes are and whether they may be unpacked at all; nothing is unpacked to find out. */
export function inspectFile(bytes: Uint8Array, limits: ImportLimits): Result<BookFormat, FileRefusal> {
  if (bytes.length === 0) return refuse({ refusal: 'file-empty' });
  if (bytes.length > limits.fileBytes) return refuse(tooLarge(bytes.length, limits));
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return inspectArchive(bytes, limits);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refuse({ refusal: oleFault(bytes) });
  if (isBinary(bytes)) return refuse({ refusal: 'no-spreadsheet' });
  return inspectText(bytes);
}

/** MS Project writes XML; any other XML is no table. Many programs call a web page `.xls`. */
function inspectText(bytes: Uint8Array): Result<BookFormat, FileRefusal> {
  const head = latin(bytes.subarray(0, 4_096))
    .replaceAll('\u0000', '')
    .replace(/^(?:ï»¿|ÿþ|þÿ)?\s*/, '');
  if (/<(?:\w+:)?Project\s[^>]*schemas\.microsoft\.com\/project/.test(head)) return ok('mspdi');
  if (/<(?:\w+:)?Workbook\s[^>]*schemas-microsoft-com:office:spreadsheet/.test(head))
    return refuse({ refusal: 'excel-xml' });
  if (/^(?:<!doctype html|<(?:html|head|meta|body|table|style|div)[\s>]|mime-version:)/i.test(head))
    return refuse({ refusal: 'web-page' });
  return /^(?:<(?:\?xml|!doctype)|\{\\rtf)/i.test(head) ? refuse({ refusal: 'no-spreadsheet' }) : ok('csv');
}

export const tooLarge = (size: number, limits: ImportLimits): FileRefusal => ({
  refusal: 'file-too-large',
  detail: { megabytes: Math.ceil(size / 1_048_576), limit: Math.floor(limits.fileBytes / 1_048_576) },
});

type Entry = {
  name: string;
  size: number;
  packed: number;
  encrypted: boolean;
  stored: boolean;
  /** Where its local header begins. */
  at: number;
};

function inspectArchive(bytes: Uint8Array, limits: ImportLimits): Result<BookFormat, FileRefusal> {
  const entries = listEntries(bytes, limits.archiveEntries);
  if (!entries) return refuse({ refusal: 'file-broken' });
  // The reader stops at the size an entry claims, so the claims bound what is unpacked; 0 would be no bound.
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  const boundless = entries.some(({ size, packed }) => size === 0 && packed > 2);
  if (unpacked > limits.unpackedBytes || boundless || entries.length > limits.archiveEntries)
    return refuse({
      refusal: 'unpacks-too-large',
      detail: {
        megabytes: Math.ceil(unpacked / 1_048_576),
        limit: Math.floor(limits.unpackedBytes / 1_048_576),
      },
    });
  if (entries.some(({ encrypted }) => encrypted)) return refuse({ refusal: 'password-protected' });
  const names = new Set(entries.map(({ name }) => name.replace(/^\//, '').toLowerCase()));
  if (names.has('xl/workbook.xml') || [...names].some((name) => /^xl\/workbook.*\.xml$/.test(name)))
    return ok('xlsx');
  if (names.has('xl/workbook.bin')) return refuse({ refusal: 'excel-binary' });
  if (names.has('encrypted-package')) return refuse({ refusal: 'password-protected' });
  if (names.has('content.xml') && names.has('mimetype')) return inspectOpenDocument(bytes, entries);
  return refuse({ refusal: 'no-spreadsheet' });
}

/** The type of an OpenDocument file stands uncompressed at its beginning; what is encrypted is stored, not packed. */
function inspectOpenDocument(bytes: Uint8Array, entries: readonly Entry[]): Result<BookFormat, FileRefusal> {
  const head = latin(bytes.subarray(0, 200));
  const content = entries.find(({ name }) => name === 'content.xml')!;
  if (content.stored && !latin(contentOf(bytes, content)).trimStart().startsWith('<'))
    return refuse({ refusal: 'password-protected' });
  return head.includes('opendocument.spreadsheet') || !head.includes('opendocument')
    ? ok('ods')
    : refuse({ refusal: 'no-spreadsheet' });
}

/** The central directory of a ZIP archive; undefined where it is damaged. */
function listEntries(bytes: Uint8Array, most: number): Entry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  while (entries.length < Math.min(count, most + 1)) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return undefined;
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    if (at + 46 + nameLength > view.byteLength) return undefined;
    entries.push({
      name: latin(bytes.subarray(at + 46, at + 46 + nameLength)),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      stored: view.getUint16(at + 10, true) === 0,
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

/** The first bytes of an entry that is stored as it is. */
function contentOf(bytes: Uint8Array, { at }: Entry): Uint8Array {
  const header = bytes.subarray(at, at + 30);
  if (header.length < 30) return header;
  const from = at + 30 + (header[26]! | (header[27]! << 8)) + (header[28]! | (header[29]! << 8));
  return bytes.subarray(from, from + 20);
}

function findEnd(view: DataView): number | undefined {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= earliest; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return undefined;
}

/** An encrypted workbook, the Excel of 1997 and files of MS Project share one container; each names its content. */
function oleFault(bytes: Uint8Array): 'password-protected' | 'old-excel' | 'project-file' | 'no-spreadsheet' {
  const names = latin(bytes.subarray(0, 2_000_000)).replaceAll('\u0000', '');
  if (names.includes('EncryptedPackage')) return 'password-protected';
  if (names.includes('MSProject.MPP')) return 'project-file';
  return names.includes('Workbook') || names.includes('Book') ? 'old-excel' : 'no-spreadsheet';
}

/** Text has no zero bytes, unless it is UTF-16, where every second one is. */
function isBinary(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46]) || startsWith(bytes, [0x89, 0x50, 0x4e, 0x47])) return true;
  const head = bytes.subarray(0, 4_096);
  const control = head.reduce((sum, byte) => sum + (byte < 9 || (byte > 13 && byte < 32) ? 1 : 0), 0);
  const zeros = head.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0);
  return zeros > 0 ? zeros < head.length * 0.3 || control > zeros * 1.2 : control > head.length * 0.02;
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
