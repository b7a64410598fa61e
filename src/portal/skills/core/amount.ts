/** A skill with a number: person-days an initiative needs of it, or people in a team who work with it. */
export type Amount = { skill: string; amount: number };

export type AmountFault =
  | { fault: 'no-number' | 'too-long' | 'out-of-range'; part: string }
  | { fault: 'twice'; part: string };

export const maxSkillLength = 80;
const maxAmount = 9999;

/** The same skill, however it is written. */
export const skillKey = (skill: string): string => skill.trim().replace(/\s+/g, ' ').toLowerCase();

/** As a form field holds them: `Netze 2, BPMN 2.0 40`; the last number of a part is the amount. */
export const formatAmounts = (amounts: readonly Amount[]): string =>
  amounts.map(({ skill, amount }) => `${skill} ${amount}`).join(', ');

/** The amounts of such a text in its order, or the part that cannot be read. `least` is the smallest amount. */
export function parseAmounts(text: string, least: number): { amounts: Amount[] } | AmountFault {
  const amounts: Amount[] = [];
  const seen = new Set<string>();
  const parts = text.split(/[,;\n]/).map((part) => part.trim().replace(/\s+/g, ' '));
  for (const part of parts.filter((one) => one !== '')) {
    const [, skill, number] = /^(.*\S) (\d+)$/.exec(part) ?? [];
    if (!skill || !number) return { fault: 'no-number', part };
    if (skill.length > maxSkillLength) return { fault: 'too-long', part };
    const amount = Number(number);
    if (amount < least || amount > maxAmount) return { fault: 'out-of-range', part };
    if (seen.has(skillKey(skill))) return { fault: 'twice', part };
    seen.add(skillKey(skill));
    amounts.push({ skill, amount });
  }
  return { amounts };
}
