import { counted } from '../../kernel/text.ts';
import { inBoth } from '../../web/texts.ts';

const de = {
  due: (name: string) => `Ablösung beginnen: ${name}`,
  late: (name: string) => `Ablösung kommt zu spät: ${name}`,
  dueText: (until: string) =>
    `Die Wartung endet am ${until}, in weniger als 24 Monaten. Noch gibt es kein Vorhaben zur Ablösung.`,
  unsupportedText: 'Für die Anwendung gibt es keine Wartung mehr und kein Vorhaben zur Ablösung.',
  lateText: (code: string, ends: string, until: string) =>
    `${code} soll am ${ends} fertig sein, die Wartung endet schon am ${until}.`,
  several: (count: number) =>
    `Bei ${counted.de(count, 'Anwendung', 'Anwendungen')} ist die Ablösung zu regeln`,
  more: (count: number) => (count === 1 ? 'und eine weitere' : `und ${count} weitere`),
};

const en: typeof de = {
  due: (name) => `Begin a replacement: ${name}`,
  late: (name) => `Replacement comes too late: ${name}`,
  dueText: (until) =>
    `Support ends on ${until}, in less than 24 months. There is no initiative for the replacement yet.`,
  unsupportedText: 'The application has no support any more and no initiative that replaces it.',
  lateText: (code, ends, until) => `${code} is to be done on ${ends}, but support ends on ${until}.`,
  several: (count) =>
    `The replacement of ${counted.en(count, 'application', 'applications')} is to be settled`,
  more: (count) => (count === 1 ? 'and one more' : `and ${count} more`),
};

export const replacementTexts = inBoth(de, en);
