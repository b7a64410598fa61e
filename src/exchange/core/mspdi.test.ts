import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Parser } from 'saxen';
import { importLimits } from './limit.ts';
import { countWorkdays, workdayFrom, workdayUntil } from './mspdi.ts';
import { readBook } from './read-book.ts';
import { readInitiatives } from './read-initiatives.ts';
import { writeMspdi } from './write-mspdi.ts';
import type { OutRow } from './write-table.ts';

/**
 * Elements in the order of the schema (mspdi_pj12.xsd, 2007), as far as they are written. An `xsd:sequence` has one
 * order only, and Project refuses a file that breaks it.
 */
const sequences: Record<string, string> = {
  Project:
    'SaveVersion UID Name Title Subject Category Company Manager Author CreationDate Revision LastSaved ScheduleFromStart StartDate FinishDate FYStartDate CriticalSlackLimit CurrencyDigits CurrencySymbol CurrencyCode CurrencySymbolPosition CalendarUID DefaultStartTime DefaultFinishTime MinutesPerDay MinutesPerWeek DaysPerMonth OutlineCodes WBSMasks ExtendedAttributes Calendars Tasks Resources Assignments',
  ExtendedAttributes: 'ExtendedAttribute',
  ExtendedAttribute: 'FieldID FieldName Alias Value',
  Calendars: 'Calendar',
  Calendar: 'UID Name IsBaseCalendar BaseCalendarUID WeekDays Exceptions',
  WeekDays: 'WeekDay',
  WeekDay: 'DayType DayWorking TimePeriod WorkingTimes',
  WorkingTimes: 'WorkingTime',
  WorkingTime: 'FromTime ToTime',
  Tasks: 'Task',
  Task: 'UID ID Name Type IsNull CreateDate Contact WBS WBSLevel OutlineNumber OutlineLevel Priority Start Finish Duration DurationFormat Work Estimated Milestone Summary Critical FixedCost FixedCostAccrual PercentComplete PercentWorkComplete Cost ConstraintType CalendarUID ConstraintDate Deadline Notes PredecessorLink ExtendedAttribute',
  PredecessorLink: 'PredecessorUID Type CrossProject CrossProjectName LinkLag LagFormat',
  Assignments: 'Assignment',
  Assignment: 'UID TaskUID ResourceUID PercentWorkComplete Units UpdateNeeded Work',
};

const integers =
  /^(?:SaveVersion|.*UID|ID|Type|OutlineLevel|Priority|DurationFormat|LinkLag|LagFormat|DayType|ConstraintType|FixedCostAccrual|Currency(?:Digits|SymbolPosition)|Minutes.*|DaysPerMonth)$/;
const types: [RegExp, RegExp][] = [
  [integers, /^-?\d+$/],
  [
    /^(?:IsNull|Estimated|Milestone|Summary|DayWorking|CrossProject|IsBaseCalendar|ScheduleFromStart)$/,
    /^[01]$/,
  ],
  [/^(?:Start|Finish|StartDate|CreationDate|ConstraintDate|Deadline)$/, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/],
  [/^(?:Duration|Work)$/, /^PT\d+H\d+M\d+S$/],
  [/^(?:Cost|FixedCost)$/, /^\d+(?:\.\d+)?$/],
  [/^(?:FromTime|ToTime|Default\w+Time)$/, /^\d\d:\d\d:\d\d$/],
];
/** `xsd:maxLength` */
const longest: Record<string, number> = { Name: 512, Contact: 512, CurrencyCode: 3, CurrencySymbol: 20 };

/** Breaks of the schema's order, types and lengths, one sentence each. */
function findBreaks(xml: string): string[] {
  const breaks: string[] = [];
  const path: { name: string; at: number; text: string }[] = [{ name: '', at: 0, text: '' }];
  new Parser()
    .on('openTag', (name) => {
      const parent = path.at(-1)!;
      const order = parent.name ? (sequences[parent.name] ?? '').split(' ') : ['Project'];
      const at = order.indexOf(name);
      if (at < 0) breaks.push(`${name} is no part of ${parent.name}`);
      else if (at < parent.at) breaks.push(`${name} stands too late in ${parent.name}`);
      parent.at = at;
      path.push({ name, at: 0, text: '' });
    })
    .on('text', (text, decode) => {
      path.at(-1)!.text += decode(text);
    })
    .on('closeTag', () => {
      const { name, text } = path.pop()!;
      for (const [names, form] of types)
        if (names.test(name) && !form.test(text)) breaks.push(`${name} is „${text}“`);
      if (text.length > (longest[name] ?? Number.POSITIVE_INFINITY)) breaks.push(`${name} is too long`);
    })
    .on('error', (error) => breaks.push(error.message))
    .parse(xml);
  return breaks;
}

