/** Why something was not done: what, where, what to do. */
export const refusals = {
  'not-found': () => 'Diesen Eintrag gibt es nicht mehr.',
  'holder-twice': (from: string) => `Die Person hat diese Rolle in dieser Zeit schon (seit ${from}).`,
  'holder-person-unknown': () => 'Diese Person gibt es nicht mehr. Bitte wählen Sie eine andere.',
  'holder-own-deputy': () => 'Niemand vertritt sich selbst. Bitte wählen Sie eine andere Person.',
  'holder-ends-before-start': () => 'Der letzte Tag liegt vor dem ersten.',
  'nobody-could-decide': (from: string) =>
    `Ab dem ${from} könnte sich niemand mehr anmelden, der über die Matrix entscheiden darf. Besetzen Sie erst die verantwortliche Rolle, notfalls kommissarisch, mit einer Person, die einen Zugang hat.`,
  'version-conflict': () =>
    'Jemand hat inzwischen etwas geändert. Bitte sehen Sie die neue Fassung an und versuchen Sie es noch einmal.',
  'draft-missing': () => 'Es gibt keinen Entwurf mehr.',
  'matrix-unsound': (row: string) =>
    `Entscheidung ${row} ist nicht eindeutig. Solange eine Entscheidung keine, mehrere oder eine unmögliche verantwortliche Rolle hat, vergibt die Matrix kein klares Recht.`,
  'reason-missing': () => 'Es bleiben Fehler. Bitte begründen Sie, warum der Beschluss trotzdem gelten soll.',
  'not-heard': () => 'Es fehlen Stellungnahmen. Die Entscheidung zählt erst, wenn alle gehört sind.',
  'consent-refused': () => 'Eine nötige Zustimmung ist verweigert. Die Entscheidung kann nicht gelten.',
  'concept-not-draft': () => 'Diese Fassung ist schon beschlossen oder abgelöst.',
  'handover-answered': () => 'Dieser Vorschlag ist schon beantwortet.',
} as Record<string, (detail: string) => string>;

/** Why an uploaded table may not count; `at` names the table and rule. */
export const uploadFaults = {
  'dmn-unreadable': () => 'Das ist keine lesbare DMN-Datei.',
  'dmn-without-table': () => 'Die Datei enthält keine Entscheidungstabelle.',
  'dmn-hit-policy': (at: string) =>
    `${at}: Diese Trefferregel kennt Augenmaß nicht. Möglich sind UNIQUE, FIRST und COLLECT.`,
  'dmn-aggregation': (at: string) => `${at}: Nur die Summe (SUM) über genau eine Ausgabe ist möglich.`,
  'dmn-input-expression': (at: string) => `${at}: Eine Eingabespalte nennt keinen einfachen Namen.`,
  'dmn-cell-count': (at: string) => `${at}: Die Zeile hat nicht so viele Zellen wie die Tabelle Spalten.`,
  'dmn-unknown-file': () => 'Keine Tabelle darin trägt eine Kennung, die Augenmaß kennt (D0 bis D7).',
  'table-missing': (at: string) => `Die Tabelle ${at} fehlt in der Datei.`,
  'table-unknown': (at: string) => `Die Tabelle ${at} gehört nicht in diese Datei.`,
  'hit-policy': (at: string, expected: string) => `${at}: Die Trefferregel muss ${expected} bleiben.`,
  'input-unknown': (at: string, found: string) => `${at}: Die Eingabe „${found}“ gibt es hier nicht.`,
  'output-missing': (at: string, found: string) => `${at}: Die Ausgabe „${found}“ fehlt.`,
  'output-unknown': (at: string, found: string) => `${at}: Die Ausgabe „${found}“ kennt Augenmaß nicht.`,
  'too-large': (at: string) =>
    `${at}: Die Tabelle ist zu groß (höchstens 300 Regeln mit Zellen bis 500 Zeichen).`,
  loop: (at: string, found: string) => `${at}: Schleifen sind in einer Zelle nicht möglich: ${found}`,
  'unknown-name': (at: string, found: string) => `${at}: Die Zelle nennt einen unbekannten Namen: ${found}`,
  'output-empty': (at: string, row: string) => `${at}: In Zeile ${row} fehlt eine Ausgabe.`,
  'output-type': (at: string, found: string) => `${at}: Die Ausgabe hat die falsche Art: ${found}`,
  'no-feel': (at: string, found: string) => `${at}: Das ist kein gültiger FEEL-Ausdruck: ${found}`,
  gap: (at: string, found: string) => `${at}: Für diese Eingabe greift keine Regel: ${found}`,
  overlap: (at: string, found: string) => `${at}: Diese Regeln greifen zugleich: ${found}`,
  'output-not-allowed': (at: string, found: string) => `${at}: Dieser Wert ist hier nicht möglich: ${found}`,
} as Record<string, (at: string, found: string) => string>;
