import { formatNumber } from '../../../kernel/money.ts';
import type { Bilingual, Language } from '../../../kernel/text.ts';
import type { Hit } from '../rules/evaluate.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { ModelFacts } from './model.ts';

/** Why this model: the rule's own reason, then the rule and the values that made it fire. */
export function reasonFor(
  rules: RuleSet,
  { rule }: Hit,
  role: 'model' | 'alternative',
  facts: ModelFacts,
): Bilingual {
  const { inputs } = rules.table('D1').table;
  const used = inputs.filter((_, column) => rule.tests[column] !== '-').map(({ name }) => name);
  const german = role === 'model' ? 'Grund' : 'Alternative: Grund';
  const english = role === 'model' ? 'Reason' : 'Alternative: reason';
  return {
    de: `${rule.notes[german] ?? ''} Maßgeblich: ${used.map((name) => say(name, facts, 'de')).join(', ')} (Regel ${rule.id}).`.trim(),
    en: `${rule.notes[english] ?? ''} Decisive: ${used.map((name) => say(name, facts, 'en')).join(', ')} (rule ${rule.id}).`.trim(),
  };
}

function say(name: string, facts: ModelFacts, language: Language): string {
  const sentence = sentences[name as keyof ModelFacts];
  return sentence ? sentence(facts, language)[language] : name;
}

const sentences: Record<keyof ModelFacts, (facts: ModelFacts, language: Language) => Bilingual> = {
  type: ({ type }) => ({ de: typeNames[type]?.de ?? type, en: typeNames[type]?.en ?? type }),
  inhabitants: ({ inhabitants }, language) => {
    const number = formatNumber(inhabitants, language);
    return { de: `${number} Einwohner`, en: `${number} inhabitants` };
  },
  g: ({ g }, language) => {
    const number = formatNumber(g, language, 2);
    return { de: `Reife der Steuerung ${number}`, en: `maturity of steering ${number}` };
  },
  konzern: ({ konzern }) => holdingNames[konzern] ?? { de: String(konzern), en: String(konzern) },
  cooperation: ({ cooperation }) =>
    cooperation
      ? { de: 'Zusammenarbeit möglich', en: 'co-operation possible' }
      : { de: 'keine Zusammenarbeit', en: 'no co-operation' },
};

/** The levels of the Konzern Kommune, as people read them. */
export const holdingNames: readonly Bilingual[] = [
  { de: 'höchstens 2 Beteiligungen', en: 'at most 2 holdings' },
  { de: '3 bis 7 Beteiligungen', en: '3 to 7 holdings' },
  { de: '8 bis 20 Beteiligungen', en: '8 to 20 holdings' },
  {
    de: 'mehr als 20 Beteiligungen oder eigene Digitalgesellschaft',
    en: 'more than 20 holdings or an own digital company',
  },
];

export const typeNames: Record<string, Bilingual> = {
  gemeinde: { de: 'Gemeinde', en: 'municipality' },
  'kreisangehoerige-stadt': { de: 'kreisangehörige Stadt', en: 'town within a district' },
  'kreisfreie-stadt': { de: 'kreisfreie Stadt', en: 'city without district' },
  gemeindeverband: { de: 'Gemeindeverband', en: 'association of municipalities' },
  landkreis: { de: 'Landkreis', en: 'district' },
};
