/**
 * A calendar of whole-day dates after RFC 5545: lines end with CRLF and are folded at 75 octets, never inside a
 * character; text is escaped; every event reminds some days before.
 */
export type CalendarEvent = {
  /** Stable for ever: the same deadline moves in the reader's calendar instead of standing there twice. */
  uid: string;
  /** ISO date. */
  day: string;
  title: string;
  description: string;
  url: string | null;
  /** Rises when the deadline moved. */
  sequence: number;
  /** Instead of the calendar's own. */
  reminderDays?: readonly number[];
};

export type Calendar = {
  name: string;
  /** What of the program wrote it. */
  product: string;
  events: readonly CalendarEvent[];
  /** Days before a date on which it is brought to mind. */
  reminderDays: readonly number[];
  stamp: Date;
};

export function writeCalendar({ name, product, events, reminderDays, stamp }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Augenmass//${product}//DE`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap((event) => eventLines(event, stamp, reminderDays)),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

const eventLines = (event: CalendarEvent, stamp: Date, reminderDays: readonly number[]): string[] => [
  'BEGIN:VEVENT',
  `UID:${escapeText(event.uid)}`,
  `DTSTAMP:${stamp.toISOString().replace(/[-:]|\.\d+/g, '')}`,
  `SEQUENCE:${event.sequence}`,
  `DTSTART;VALUE=DATE:${event.day.replaceAll('-', '')}`,
  `SUMMARY:${escapeText(event.title)}`,
  `DESCRIPTION:${escapeText(event.description)}`,
  ...(event.url ? [`URL:${event.url}`] : []),
  'TRANSP:TRANSPARENT',
  ...(event.reminderDays ?? reminderDays).flatMap((days) => alarmLines(event, days)),
  'END:VEVENT',
];

const alarmLines = ({ title }: CalendarEvent, days: number): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `TRIGGER:-P${days}D`,
  `DESCRIPTION:${escapeText(title)}`,
  'END:VALARM',
];

/** RFC 5545, 3.3.11. Other control characters are not allowed and fall away. */
const escapeText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are not allowed.
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');

const maxOctets = 75;

/** RFC 5545, 3.1: a line goes on in the next one after a blank, which counts. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > maxOctets) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}

function octetsOf(letter: string): number {
  const code = letter.codePointAt(0)!;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
