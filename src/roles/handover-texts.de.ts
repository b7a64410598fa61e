export const handovers = {
  title: (open: number) =>
    open === 0
      ? 'Nichts wartet auf Sie'
      : open === 1
        ? 'Ein Vorschlag wartet auf Sie'
        : `${open} Vorschläge warten auf Sie`,
  lead: 'Wer etwas nicht selbst darf, übergibt es denen, die dürfen.',
  empty: 'Hier erscheinen Vorschläge, die Ihnen jemand übergibt, und solche, die Sie übergeben haben.',
  columns: { what: 'Worum es geht', from: 'Von', day: 'Übergeben', state: 'Stand' },
  states: { open: 'offen', taken: 'übernommen', declined: 'abgelehnt', withdrawn: 'zurückgenommen' },
  pageLead: (name: string, role: string, day: string) => `Übergeben von ${name} (${role}) am ${day}.`,
  typed: 'Was vorgeschlagen wird',
  field: 'Feld',
  value: 'Eingabe',
  noFields: 'Es ist kein ausgefülltes Formular dabei.',
  note: 'Anmerkung',
  take: 'Übernehmen und ausführen',
  takeLead: 'Der Vorschlag wird unter Ihrem Namen und mit Ihrem Recht ausgeführt.',
  open: 'Seite dazu öffnen',
  decline: 'Ablehnen',
  answer: 'Antwort',
  answerHint: 'Sie geht an die Person, die den Vorschlag übergeben hat.',
  withdraw: 'Zurücknehmen',
  declined: 'Der Vorschlag ist abgelehnt.',
  withdrawn: 'Der Vorschlag ist zurückgenommen.',
  handed: (who: string) => `Der Vorschlag ist übergeben an: ${who}.`,
  answered: (state: string, name: string, day: string) => `${state} von ${name} am ${day}.`,
  wasAnswered: 'Dieser Vorschlag ist schon beantwortet.',
  takenAlready: 'Der Vorschlag ist übernommen. Bitte prüfen Sie die Angaben und senden Sie sie ab.',
};

/** What reaches people's inbox. */
export const told = {
  decided: (name: string, subject: string, decision: string) => ({
    subject: `Entschieden: ${subject}`,
    text: `${name} hat entschieden: ${subject}. Ihre Rolle wird davon unterrichtet, weil es die Abgrenzung zu „${decision}“ so vorsieht.`,
  }),
  lettersChanged: (
    role: string,
    version: number,
    changes: readonly { decision: string; was: string; is: string }[],
  ) => ({
    subject: `Geänderte Rechte: ${role}`,
    text: `Mit Fassung ${version} der Abgrenzung hat Ihre Rolle andere Anteile:\n${changes
      .map(({ decision, was, is }) => `${decision}: ${was || 'kein Anteil'} → ${is || 'kein Anteil'}`)
      .join('\n')}`,
  }),
  handed: (name: string, role: string, decision: string, note: string | null) => ({
    subject: `Vorschlag für Sie: ${decision}`,
    text: `${name} (${role}) darf das nicht selbst und bittet Sie, es zu übernehmen.${note ? `\nDazu: ${note}` : ''}`,
  }),
  taken: (name: string, decision: string) => ({
    subject: `Übernommen: ${decision}`,
    text: `${name} hat Ihren Vorschlag übernommen.`,
  }),
  declined: (name: string, decision: string, answer: string | null) => ({
    subject: `Abgelehnt: ${decision}`,
    text: `${name} hat Ihren Vorschlag abgelehnt.${answer ? `\nAntwort: ${answer}` : ''}`,
  }),
};
