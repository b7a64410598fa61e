import type { Language } from '../kernel/text.ts';
import type { Option } from '../web/form.tsx';
import { holdingNames } from './core/advisor/reason.ts';

const operations: Record<Language, Record<'own' | 'mixed' | 'provider', string>> = {
  de: {
    own: 'mit eigenem Personal',
    mixed: 'mit Personal und Dienstleister',
    provider: 'durch einen Dienstleister',
  },
  en: { own: 'by own staff', mixed: 'by staff and a provider', provider: 'by a provider' },
};

/** How the IT is run, as people read it. */
export const operationName = (operation: string, language: Language): string =>
  operations[language][operation as 'own'] ?? operation;

/** The choices of the play form; the levels of holdings are those of the rules (0 to 3). */
export const playWords = (language: Language): { operations: Option[]; konzern: Option[] } => ({
  operations: Object.entries(operations[language]).map(([value, label]) => ({ value, label })),
  konzern: holdingNames.map((name, level) => ({ value: String(level), label: name[language] })),
});
