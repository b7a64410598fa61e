/**
 * Text of a file whose encoding nobody tells: byte order mark, zero bytes, valid UTF-8, else the one of Windows, old Macs
 * and DOS in which most words have proper umlauts.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: string } {
  const encoding = encodingOf(bytes);
  return {
    text: encoding === 'ibm850' ? decodeDos(bytes) : new TextDecoder(encoding).decode(bytes),
    encoding,
  };
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  const zeros = zeroShares(bytes.subarray(0, 4_096));
  if (zeros.odd > 0.3) return 'utf-16le';
  if (zeros.even > 0.3) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : byUmlauts(bytes.subarray(0, 200_000));
}

/** Umlauts inside words, and capital ones before a small letter: quotation marks of another encoding stand elsewhere. */
const umlauts = /(?<=[A-Za-z])[äöüß]|(?<=[A-Z])[ÄÖÜ]|(?<![A-Za-z])[ÄÖÜ](?=[a-z])/g;

function byUmlauts(head: Uint8Array): string {
  const decoded = [
    ['windows-1252', new TextDecoder('windows-1252').decode(head)],
    ['macintosh', new TextDecoder('macintosh').decode(head)],
    ['ibm850', decodeDos(head)],
  ] as const;
  const counted = decoded.map(([encoding, text]) => ({ encoding, count: text.match(umlauts)?.length ?? 0 }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).encoding;
}

/** Code page 850, the upper half; DOS programs and some exports of today still write it. */
const dos =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/** Not the decoder's `latin1`, which is Windows-1252 by the standard of the web. */
const latin1 = (bytes: Uint8Array): string => {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8_192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8_192)));
  return parts.join('');
};

const decodeDos = (bytes: Uint8Array): string =>
  latin1(bytes).replace(/[\x80-\xff]/g, (sign) => dos[sign.charCodeAt(0) - 0x80]!);

/** In UTF-16 every second byte of Western text is zero; which one tells the byte order. */
function zeroShares(head: Uint8Array): { even: number; odd: number } {
  const counts = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) counts[index % 2]! += 1;
  });
  const pairs = Math.max(1, head.length / 2);
  return { even: counts[0]! / pairs, odd: counts[1]! / pairs };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const separators = [';', '\t', ',', '|'] as const;

/**
 * The separator that cuts the first lines into most columns of even number. German tables have decimal commas, so a
 * semicolon that works wins over a comma that works too.
 */
export function separatorOf(text: string): string {
  const lines = firstLines(text, 30);
  const scores = separators.map((separator) => {
    const counts = lines.map((line) => outsideQuotes(line).split(separator).length - 1);
    const most = Math.max(0, ...counts);
    const even =
      most === 0 ? 0 : counts.filter((count) => count === most).length / Math.max(1, counts.length);
    return {
      separator,
      score: most === 0 ? 0 : Math.min(most, 20) * (0.3 + even) * (separator === ',' ? 0.6 : 1),
    };
  });
  const best = scores.reduce((top, entry) => (entry.score > top.score ? entry : top));
  return best.score > 0 ? best.separator : ';';
}

function firstLines(text: string, count: number): string[] {
  return text
    .slice(0, 100_000)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, count);
}

const outsideQuotes = (line: string): string => line.replace(/"(?:[^"]|"")*"/g, '');
