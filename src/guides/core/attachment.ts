import { type FileType, fileTypeOf, safeFileName } from '../../kernel/file-type.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';

export const attachmentLimits = { bytes: 5 * 1024 * 1024, files: 3 };

/** All that a form with files may weigh, with what it puts around them. */
export const impulseFormBytes = attachmentLimits.files * attachmentLimits.bytes + 256 * 1024;

export type SentFile = { name: string; bytes: Uint8Array };
export type AttachmentFile = SentFile & { type: FileType };
type AttachmentFault =
  | 'too-many-files'
  | 'file-too-large'
  | 'file-type-unknown'
  | 'file-name-misleads'
  | 'file-ending-not-taken'
  | 'file-empty';

/** What a file's name may promise: whoever opens it later relies on that. */
const endings: Record<FileType, RegExp> = {
  'application/pdf': /\.pdf$/i,
  'image/png': /\.png$/i,
  'image/jpeg': /\.jpe?g$/i,
  'image/webp': /\.webp$/i,
  'text/plain': /\.(txt|md|csv|log)$/i,
};

/** Takes files by what is in them; a name that says something else is refused. The first fault is returned. */
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
    const type = fileTypeOf(file.bytes);
    if (!type) return refuse({ refusal: 'file-type-unknown', at: 'files', detail });
    if (!Object.values(endings).some((ending) => ending.test(file.name)))
      return refuse({ refusal: 'file-ending-not-taken', at: 'files', detail });
    if (!endings[type].test(file.name)) return refuse({ refusal: 'file-name-misleads', at: 'files', detail });
    checked.push({ ...file, name: safeFileName(file.name, 'Anlage'), type });
  }
  return ok(checked);
}