const row = (id: string, more: Partial<OutRow> = {}): OutRow => ({
  id,
  code: `V-00${id}`,
  version: 1,
  state: 'planned',
  unitName: '10 Hauptamt',
  senderCode: null,
  predecessors: [],
  raw: {},
  fields: { name: `Vorhaben ${id}` },
  lists: {},
  ...more,
});
const cost = (cents: number | null) => ({ year: 2027, nature: 'investive', recurrence: 'one-off', cents });
const head = { title: 'Plan & <Zahlen>', company: 'Lohenfurt', day: '2026-11-29' };

const rows = [
  row('1', {
    fields: {
      name: 'E-Akte „A & B“ <neu>',
      description: 'Zeile 1\nZeile 2 \u0001',
      contact: 'Frau Beispiel',
      plannedStart: '2027Q2',
      plannedEnd: '2027-late',
      deadline: '2027-12-31',
    },
    lists: {
      costs: [cost(1_234_550), cost(50)],
      efforts: [{ teamId: 't', quarter: null, days: 12.5 }],
    },
  }),
  row('2', {
    fields: { name: 'Netz', plannedStart: '2028-05-01', plannedEnd: '2028-05-31' },
    lists: {
      dependencies: [{ predecessorId: '1', type: 'start-start' }],
      costs: [cost(100_000), cost(null)],
    },
  }),
  row('3', { fields: { name: 'Irgendwann', plannedEnd: '2029' }, lists: { costs: [cost(null)] } }),
  row('4', { fields: { name: 'Ohne alles' } }),
];

test('what is written keeps the order, the types and the lengths of the schema', () => {
  assert.deepEqual(findBreaks(writeMspdi(rows, head)), []);
  assert.deepEqual(findBreaks(writeMspdi([], head)), []);
  assert.match(findBreaks('<Project><Tasks/><Name>x</Name></Project>').join(), /Name stands too late/);
});

test('whatever an initiative is called, the file is sound', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
      assert.deepEqual(findBreaks(writeMspdi([row('1', { fields: { name, description: name } })], head)), []);
    }),
  );
});

test('tasks have working days of eight hours, amounts in hundredths and links by kind', () => {
  const xml = writeMspdi(rows, head);
  assert.match(
    xml,
    /<Start>2027-04-01T08:00:00<\/Start><Finish>2027-12-31T17:00:00<\/Finish><Duration>PT1576H0M0S/,
  );
  assert.match(xml, /<Cost>1234600<\/Cost>/);
  assert.match(xml, /<PredecessorUID>1<\/PredecessorUID><Type>3<\/Type>/);
  assert.match(xml, /<ResourceUID>-65535<\/ResourceUID><Units>1<\/Units><Work>PT100H0M0S<\/Work>/);
  assert.match(xml, /<Duration>[^<]+<\/Duration><DurationFormat>7<\/DurationFormat><Work>PT100H0M0S<\/Work>/);
  assert.match(xml, /<Value>mindestens 1\.000 €<\/Value>/);
});

const cellsOf = async (xml: string, sheet = 0) => {
  const book = await readBook(new TextEncoder().encode(xml), importLimits);
  assert.ok(book.ok, JSON.stringify(book));
  return book.value.sheets[sheet]!.rows.map((line) => line.map((cell) => cell?.value ?? null));
};

