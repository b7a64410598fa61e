import { formatNumber, percentSign } from '../../kernel/money.ts';
import { formatQuarter, type Quarter } from '../../kernel/quarter.ts';
import type { Language } from '../../kernel/text.ts';
import type { Block } from './paper.ts';

/** Person-days a team is asked for and can give, quarter by quarter. */
export type TeamDays = { name: string; quarters: readonly QuarterDays[] };
type QuarterDays = { quarter: Quarter; days: number; capacity: number };

/** The load of the teams, as table and as chart. Teams, never persons. */
export function staffBlocks(teams: readonly TeamDays[], language: Language): Block[] {
  const t = words[language];
  if (teams.length === 0) return [{ kind: 'paragraph', text: t.none }];
  const share = ({ days, capacity }: { days: number; capacity: number }) =>
    capacity > 0 ? `${formatNumber((days / capacity) * 100, language)}${percentSign(language)}` : '–';
  const sums = teams.map(({ name, quarters }) => ({
    name,
    days: quarters.reduce((sum, { days }) => sum + days, 0),
    capacity: quarters.reduce((sum, { capacity }) => sum + capacity, 0),
  }));
  const over = sums.filter(exceeds);
  const peaks = teams.flatMap(({ name, quarters }) => {
    const full = quarters.filter(exceeds);
    const [peak] = full.toSorted((a, b) => b.days / b.capacity - a.days / a.capacity);
    return peak ? [t.peak(name, full.length, formatQuarter(peak.quarter), share(peak))] : [];
  });
  return [
    {
      kind: 'paragraph',
      text: over.length === 0 ? t.fits : t.over(over.map(({ name }) => name).join(', ')),
    },
    ...(peaks.length > 0
      ? [
          { kind: 'paragraph' as const, text: t.peaks },
          { kind: 'list' as const, items: peaks },
        ]
      : []),
    {
      kind: 'table',
      caption: t.table,
      head: [t.team, t.days, t.capacity, t.share],
      figures: [1, 2, 3],
      rows: sums.map((team) => [
        team.name,
        formatNumber(team.days, language),
        formatNumber(team.capacity, language),
        share(team),
      ]),
    },
    {
      kind: 'bars',
      title: t.bars,
      bars: sums.map((team) => ({
        label: team.name,
        value: team.days,
        target: team.capacity,
        text: share(team),
      })),
    },
  ];
}

/** By the figure that is shown: a hundred per cent is not too much. */
const exceeds = ({ days, capacity }: { days: number; capacity: number }): boolean =>
  days > 0 && Math.round((100 * days) / capacity) > 100;

const words = {
  de: {
    none: 'Es sind keine Teams mit Kapazität eingetragen.',
    fits: 'Über den ganzen Zeitraum gesehen reicht die Kapazität jedes Teams.',
    over: (teams: string) => `Über den ganzen Zeitraum gesehen reicht die Kapazität nicht: ${teams}.`,
    peaks: 'In einzelnen Quartalen ist mehr verlangt, als vorhanden ist:',
    peak: (team: string, quarters: number, quarter: string, share: string) =>
      quarters === 1
        ? `${team}: in einem Quartal, ${quarter} mit ${share}`
        : `${team}: in ${quarters} Quartalen, am meisten in ${quarter} mit ${share}`,
    table: 'Personaltage der IT nach Teams',
    bars: 'Auslastung der Teams; der Strich zeigt die Kapazität',
    team: 'Team',
    days: 'Bedarf (Tage)',
    capacity: 'Kapazität (Tage)',
    share: 'Auslastung',
  },
  en: {
    none: 'No teams with capacity are entered.',
    fits: 'Over the whole span the capacity of every team is enough.',
    over: (teams: string) => `Over the whole span the capacity is not enough: ${teams}.`,
    peaks: 'In single quarters more is asked than there is:',
    peak: (team: string, quarters: number, quarter: string, share: string) =>
      quarters === 1
        ? `${team}: in one quarter, ${quarter} with ${share}`
        : `${team}: in ${quarters} quarters, most in ${quarter} with ${share}`,
    table: 'Person-days of the IT by team',
    bars: 'Load of the teams; the mark shows the capacity',
    team: 'Team',
    days: 'Demand (days)',
    capacity: 'Capacity (days)',
    share: 'Load',
  },
};
