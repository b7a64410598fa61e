import type { Refusal } from '../../../kernel/result.ts';
import type { Bilingual } from '../../../kernel/text.ts';
import type { ProfileRefusal } from './profile.ts';

/** One sentence: where, what stands there, what to do. */
export function profileFaultSentence({ refusal, at, detail }: Refusal<ProfileRefusal>): Bilingual {
  const { de, en } = sentences[refusal](detail ?? {});
  return { de: `${at}: ${de}`, en: `${at}: ${en}` };
}

type Detail = Record<string, string | number>;

const sentences: Record<ProfileRefusal, (detail: Detail) => Bilingual> = {
  'profile-not-object': () => ({
    de: 'Hier steht kein JSON-Objekt; erwartet wird { … } mit benannten Angaben.',
    en: 'This is no JSON object; { … } with named values is expected.',
  }),
  'profile-missing': () => ({
    de: 'Diese Angabe fehlt; sie ist nötig, alle anderen außer type und inhabitants dürfen fehlen.',
    en: 'This value is missing; only type and inhabitants are needed.',
  }),
  'profile-unknown-key': ({ found }) => ({
    de: `Die Angabe „${found}“ ist unbekannt; bitte prüfen Sie die Schreibweise.`,
    en: `The value “${found}” is unknown; please check its spelling.`,
  }),
  'profile-not-one-of': ({ found, allowed }) => ({
    de: `${found} ist nicht möglich; möglich sind ${allowed}.`,
    en: `${found} is not possible; possible are ${allowed}.`,
  }),
  'profile-not-whole': ({ found }) => ({
    de: `${found} ist keine ganze Zahl; bitte runden Sie.`,
    en: `${found} is not a whole number; please round it.`,
  }),
  'profile-not-number': ({ found }) => ({
    de: `${found} ist keine Zahl; bitte eine Zahl ohne Anführungszeichen und Tausenderpunkte angeben.`,
    en: `${found} is not a number; please give it without quotes and separators.`,
  }),
  'profile-out-of-range': ({ found, min, max }) => ({
    de: `${found} liegt außerhalb des Möglichen; bitte einen Wert von ${min} bis ${max} angeben.`,
    en: `${found} is out of range; please give a value from ${min} to ${max}.`,
  }),
  'profile-not-boolean': ({ found }) => ({
    de: `${found} ist weder true noch false; bitte eines von beiden angeben.`,
    en: `${found} is neither true nor false; please give one of them.`,
  }),
  'profile-not-list': ({ found }) => ({
    de: `${found} ist keine Liste; erwartet wird [ … ].`,
    en: `${found} is not a list; [ … ] is expected.`,
  }),
  'profile-not-pair': ({ found }) => ({
    de: `${found} ist kein Paar aus zwei Rollen; erwartet wird zum Beispiel ["isb", "cio"].`,
    en: `${found} is not a pair of two roles; for example ["isb", "cio"] is expected.`,
  }),
};
