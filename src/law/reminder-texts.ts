import { counted } from '../kernel/text.ts';
import { inBoth } from '../web/texts.ts';

const de = {
  subject: (title: string, days: number) => `Rechtspflicht in ${counted.de(days, 'Tag', 'Tagen')}: ${title}`,
  today: (title: string) => `Rechtspflicht, letzter Tag heute: ${title}`,
  text: (law: string, refs: string, lastDay: string) =>
    `${law} (${refs}). Letzter Tag ist der ${lastDay}. Noch liegt kein Nachweis vor.`,
  check: 'Ob die Pflicht gilt, ist noch zu prüfen.',
  several: (count: number, days: number) =>
    `${counted.de(count, 'Frist einer Rechtspflicht, für die Sie antworten,', 'Fristen von Rechtspflichten, für die Sie antworten,')} in ${days === 1 ? 'einem Tag' : `den nächsten ${days} Tagen`}`,
  line: (lastDay: string, title: string, law: string) => `${lastDay}: ${title} (${law})`,
  more: (count: number) => (count === 1 ? 'und eine weitere' : `und ${count} weitere`),
};

const en: typeof de = {
  subject: (title, days) => `Legal duty in ${counted.en(days, 'day', 'days')}: ${title}`,
  today: (title) => `Legal duty, last day today: ${title}`,
  text: (law, refs, lastDay) => `${law} (${refs}). The last day is ${lastDay}. There is no evidence yet.`,
  check: 'Whether the duty applies is still to be checked.',
  several: (count, days) =>
    `${counted.en(count, 'deadline of a legal duty', 'deadlines of legal duties')} you answer for in the next ${days === 1 ? 'day' : `${days} days`}`,
  line: (lastDay, title, law) => `${lastDay}: ${title} (${law})`,
  more: (count) => (count === 1 ? 'and one more' : `and ${count} more`),
};

export const reminderTexts = inBoth(de, en);
