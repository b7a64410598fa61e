import { formatNumber, percentSign } from '../../kernel/money.ts';
import type { Language } from '../../kernel/text.ts';
import type { Block } from './paper.ts';

/** Person-days a team is asked for and can give, over the whole span. */
export type TeamDays = { name: string; days: number; capacity: number };

/** The load of the teams, as table and as chart. Teams, never persons. */
export function staffBlocks(teams: readonly TeamDays[], language: Language): Block[] {
  const t = words[language];
  if (teams.length === 0) return [{ kind: 'paragraph', text: t.none }];
  const share = ({ days, capacity }: TeamDays) =>
    capacity > 0 ? `${formatNumber((days / capacity) * 100, language)}${percentSign(language)}` : '–';
  const over = teams.filter(({ days, capacity }) => days > capacity);
  return [
    {
      kind: 'paragraph',
      text: over.length === 0 ? t.fits : t.over(over.map(({ name }) => name).join(', ')),
    },
    {
      kind: 'table',
      caption: t.table,
      head: [t.team, t.days, t.capacity, t.share],
      figures: [1, 2, 3],
      rows: teams.map((team) => [
        team.name,
        formatNumber(team.days, language),
        formatNumber(team.capacity, language),
        share(team),
      ]),
    },
    {
      kind: 'bars',
      title: t.bars,
      bars: teams.map((team) => ({
        label: team.name,
        value: team.days,
        target: team.capacity,
        text: share(team),
      })),
    },
  ];
}

const words = {
  de: {
    none: 'Es sind keine Teams mit Kapazität eingetragen.',
    fits: 'Kein Team ist über den ganzen Zeitraum mehr als ausgelastet.',
    over: (teams: string) => `Mehr verlangt als vorhanden ist: ${teams}.`,
    table: 'Personaltage der IT nach Teams',
    bars: 'Auslastung der Teams; der Strich zeigt die Kapazität',
    team: 'Team',
    days: 'Bedarf (Tage)',
    capacity: 'Kapazität (Tage)',
    share: 'Auslastung',
  },
  en: {
    none: 'No teams with capacity are entered.',
    fits: 'No team is more than full over the whole span.',
    over: (teams: string) => `More is asked than there is: ${teams}.`,
    table: 'Person-days of the IT by team',
    bars: 'Load of the teams; the mark shows the capacity',
    team: 'Team',
    days: 'Demand (days)',
    capacity: 'Capacity (days)',
    share: 'Load',
  },
};
