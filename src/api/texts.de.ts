import { counted } from '../kernel/text.ts';

type Problem = { title: string; detail: string };

export const de = {
  title: 'Zugänge für Programme',
  lead: 'Ein Programm oder ein Kalender handelt mit einem Schlüssel für Sie, nie mit mehr Rechten, als Sie selbst haben.',
  shown: {
    api: 'Ihr neuer Schlüssel',
    calendar: 'Ihre neue Kalenderadresse',
    once: 'Er steht nur jetzt hier. Kopieren Sie ihn an einen sicheren Ort; gespeichert ist nur seine Prüfsumme.',
    onceCalendar:
      'Sie steht nur jetzt hier. Tragen Sie sie in Ihr Kalenderprogramm ein. Wer sie kennt, liest die Termine mit.',
    done: 'Ich habe ihn',
    doneCalendar: 'Ich habe sie',
  },
  list: {
    title: 'Ihre Zugänge',
    none: 'Sie haben noch keinen Zugang vergeben.',
    caption: 'Ihre Zugänge',
    name: 'Name',
    what: 'Darf',
    until: 'Gilt bis',
    used: 'Zuletzt benutzt',
    act: 'Beenden',
    never: 'noch nie',
    always: 'bis Sie ihn beenden',
    expired: 'abgelaufen',
    calendar: 'Termine lesen',
    access: { read: 'lesen', write: 'lesen und schreiben' },
    as: (access: string, role: string) => `${access}, als ${role}`,
    revoke: 'Beenden',
    revokeNamed: (name: string) => `${name} beenden`,
  },
  api: {
    title: 'Neuer Zugang für ein Programm',
    lead: 'Für Fachverfahren, Auswertungen und Schnittstellen.',
    docs: 'Was Programme können',
    name: 'Wofür',
    nameHint: 'So heißt der Zugang im Protokoll, zum Beispiel „Projektplattform“.',
    role: 'Handelt als',
    access: 'Darf',
    days: 'Gilt',
    lifetime: (days: number) => counted.de(days, 'Tag', 'Tage'),
    submit: 'Schlüssel erzeugen',
    noRole: 'Ein Programm handelt in einer Rolle. Sie halten gerade keine.',
  },
  calendar: {
    title: 'Kalender abonnieren',
    lead: 'Meilensteine, Fristen und geplante Enden aller Vorhaben, dazu Rechtspflichten, fällige Statusberichte, Entscheidungen und Erfolgskontrollen. Ihr Kalenderprogramm liest sie laufend mit.',
    name: 'Wo Sie ihn lesen',
    nameHint: 'Zum Beispiel „Handy“.',
    submit: 'Kalenderadresse erzeugen',
  },
  revoked: 'Der Zugang ist beendet.',
  tooMany: {
    api: (most: number) =>
      `Sie haben schon ${counted.de(most, 'gültigen Zugang für Programme', 'gültige Zugänge für Programme')}, mehr sind nicht möglich. Bitte beenden Sie oben einen, den Sie nicht mehr brauchen.`,
    calendar: (most: number) =>
      `Sie haben schon ${counted.de(most, 'Kalenderadresse', 'Kalenderadressen')}, mehr sind nicht möglich. Bitte beenden Sie oben eine, die Sie nicht mehr brauchen.`,
  },
  feed: {
    name: (municipality: string) => `Vorhaben und Rechtspflichten ${municipality}`,
    milestone: (name: string) => `Meilenstein: ${name}`,
    decision: 'mit Entscheidung',
    deadline: 'Frist',
    end: 'Ende, Prognose',
    plannedEnd: 'Ende, Plan',
    late: (planned: string) => `geplant ${planned}`,
    report: (quarter: string) => `Statusberichte ${quarter} fällig`,
    reportText: (count: number) =>
      count === 1
        ? 'Ein Bericht ist noch nicht freigegeben.'
        : `${count} Berichte sind noch nicht freigegeben.`,
    decideBy: 'Entscheidung bis',
    review: 'Erfolgskontrolle bis',
  },
  docs: {
    title: 'Schnittstelle für Programme',
    lead: 'Vorhaben, Berichte, Änderungen, Plan und Rahmen als JSON. Beschrieben in OpenAPI 3.1.',
    file: 'OpenAPI-Datei',
    keys: 'Zugang erzeugen',
    how: 'So geht es',
    howText:
      'Jede Anfrage trägt den Schlüssel in der Kopfzeile. Ein Schlüssel handelt in einer Rolle und nie mit mehr Rechten als die Person, der er gehört.',
    change:
      'Geändert wird auf dem Stand (version), der gelesen wurde. Hat inzwischen jemand anderes gespeichert, antwortet die Schnittstelle 409 und nennt den neuen Stand.',
    limit: (count: string) =>
      `Je Schlüssel sind ${count} Anfragen in der Minute frei; danach antwortet die Schnittstelle 429.`,
    cache: 'Listen tragen einen ETag; mit If-None-Match kommt 304, solange sich nichts geändert hat.',
    faults: 'Fehler',
    faultsLead:
      'Fehler kommen als application/problem+json nach RFC 9457, ein Satz auf Deutsch oder Englisch.',
    kind: 'Kennung',
    status: 'Status',
    meaning: 'Bedeutung',
    operation: 'Anfrage',
    summary: 'Was',
    right: 'Recht',
    reading: 'lesen',
    body: 'Inhalt',
    answer: 'Antwort',
    parameters: 'Parameter',
    schemas: 'Datensätze',
    field: 'Feld',
    type: 'Typ',
    note: 'Bedeutung',
    needed: 'nötig',
    tags: {
      initiatives: 'Vorhaben',
      running: 'Laufen: Berichte und Änderungen',
      planning: 'Planung',
      frame: 'Rahmen: Einheiten, Teams, Budget',
    },
  },
  openapi: {
    title: 'Augenmaß',
    description: 'Vorhaben, Berichte, Änderungen, Plan und Rahmen einer Kommune.',
    problem: 'Was nicht ging, in einem Satz (RFC 9457).',
    bearer: 'Schlüssel aus „Zugänge für Programme“.',
    ok: 'Gelungen.',
    parameters: { id: 'Kennung', quarter: 'Quartal, zum Beispiel 2027Q3' } as Record<string, string>,
    needs: { anyone: 'alle Angemeldeten', prepare: 'vorbereiten' } as Record<string, string>,
    right: (right: string) => `Recht nach der Abgrenzung: ${right}`,
  },
  notAllowed: (decision: string, roles: string) =>
    `Das darf dieser Zugang nicht. ${decision} liegt bei: ${roles}.`,
  problems: {
    'no-token': {
      title: 'Kein Schlüssel',
      detail:
        'Die Anfrage trägt keinen Schlüssel; schicken Sie ihn in der Kopfzeile „Authorization: Bearer …“.',
    },
    'bad-token': {
      title: 'Schlüssel ungültig',
      detail:
        'Dieser Schlüssel gilt nicht oder nicht mehr; erzeugen Sie unter „Zugänge für Programme“ einen neuen.',
    },
    'role-not-held': {
      title: 'Rolle nicht mehr gehalten',
      detail: 'Die Rolle, in der dieser Schlüssel handelt, hält die Person nicht mehr, der er gehört.',
    },
    'not-allowed': { title: 'Nicht erlaubt', detail: 'Das darf dieser Zugang nach der Abgrenzung nicht.' },
    'read-only': {
      title: 'Nur lesen',
      detail: 'Dieser Schlüssel darf nur lesen; erzeugen Sie einen, der schreiben darf.',
    },
    'not-found': { title: 'Nicht gefunden', detail: 'Das gibt es hier nicht.' },
    'no-such-address': {
      title: 'Adresse unbekannt',
      detail: 'Diese Adresse oder diese Methode gibt es nicht; welche es gibt, steht unter /schnittstelle.',
    },
    'not-json': { title: 'Kein JSON', detail: 'Der Inhalt der Anfrage ist kein gültiges JSON.' },
    invalid: {
      title: 'Angaben unvollständig oder falsch',
      detail: 'Der Inhalt passt nicht zur Beschreibung; die Stellen stehen unter „errors“.',
    },
    'bad-query': {
      title: 'Parameter falsch',
      detail: 'Die Adresse hat unbekannte oder falsche Parameter; sie stehen unter „errors“.',
    },
    conflict: {
      title: 'Inzwischen geändert',
      detail:
        'Jemand anderes hat inzwischen gespeichert; lesen Sie den neuen Stand und senden Sie die Änderung darauf.',
    },
    refused: {
      title: 'Abgelehnt',
      detail: 'Eine Angabe verweist auf etwas, das es nicht gibt, oder liegt außerhalb des Erlaubten.',
    },
    'too-large': { title: 'Zu groß', detail: 'Der Inhalt ist größer als 1 MB.' },
    'too-many': {
      title: 'Zu viele Anfragen',
      detail: 'Dieser Schlüssel hat zu oft gefragt; warten Sie die Sekunden aus „Retry-After“ ab.',
    },
    broken: {
      title: 'Fehler im Programm',
      detail: 'Das Programm hat einen Fehler; er ist mit der Nummer in „X-Request-Id“ aufgeschrieben.',
    },
    unavailable: {
      title: 'Daten nicht erreichbar',
      detail:
        'Die Datenbank antwortet nicht oder hat keinen Platz mehr; gespeichert ist nichts. Fragen Sie nach den Sekunden aus „Retry-After“ wieder.',
    },
  } satisfies Record<string, Problem>,
};
