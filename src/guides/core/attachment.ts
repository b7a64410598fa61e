import { type FileType, fileTypeOf, safeFileName } from '../../kernel/file-type.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';

export const attachmentLimits = { bytes: 5 * 1024 * 1024, files: 3 };

export type SentFile = { name: string; bytes: Uint8Array };
export type AttachmentFile = SentFile & { type: FileType };
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
    const type = fileTypeOf(file.bytes);
    if (!type) return refuse({ refusal: 'file-type-unknown', at: 'files', detail });
    checked.push({ ...file, name: safeFileName(file.name, 'Anlage'), type });
  }
  return ok(checked);
}
