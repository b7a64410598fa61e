/** The sixteen Länder by their two digits, the first part of every official key. */
export const lands: Record<string, string> = {
  '01': 'Schleswig-Holstein',
  '02': 'Hamburg',
  '03': 'Niedersachsen',
  '04': 'Bremen',
  '05': 'Nordrhein-Westfalen',
  '06': 'Hessen',
  '07': 'Rheinland-Pfalz',
  '08': 'Baden-Württemberg',
  '09': 'Bayern',
  '10': 'Saarland',
  '11': 'Berlin',
  '12': 'Brandenburg',
  '13': 'Mecklenburg-Vorpommern',
  '14': 'Sachsen',
  '15': 'Sachsen-Anhalt',
  '16': 'Thüringen',
};

/** The Land an AGS or ARS lies in; undefined for digits that no Land has. */
export const landOf = (key: string): string | undefined => lands[key.slice(0, 2)];

/** Amtlicher Gemeindeschlüssel: 8 digits of a Gemeinde (Land 2, Regierungsbezirk 1, Kreis 2, Gemeinde 3), 5 of a Kreis. */
export const isAgs = (text: string): boolean => /^(\d{5}|\d{8})$/.test(text) && landOf(text) !== undefined;

/** Amtlicher Regionalschlüssel: 12 digits of a Gemeinde (with 4 for its Gemeindeverband), 9 of a Gemeindeverband, 5 of a Kreis. */
export const isArs = (text: string): boolean =>
  /^(\d{5}|\d{9}|\d{12})$/.test(text) && landOf(text) !== undefined;
