import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';

export const attachmentTypes = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/webp',
  'text/plain',
] as const;
export type AttachmentType = (typeof attachmentTypes)[number];

export const attachmentLimits = { bytes: 5 * 1024 * 1024, files: 3 };

export type SentFile = { name: string; bytes: Uint8Array };
export type AttachmentFile = SentFile & { type: AttachmentType };
type AttachmentFault = 'too-many-files' | 'file-too-large' | 'file-type-unknown' | 'file-empty';

/** Takes files by what is in them, whatever their name and the sender say; the first fault is returned. */
export function checkAttachments(
  files: readonly SentFile[],
): Result<AttachmentFile[], Refusal<AttachmentFault>> {
  if (files.length > attachmentLimits.files)
    return refuse({ refusal: 'too-many-files', at: 'files', detail: { limit: attachmentLimits.files } });
  const checked: AttachmentFile[] = [];
  for (const file of files) {
    const detail = { name: file.name.slice(-80) };
    if (file.bytes.length === 0) return refuse({ refusal: 'file-empty', at: 'files', detail });
    if (file.bytes.length > attachmentLimits.bytes)
      return refuse({ refusal: 'file-too-large', at: 'files', detail });
    const type = typeOf(file.bytes);
    if (!type) return refuse({ refusal: 'file-type-unknown', at: 'files', detail });
    checked.push({ ...file, name: safeName(file.name), type });
  }
  return ok(checked);
}

/** The last part of a path, without signs that mean something to a system. */
const safeName = (name: string): string =>
  name
    .split(/[\\/]/)
    .at(-1)!
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are to go
    .replaceAll(/[\u0000-\u001f<>:"|?*]/g, '_')
    .slice(-160) || 'Anlage';

const starts = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte);

const ascii = (text: string): number[] => [...text].map((sign) => sign.charCodeAt(0));

function typeOf(bytes: Uint8Array): AttachmentType | undefined {
  if (starts(bytes, ascii('%PDF-'))) return 'application/pdf';
  if (starts(bytes, [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a])) return 'image/png';
  if (starts(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (starts(bytes, ascii('RIFF')) && starts(bytes, ascii('WEBP'), 8)) return 'image/webp';
  return isPlainText(bytes) ? 'text/plain' : undefined;
}

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
