/** What a file may cost; a spreadsheet of an office is far below all of it. */
export type ImportLimits = {
  fileBytes: number;
  unpackedBytes: number;
  archiveEntries: number;
  rows: number;
  columns: number;
  timeMs: number;
  memoryMb: number;
};

export const importLimits: ImportLimits = {
  fileBytes: 20 * 1024 * 1024,
  unpackedBytes: 300 * 1024 * 1024,
  archiveEntries: 2_000,
  rows: 20_000,
  columns: 400,
  timeMs: 30_000,
  memoryMb: 768,
};

export type FileFault =
  | 'file-empty'
  | 'file-too-large'
  | 'unpacks-too-large'
  | 'password-protected'
  | 'old-excel'
  | 'project-file'
  | 'web-page'
  | 'excel-xml'
  | 'excel-binary'
  | 'no-spreadsheet'
  | 'encoding-unknown'
  | 'size-wrong'
  | 'file-broken'
  | 'too-many-rows'
  | 'rows-blank'
  | 'too-many-columns'
  | 'no-header'
  | 'no-rows'
  | 'time-exceeded'
  | 'memory-exceeded';

export type FileRefusal = { refusal: FileFault; at?: string; detail?: Record<string, string | number> };
