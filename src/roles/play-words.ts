import type { Language } from '../kernel/text.ts';
import type { Option } from '../web/form.tsx';

/** The choices of the play form; the levels of holdings are those of the rules (0 to 3). */
export const playWords = (language: Language): { operations: Option[]; konzern: Option[] } =>
  language === 'de'
    ? {
        operations: [
          { value: 'own', label: 'mit eigenem Personal' },
          { value: 'mixed', label: 'mit Personal und Dienstleister' },
          { value: 'provider', label: 'durch einen Dienstleister' },
        ],
        konzern: [
          { value: '0', label: 'bis 2' },
          { value: '1', label: '3 bis 7' },
          { value: '2', label: '8 bis 20' },
          { value: '3', label: 'mehr, oder eigene Digitalgesellschaft' },
        ],
      }
    : {
        operations: [
          { value: 'own', label: 'by own staff' },
          { value: 'mixed', label: 'by staff and a provider' },
          { value: 'provider', label: 'by a provider' },
        ],
        konzern: [
          { value: '0', label: 'up to 2' },
          { value: '1', label: '3 to 7' },
          { value: '2', label: '8 to 20' },
          { value: '3', label: 'more, or an own digital company' },
        ],
      };
