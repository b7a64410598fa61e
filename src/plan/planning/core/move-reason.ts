import { counted, type Language } from '../../../kernel/text.ts';
import type { ComparedPlan, PlanDifference } from './compare.ts';
import { fateText, isOne, leftOutReason, limitAmount, limitName, nameOf, outsideReasons } from './reason.ts';

type Moved = Extract<PlanDifference, { kind: 'moved' }>;

/** Why an initiative stands elsewhere in the later plan, by what that plan itself says. */
export function changeReason(difference: PlanDifference, after: ComparedPlan, language: Language): string {
  const de = language === 'de';
  const { id } = difference.item;
  const now = after.basis.items.find((item) => item.id === id);
  if (difference.kind === 'went') {
    if (!now) return de ? 'gibt es nicht mehr' : 'no longer exists';
    if (now.outside) return outsideReasons[now.outside][language];
    const found = after.outcome.rejected.find((one) => one.id === id);
    return leftOutReason(found ? { id, ...found.reason } : null, after.basis, language);
  }
  if (now?.hand) return fateText(now, language);
  if (difference.kind === 'came')
    return now?.fate === 'free'
      ? de
        ? 'Geld und Personal reichen jetzt'
        : 'money and staff now suffice'
      : now
        ? fateText(now, language)
        : '';
  if (now?.fate === 'running') return de ? 'läuft; Ende nach der Prognose' : 'running; end as forecast';
  if (difference.by === 0 || difference.from.start === difference.to.start)
    return lengthReason(difference, language);
  if (difference.by > 0) return laterReason(id, after, language);
  return de ? 'jetzt ist schon früher Platz' : 'now there is room earlier';
}

function lengthReason({ from, to }: Moved, language: Language): string {
  const [was, is] = [from, to].map(({ start, finish }) => finish - start + 1) as [number, number];
  return language === 'de'
    ? `dauert ${counted.de(is, 'Quartal', 'Quartale')} statt ${was}`
    : `takes ${counted.en(is, 'quarter', 'quarters')} instead of ${was}`;
}

function laterReason(id: string, { basis, outcome }: ComparedPlan, language: Language): string {
  const de = language === 'de';
  const late = outcome.late.find((one) => one.id === id);
  const limit = late?.shortage[0];
  if (limit) {
    const [amount, place] = [limitAmount(limit, language), limitName(limit, basis, language)];
    return de
      ? `für ein früheres Ende ${isOne(limit) ? 'fehlt' : 'fehlen'} ${amount} (${place})`
      : `missing for an earlier end: ${amount} (${place})`;
  }
  if (late?.predecessor)
    return de
      ? `vorher muss ${nameOf(String(late.predecessor), basis)} fertig sein`
      : `${nameOf(String(late.predecessor), basis)} must be finished before`;
  return de ? 'andere gehen vor' : 'others come first';
}
