import type { Bilingual } from '../../../kernel/text.ts';
import type { Id } from '../model.ts';
import type { Overload } from '../solve.ts';
import type { Late, LeftOut } from './explain.ts';

/** How the caller names things; the defaults are the bare ids and numbers. */
export type Naming = {
  initiative: (id: Id) => string;
  team: (id: Id) => string;
  period: (period: number) => string;
  year: (year: number) => string;
  money: (amount: number) => string;
};

export const PLAIN_NAMING: Naming = {
  initiative: (id) => `Vorhaben ${id}`,
  team: (id) => `Team ${id}`,
  period: (period) => `Periode ${period}`,
  year: (year) => `${year}`,
  money: (amount) => `${amount}`,
};

/** Why an initiative is left out, and what would let it in. */
export function leftOutSentence(out: LeftOut, naming: Naming = PLAIN_NAMING): Bilingual {
  const name = naming.initiative(out.id);
  const list = (ids: Id[]): string => ids.map(naming.initiative).join(', ');
  switch (out.kind) {
    case 'excluded':
      return out.excludedBy.length > 0
        ? {
            de: `${name} ist nicht im Plan, weil es sich mit ${list(out.excludedBy)} ausschließt.`,
            en: `${name} is not in the plan because it excludes ${list(out.excludedBy)}.`,
          }
        : {
            de: `${name} ist nicht im Plan, weil seine Gruppe kein Vorhaben zulässt.`,
            en: `${name} is not in the plan because its group admits no initiative.`,
          };
    case 'time':
      return {
        de: `${name} ist nicht im Plan, weil zwischen frühestem Beginn, Vorgängern und Frist zu wenig Zeit liegt.`,
        en: `${name} is not in the plan: too little time between earliest start, predecessors and deadline.`,
      };
    case 'worth':
      return {
        de: `${name} hätte Platz, bringt dem Plan aber keinen Gewinn.`,
        en: `${name} would fit but adds nothing to the plan.`,
      };
    case 'predecessor':
      return {
        de: `${name} braucht zuerst ${list(out.missing)}, und auch dafür reicht es nicht. ${missingDe(out, naming)}`,
        en: `${name} first needs ${list(out.missing)}, which does not fit either. ${missingEn(out, naming)}`,
      };
    default:
      return {
        de: `${name} ist nicht im Plan. ${missingDe(out, naming)}${takenDe(out, naming)}`,
        en: `${name} is not in the plan. ${missingEn(out, naming)}${takenEn(out, naming)}`,
      };
  }
}

/** Why a chosen initiative does not finish earlier. */
export function lateSentence(late: Late, naming: Naming = PLAIN_NAMING): Bilingual {
  const name = naming.initiative(late.id);
  const de = `${name} endet ${late.by} ${late.by === 1 ? 'Zeitraum' : 'Zeiträume'} später als möglich. `;
  const en = `${name} finishes ${late.by} ${late.by === 1 ? 'period' : 'periods'} later than possible. `;
  if (late.kind === 'free') return { de: `${de}Früher wäre Platz.`, en: `${en}There is room earlier.` };
  if (late.kind !== 'predecessor')
    return {
      de: de + missingDe(late, naming) + takenDe(late, naming),
      en: en + missingEn(late, naming) + takenEn(late, naming),
    };
  if (late.predecessor === null)
    return {
      de: `${de}Früher lässt sein Zeitfenster nicht zu.`,
      en: `${en}Its window allows nothing earlier.`,
    };
  const before = naming.initiative(late.predecessor);
  return { de: `${de}Vorher muss ${before} fertig sein.`, en: `${en}${before} must be finished before.` };
}

type Shortage = Pick<LeftOut, 'shortage' | 'takenBy'>;

/** So many limits a sentence names; the rest is counted. */
const NAMED = 3;

function missingDe({ shortage }: Shortage, naming: Naming): string {
  const more = shortage.length > NAMED ? ` und an ${shortage.length - NAMED} weiteren Stellen` : '';
  const named = shortage.slice(0, NAMED).map((limit) => limitDe(limit, naming));
  return `Es fehlen ${named.join(', ')}${more}.`;
}

function missingEn({ shortage }: Shortage, naming: Naming): string {
  const more = shortage.length > NAMED ? ` and in ${shortage.length - NAMED} other places` : '';
  const named = shortage.slice(0, NAMED).map((limit) => limitEn(limit, naming));
  return `Missing: ${named.join(', ')}${more}.`;
}

const takenDe = ({ takenBy }: Shortage, naming: Naming): string =>
  takenBy.length === 0 ? '' : ` Belegt durch: ${takenBy.map(naming.initiative).join(', ')}.`;

const takenEn = ({ takenBy }: Shortage, naming: Naming): string =>
  takenBy.length === 0 ? '' : ` Taken by: ${takenBy.map(naming.initiative).join(', ')}.`;

function limitDe(limit: Overload, naming: Naming): string {
  if (limit.kind === 'team')
    return `${limit.by} Personaltage bei ${naming.team(limit.team)} in ${naming.period(limit.period)}`;
  const kind = limit.kind === 'investive' ? 'investiv' : 'konsumtiv';
  return `${naming.money(limit.by)} ${kind} im Jahr ${naming.year(limit.year)}`;
}

function limitEn(limit: Overload, naming: Naming): string {
  if (limit.kind === 'team')
    return `${limit.by} person-days of ${naming.team(limit.team)} in ${naming.period(limit.period)}`;
  return `${naming.money(limit.by)} ${limit.kind} in year ${naming.year(limit.year)}`;
}