test('dates come back as precisely as the plan says them, until the task is moved', async () => {
  const xml = writeMspdi(rows, head);
  const [headings, ...lines] = await cellsOf(xml);
  const at = (line: number, heading: string) => lines[line]![headings!.indexOf(heading)];
  assert.deepEqual(
    lines.map((_, line) => [at(line, 'Beginn'), at(line, 'Ende')]),
    [
      ['Q2/2027', 'Ende 2027'],
      ['01.05.2028', '31.05.2028'],
      [null, '2029'],
      [null, null],
    ],
  );
  const moved = xml.replace('<Start>2027-04-01T', '<Start>2027-06-07T');
  assert.equal((await cellsOf(moved))[1]![headings!.indexOf('Beginn')], '2027-06-07');
});

const task = (uid: number, level: number, name: string, more = '') =>
  `<Task><UID>${uid}</UID><ID>${uid}</ID><Name>${name}</Name><WBS>${uid}</WBS><OutlineLevel>${level}</OutlineLevel><Start>2027-01-11T08:00:00</Start><Finish>2027-03-31T17:00:00</Finish>${more}</Task>`;
const foreign = `<?xml version="1.0"?><Project xmlns="http://schemas.microsoft.com/project"><CurrencyCode>EUR</CurrencyCode>
<ExtendedAttributes><ExtendedAttribute><FieldID>188743731</FieldID><Alias>Amt</Alias></ExtendedAttribute></ExtendedAttributes>
<Tasks>${task(0, 0, 'Gesamtplan')}${task(1, 1, 'Schulen &amp; Netze', '<Summary>1</Summary><Cost>2500000</Cost><ExtendedAttribute><FieldID>188743731</FieldID><Value>40</Value></ExtendedAttribute>')}
${task(2, 2, 'Ausschreibung')}${task(3, 2, 'Bau', '<PredecessorLink><PredecessorUID>2</PredecessorUID><Type>1</Type></PredecessorLink>')}
${task(4, 1, 'Rathaus', '<PercentComplete>40</PercentComplete><Work>PT80H0M0S</Work>')}<Task><UID>5</UID><IsNull>1</IsNull></Task></Tasks></Project>`;

test('a file of another program is read by levels of its outline, the uppermost first', async () => {
  const read = await readInitiatives(new TextEncoder().encode(foreign), importLimits);
  assert.ok(read.ok);
  const { sheets, initiatives, rows: lines } = read.value;
  assert.deepEqual(
    sheets.map(({ name, used }) => [name, used]),
    [
      ['Ebene 1', true],
      ['Ebene 2', false],
    ],
  );
  assert.equal(initiatives, 2);
  const said = Object.fromEntries(lines[0]!.fields.map(({ field, raw }) => [field, raw]));
  assert.deepEqual(
    [said.name, said.unit, said.start, said.end, said.total],
    ['Schulen & Netze', '40', '2027-01-11', '2027-03-31', 25_000],
  );
  assert.equal(lines[1]!.fields.find(({ field }) => field === 'effort')?.raw, 10);
  assert.deepEqual(
    (await cellsOf(foreign, 1)).map((line) => line.at(-1)),
    ['Vorgänger', null, '2'],
  );
});

const faultOf = async (text: string) => {
  const read = await readBook(new TextEncoder().encode(text), importLimits);
  return read.ok ? null : read.error.refusal;
};

test('other XML is no table, broken XML is broken, entities are not expanded', async () => {
  assert.equal(await faultOf('<?xml version="1.0"?><html><body/></html>'), 'no-spreadsheet');
  assert.equal(await faultOf(foreign.slice(0, 600)), 'file-broken');
  const laughs = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${'ha'.repeat(1_000)}">]>`;
  const [, line] = await cellsOf(foreign.replace(/^<\?xml[^>]*>/, laughs).replace('&amp;', '&a;'));
  assert.equal(String(line![1]).includes('haha'), false);
});

test('a working day is Monday to Friday', () => {
  assert.equal(workdayFrom('2027-05-01'), '2027-05-03');
  assert.equal(workdayUntil('2027-10-31'), '2027-10-29');
  assert.equal(countWorkdays('2027-05-03', '2027-05-09'), 5);
  assert.equal(countWorkdays('2027-05-08', '2027-05-09'), 0);
  assert.equal(countWorkdays('2027-05-07', '2027-05-17'), 7);
  assert.equal(countWorkdays('2027-01-01', '2029-12-31'), 782);
  assert.equal(countWorkdays('2027-05-09', '2027-05-03'), 0);
});
