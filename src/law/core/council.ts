import { formatDay } from '../../kernel/day.ts';
import type { Language } from '../../kernel/text.ts';
import type { Coverage } from './coverage.ts';
import type { RadarRow } from './radar.ts';

/** A duty that binds or may bind, and how far it is covered. */
export type CoveredRow = { row: RadarRow; coverage: Coverage };

/** Counts of what the sentence says, over duties that must be met. */
export type CouncilFigures = {
  binding: number;
  toCheck: number;
  covered: number;
  running: number;
  open: number;
  overdue: number;
  next: RadarRow | null;
};

export function councilFigures(rows: readonly CoveredRow[], asOf: string): CouncilFigures {
  const alive = rows.filter(({ row }) => isWeighed(row));
  const binding = alive.filter(({ row, coverage }) => row.applies === 'yes' && coverage !== 'waived');
  const count = (test: (entry: CoveredRow) => boolean) => binding.filter(test).length;
  return {
    binding: binding.length,
    toCheck: alive.filter(({ row, coverage }) => row.applies === 'check' && coverage !== 'waived').length,
    covered: count(({ coverage }) => coverage === 'covered'),
    running: count(({ coverage }) => coverage === 'running'),
    open: count(({ coverage }) => coverage === 'none' || coverage === 'planned'),
    overdue: count(({ row, coverage }) => row.state === 'overdue' && coverage !== 'covered'),
    next: findNext(
      binding.map(({ row }) => row),
      asOf,
    ),
  };
}

const isWeighed = ({ obligation, outlook, state }: RadarRow): boolean =>
  obligation.bindingness === 'must' && !outlook && state !== 'superseded';

const findNext = (rows: readonly RadarRow[], asOf: string): RadarRow | null =>
  rows
    .filter(({ due, effectiveFrom }) => due.date !== null && effectiveFrom! > asOf)
    .sort((a, b) => a.effectiveFrom!.localeCompare(b.effectiveFrom!))[0] ?? null;

/** What the council hears, in two or three sentences. `name` is the municipality's. */
export function councilSentence(
  name: string,
  figures: CouncilFigures,
  asOf: string,
  language: Language,
): string {
  const { binding, toCheck, covered, running, open, overdue, next } = figures;
  const day = formatDay(asOf, language);
  if (language === 'en')
    return [
      `On ${day}, ${binding} legal ${binding === 1 ? 'duty binds' : 'duties bind'} ${name} in IT; ${toCheck} more ${toCheck === 1 ? 'is' : 'are'} to be checked.`,
      `${covered} ${covered === 1 ? 'is' : 'are'} proven, ${running} in work, ${open} not begun; for ${overdue} the date has passed without evidence.`,
      ...(next
        ? [
            `Next comes on ${formatDay(next.due.date!, 'en')}: ${next.obligation.title.en} (${next.obligation.legalRefs[0]}).`,
          ]
        : []),
    ].join(' ');
  return [
    `Am ${day} ist ${name} an ${binding} ${binding === 1 ? 'Rechtspflicht' : 'Rechtspflichten'} der IT gebunden; ${toCheck} weitere ${toCheck === 1 ? 'ist' : 'sind'} zu prüfen.`,
    `Nachgewiesen ${covered === 1 ? 'ist' : 'sind'} ${covered}, in Arbeit ${running}, nicht begonnen ${open}; bei ${overdue} ist der Tag ohne Nachweis verstrichen.`,
    ...(next
      ? [
          `Als Nächstes am ${formatDay(next.due.date!, 'de')}: ${next.obligation.title.de} (${next.obligation.legalRefs[0]}).`,
        ]
      : []),
  ].join(' ');
}

/** One duty for a council paper. `initiatives` are the names of what covers it. */
export function dutySentence(
  { row, coverage }: CoveredRow,
  initiatives: readonly string[],
  language: Language,
): string {
  const { law, obligation, due } = row;
  const refs = obligation.legalRefs.join(', ');
  const names = initiatives.map((name) => (language === 'de' ? `„${name}“` : `“${name}”`)).join(', ');
  const text = `${law.abbreviation}: ${obligation.text[language]}`;
  return [
    text,
    dateSentence(due.date, due.boundary, language),
    `${language === 'de' ? 'Rechtsgrundlage' : 'Legal basis'}: ${withStop(refs)}`,
    coverSentence(coverage, names, language),
  ]
    .filter(Boolean)
    .join(' ');
}

function dateSentence(
  date: string | null,
  boundary: RadarRow['due']['boundary'],
  language: Language,
): string {
  if (date === null) return '';
  const day = formatDay(date, language);
  if (language === 'en') return boundary === 'end_of_day' ? `Last day: ${day}.` : `From: ${day}.`;
  return boundary === 'end_of_day' ? `Letzter Tag: ${day}.` : `Ab dem ${day}.`;
}

const coverWords: Record<Coverage, Record<Language, string>> = {
  none: { de: 'Noch kein Vorhaben deckt sie ab.', en: 'No initiative covers it yet.' },
  planned: { de: 'Geplant: {names}.', en: 'Planned: {names}.' },
  running: { de: 'In Arbeit: {names}.', en: 'Under way: {names}.' },
  covered: { de: 'Der Nachweis liegt vor.', en: 'The evidence is there.' },
  waived: {
    de: 'Die Kommune hat festgestellt, dass sie nicht gilt.',
    en: 'The municipality has found that it does not apply.',
  },
};

const coverSentence = (coverage: Coverage, names: string, language: Language): string =>
  coverWords[coverage][language].replace('{names}', names);

/** An abbreviation at the end has its full stop already: `OZG a. F.` */
const withStop = (text: string): string => (text.endsWith('.') ? text : `${text}.`);
