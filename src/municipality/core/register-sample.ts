/** For tests: lines and files in the layout of the GV100AD, made here so that no official file is needed. */
export type SampleLine = {
  type: '10' | '20' | '30' | '40' | '50' | '60';
  key: string;
  association?: string;
  name: string;
  seat?: string;
  code?: string;
  hectares?: number;
  inhabitants?: number;
};

export function registerLine(sample: SampleLine): string {
  const number = (value = 0) => String(value).padStart(11, '0');
  const numbers =
    sample.type === '60' ? number(sample.hectares) + number(sample.inhabitants) + number() : ' '.repeat(33);
  return [
    sample.type,
    '20171231',
    sample.key.padEnd(8),
    (sample.association ?? '').padEnd(4),
    sample.name.padEnd(50),
    (sample.seat ?? '').padEnd(50),
    (sample.code ?? '').padEnd(6),
    numbers,
    sample.type === '60' ? '    55000' : '',
  ]
    .join('')
    .padEnd(220);
}

/** As Destatis delivers it: ISO-8859-15 (same as code points up to 255 for German letters), CRLF. */
export const registerFile = (lines: string[]): Uint8Array =>
  Uint8Array.from(lines.map((line) => `${line}\r\n`).join(''), (char) => char.charCodeAt(0));
