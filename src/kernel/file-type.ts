/** What the program takes from people: papers and pictures that no browser runs. */
export type FileType = 'application/pdf' | 'image/png' | 'image/jpeg' | 'image/webp' | 'text/plain';

/** The type by what is in the file, whatever its name and its sender say; undefined for all that is not taken. */
export function fileTypeOf(bytes: Uint8Array): FileType | undefined {
  if (starts(bytes, ascii('%PDF-'))) return 'application/pdf';
  if (starts(bytes, [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a])) return 'image/png';
  if (starts(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (starts(bytes, ascii('RIFF')) && starts(bytes, ascii('WEBP'), 8)) return 'image/webp';
  return isPlainText(bytes) ? 'text/plain' : undefined;
}

/** The last part of a path, without signs that mean something to a system. */
export const safeFileName = (name: string, otherwise: string): string =>
  name
    .split(/[\\/]/)
    .at(-1)!
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are to go
    .replaceAll(/[\u0000-\u001f<>:"|?*]/g, '_')
    .slice(-160) || otherwise;

const starts = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte);

const ascii = (text: string): number[] => [...text].map((sign) => sign.charCodeAt(0));

/** UTF-8 without control signs, and no markup: a page in disguise is no text. */
function isPlainText(bytes: Uint8Array): boolean {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these betray a binary file
  return !/[\u0000-\u0008\u000e-\u001f]/.test(text) && !/<(!doctype|html|svg|script|\?xml)/i.test(text);
}
