import type { Bilingual, Language } from '../../kernel/text.ts';
import type { ContactPurpose } from './duty.ts';
import type { IncidentKind } from './incident.ts';

export const kindNames: Record<IncidentKind, Bilingual> = {
  malware: { de: 'Schadsoftware', en: 'Malware' },
  intrusion: { de: 'Eindringen in Systeme', en: 'Intrusion' },
  phishing: { de: 'Gefälschte Nachricht', en: 'Forged message' },
  'data-loss': { de: 'Verlust oder Abfluss von Daten', en: 'Loss or leak of data' },
  outage: { de: 'Ausfall', en: 'Outage' },
  theft: { de: 'Diebstahl oder Verlust von Geräten', en: 'Theft or loss of devices' },
  other: { de: 'Anderes', en: 'Other' },
};

export const purposeNames: Record<ContactPurpose, Bilingual> = {
  head: { de: 'Verwaltungsspitze', en: 'Head of the administration' },
  isb: { de: 'Informationssicherheit', en: 'Information security' },
  it: { de: 'IT-Leitung und Bereitschaft', en: 'Head of IT and stand-by' },
  provider: { de: 'Rechenzentrum oder Dienstleister', en: 'Data centre or provider' },
  'land-cert': { de: 'Computer-Notfallteam (CERT) des Landes', en: 'Emergency team (CERT) of the Land' },
  dpa: { de: 'Datenschutz', en: 'Data protection' },
  bsi: { de: 'BSI', en: 'BSI' },
  police: { de: 'Polizei, Ansprechstelle Cybercrime', en: 'Police, cybercrime contact point' },
  supervision: { de: 'Aufsicht und Partner im Netz', en: 'Supervision and partners in the network' },
  registration: { de: 'Kraftfahrt-Bundesamt', en: 'Federal Motor Transport Authority' },
  insurer: { de: 'Versicherung', en: 'Insurer' },
  'staff-council': { de: 'Personalrat', en: 'Staff council' },
  press: { de: 'Presse und Öffentlichkeit', en: 'Press and public' },
  other: { de: 'Weitere', en: 'Others' },
};

/** The names in one language, by their key. */
export const inLanguage = <Key extends string>(
  names: Record<Key, Bilingual>,
  language: Language,
): Record<Key, string> =>
  Object.fromEntries(Object.entries<Bilingual>(names).map(([key, name]) => [key, name[language]])) as Record<
    Key,
    string
  >;
