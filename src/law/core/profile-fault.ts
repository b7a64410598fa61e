import type { Language } from '../../kernel/text.ts';
import { municipalityTypes, type ProfileFault, type ProfileFaultName } from './profile.ts';

const types = municipalityTypes.join(', ');

const expected: Record<ProfileFaultName, Record<Language, string>> = {
  'profile-not-an-object': {
    de: 'erwartet wird ein JSON-Objekt wie {"type": "gemeinde", "inhabitants": 8000}',
    en: 'a JSON object such as {"type": "gemeinde", "inhabitants": 8000} is expected',
  },
  'type-unknown': {
    de: `erwartet wird eine dieser Arten: ${types}`,
    en: `one of these kinds is expected: ${types}`,
  },
  'land-unknown': {
    de: 'erwartet wird ein Land nach ISO 3166-2, zum Beispiel DE-SN',
    en: 'a Land under ISO 3166-2 is expected, such as DE-SN',
  },
  'not-a-count': { de: 'erwartet wird eine Zahl ab 0 oder null', en: 'a number from 0 or null is expected' },
  'not-a-yes-no': { de: 'erwartet wird true, false oder null', en: 'true, false or null is expected' },
  'not-a-list': {
    de: 'erwartet wird eine Liste oder eine Angabe je Eintrag (true, false)',
    en: 'a list or an answer per entry (true, false) is expected',
  },
  'not-a-day': {
    de: 'erwartet wird ein Kalendertag wie 2024-01-01',
    en: 'a calendar day such as 2024-01-01 is expected',
  },
  'not-days-by-obligation': {
    de: 'erwartet wird je Pflicht der Tag des neuesten Nachweises, zum Beispiel {"eu-dsgvo.vvt": "2026-03-01"}',
    en: 'per obligation the day of the newest evidence is expected, such as {"eu-dsgvo.vvt": "2026-03-01"}',
  },
  'not-answers-by-obligation': {
    de: 'erwartet wird je Pflicht yes oder no, zum Beispiel {"eu-iea.bewertung": "no"}',
    en: 'per obligation yes or no is expected, such as {"eu-iea.bewertung": "no"}',
  },
};

/** One sentence: where, what stands there, what was expected. */
export const profileFaultSentence = ({ refusal, at, detail }: ProfileFault, language: Language): string =>
  language === 'de'
    ? `${at}: Hier steht ${detail.found}, ${expected[refusal].de}.`
    : `${at}: ${detail.found} stands here, ${expected[refusal].en}.`;
