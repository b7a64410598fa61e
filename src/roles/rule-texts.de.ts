/** Words for the numbers of rules and checks, which say nothing by themselves. */
export const ruleWords = {
  topics: {
    D0: 'Annahmen',
    D1: 'Rollenmodell',
    D2: 'Stellenanteile',
    D3: 'Ansiedlung',
    D4: 'Digitale Lotsen',
    D5: 'Abgrenzung',
    D6: 'Nächster Schritt',
    D7: 'Konflikte und Warnungen',
  } as Record<string, string>,
  /** What a check of one row of the matrix looks at, in one or two words. */
  checks: {
    R01: 'Verantwortung',
    R02: 'Durchführung',
    R03: 'falsche Rolle',
    R04: 'Beteiligung',
    R05: 'doppelt vergeben',
    R06: 'Satz zur Abgrenzung',
    R10: 'zu viele Rollen',
    R11: 'eine Person in zwei Rollen',
    R12: 'Stunden der Lotsen',
    R14: 'Überprüfung',
  } as Record<string, string>,
  byCheck: (check: string) => `Prüfung ${check}`,
  checkNote: (check: string) => `Prüfung ${check} der Abgrenzung`,
};
