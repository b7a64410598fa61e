/**
 * The twelve roles of the decision matrix, in its column order. A person acts in exactly one at a time.
 * mayor: Hauptverwaltungsbeamte (HVB); board: Verwaltungsvorstand; council: Rat, Kreistag or its committee; office: Fachamt;
 * provider: IT-Dienstleister; isb: Informationssicherheitsbeauftragte; dsb: Datenschutzbeauftragte; treasurer: Kämmerei.
 */
export const roles = [
  'mayor',
  'board',
  'council',
  'cio',
  'cdo',
  'guide',
  'office',
  'provider',
  'isb',
  'dsb',
  'staff-council',
  'treasurer',
] as const;

export type Role = (typeof roles)[number];

export const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);
