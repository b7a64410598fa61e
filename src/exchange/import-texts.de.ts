import { formatNumber } from '../kernel/money.ts';
import { counted } from '../kernel/text.ts';
import type { Confidence } from '../plan/core/reading/confidence.ts';
import type { RowKind } from './core/preview.ts';
import type { QuestionKind } from './core/question.ts';

const rows = (count: number): string => (count === 1 ? 'eine Zeile' : `${formatNumber(count, 'de')} Zeilen`);

export const de = {
  overview: {
    title: 'Tabellen der Ämter',
    lead: 'Ämter melden ihre Vorhaben in eigenen Tabellen. Hier werden sie gelesen, verglichen und übernommen. Vor der Übernahme sehen Sie, was sich ändert; jeder Import lässt sich zurücknehmen.',
    upload: 'Tabelle hochladen',
    emptyTitle: 'Noch keine Tabelle',
    empty:
      'Laden Sie die Tabelle eines Amts hoch: Excel (.xlsx), OpenDocument (.ods), CSV oder MS Project (.xml). Die Spalten dürfen heißen, wie das Amt sie nennt.',
    imports: 'Importe',
    senders: 'Absender',
    sendersLead:
      'Was Sie über die Spalten eines Absenders entschieden haben, gilt auch für seine nächste Tabelle.',
    when: 'Hochgeladen',
    file: 'Datei',
    sender: 'Absender',
    by: 'von',
    state: 'Stand',
    result: 'Ergebnis',
    states: { open: 'offen', applied: 'übernommen', undone: 'zurückgenommen', discarded: 'verworfen' },
    columnsKnown: (count: number) => (count === 1 ? 'eine Spalte' : `${count} Spalten`),
    saved: 'Gespeichert',
    unit: 'Einheit',
    exportOf: (name: string) => `Tabelle für ${name} ausgeben`,
    forget: (name: string) => `Entscheidungen zu ${name} vergessen`,
    forgetShort: 'Vergessen',
    forgotten: (name: string) => `Die Entscheidungen zu ${name} sind vergessen.`,
    exports: 'Tabelle ausgeben',
  },
  upload: {
    title: 'Tabelle hochladen',
    lead: 'Die Datei wird gelesen und mit dem Bestand verglichen. Gespeichert wird an den Vorhaben noch nichts.',
    fields: {
      file: 'Datei',
      senderId: 'Absender',
      senderName: 'Neuer Absender',
      unitId: 'Einheit des neuen Absenders',
    },
    fileHint:
      'Excel (.xlsx), OpenDocument (.ods), CSV oder MS Project (.xml); höchstens 20 MB und 20.000 Zeilen.',
    senderHint:
      'Wer hat die Tabelle geschickt? Eine spätere Tabelle desselben Absenders wird damit verglichen.',
    newSender: 'neuer Absender',
    nameHint: 'Nötig, wenn Sie keinen Absender wählen, zum Beispiel „Amt 51“ oder „Stadtwerke“.',
    unitHint: 'Gilt für Zeilen, die kein Amt nennen.',
    submit: 'Hochladen und prüfen',
    senderMissing: 'Bitte wählen Sie einen Absender oder geben Sie einen neuen an.',
    fileMissing: 'Bitte wählen Sie eine Datei aus.',
  },
  steps: {
    label: 'Schritte des Imports',
    sheets: 'Blätter',
    columns: 'Spalten',
    preview: 'Vorschau',
    rows: 'Zeilen',
    cells: 'Zellen',
  },
  sheets: {
    title: 'Welche Blätter sollen gelesen werden?',
    lead: (count: number) =>
      `Die Datei hat ${counted.de(count, 'Blatt', 'Blätter')}. Ausgeblendete sind nur dabei, wenn Sie es wollen.`,
    hidden: 'ausgeblendet',
    rows,
    none: 'Bitte wählen Sie mindestens ein Blatt aus.',
    legend: 'Blätter der Datei',
    submit: 'Blätter festlegen',
    saved: 'Die Blätter sind festgelegt.',
  },
  columns: {
    title: 'Was bedeuten die Spalten?',
    lead: (sender: string) =>
      `Die Zuordnung gilt auch für die nächste Tabelle von ${sender}. Angenommen ist, was die Überschrift nahelegt.`,
    column: 'Spalte',
    samples: 'Inhalt',
    target: 'Feld',
    notUsed: 'nicht übernehmen',
    year: 'Jahr',
    scale: 'Einheit',
    scales: { '': 'wie angegeben', '1': '€', '1000': 'T€', '1000000': 'Mio. €' },
    nature: 'Haushalt',
    natures: { '': 'offen', investive: 'investiv', consumptive: 'konsumtiv' },
    tax: 'Steuer',
    taxes: { '': 'wie angegeben', gross: 'brutto', net: 'netto' },
    sign: 'Negative Beträge',
    signs: { '': 'nachfragen', expense: 'sind Ausgaben', reduction: 'mindern' },
    of: (what: string, column: string) => `${what} der Spalte ${column}`,
    hiddenColumn: 'ausgeblendet',
    submit: 'Zuordnung speichern',
    saved: 'Die Zuordnung ist gespeichert.',
    badYear: (column: string) => `Spalte ${column}: Bitte geben Sie ein Jahr mit vier Ziffern an.`,
    back: 'Zur Vorschau',
  },
  preview: {
    title: (file: string) => `Import: ${file}`,
    lead: (sender: string, count: number) =>
      `${sender}: ${count === 1 ? 'ein Vorhaben' : `${formatNumber(count, 'de')} Vorhaben`} gelesen. Gespeichert ist noch nichts.`,
    kinds: {
      new: 'neu',
      changed: 'geändert',
      same: 'gleich',
      skipped: 'ausgelassen',
    } satisfies Record<RowKind, string>,
    gone: 'nicht mehr enthalten',
    confidence: { sure: 'sicher', assumed: 'angenommen', unclear: 'zu klären' } satisfies Record<
      Confidence,
      string
    >,
    rowsUnit: (count: number): string => (count === 1 ? 'Zeile' : 'Zeilen'),
    cellsUnit: (count: number): string => (count === 1 ? 'Zelle' : 'Zellen'),
    cellsLead: (sure: number, assumed: number, unclear: number) =>
      `${formatNumber(sure, 'de')} sicher, ${formatNumber(assumed, 'de')} angenommen, ${formatNumber(unclear, 'de')} zu klären`,
    apply: (fresh: number, changed: number) =>
      fresh + changed === 0
        ? 'Ohne Änderung abschließen'
        : changed === 0
          ? `${counted.de(fresh, 'neues', 'neue')} Vorhaben übernehmen`
          : fresh === 0
            ? `${counted.de(changed, 'geändertes', 'geänderte')} Vorhaben übernehmen`
            : `${counted.de(fresh, 'neues', 'neue')} und ${counted.de(changed, 'geändertes', 'geänderte')} Vorhaben übernehmen`,
    applyHint: 'Alles oder nichts. Der ganze Import lässt sich danach zurücknehmen.',
    wait: (count: number) =>
      count === 1
        ? 'Übernehmen lässt sich der Import, sobald die offene Frage beantwortet ist.'
        : `Übernehmen lässt sich der Import, sobald die ${count} offenen Fragen beantwortet sind.`,
    discard: 'Import verwerfen',
    discarded: 'Der Import ist verworfen. An den Vorhaben hat sich nichts geändert.',
    applied: (count: number) =>
      count === 1
        ? 'Ein Vorhaben ist abgeglichen.'
        : `${formatNumber(count, 'de')} Vorhaben sind abgeglichen.`,
    ready: 'Nichts ist offen.',
    sums: 'Prüfsummen',
    sumsLead: 'Summen der Tabelle, nachgerechnet aus ihren Zeilen.',
    sumsHold: (count: number) =>
      count === 1 ? 'Die Summe der Tabelle stimmt.' : `Alle ${count} Summen der Tabelle stimmen.`,
    sumCell: 'Zelle',
    sumLabel: 'Bezeichnung',
    sumStated: 'In der Tabelle',
    sumComputed: 'Nachgerechnet',
    sumDifference: 'Abweichung',
    sumUnread: (count: number) => `ohne ${count} ungeklärte`,
    holds: 'stimmt',
    differs: 'weicht ab',
    assumptions: 'Was angenommen wurde',
    assumption: 'Annahme',
    count: 'Zellen',
    examples: 'Zum Beispiel',
    notices: 'Hinweise zu den Blättern',
    unplaced: 'Gelesen, aber nicht übernommen',
    unplacedLead: 'Diese Zellen bleiben erhalten und gehen mit der Ausgabe an den Absender zurück.',
    unplacedCells: (count: number) => (count === 1 ? 'eine Zelle' : `${formatNumber(count, 'de')} Zellen`),
    unplacedWhy: {
      progress: 'Der Fortschritt gehört in den Statusbericht.',
      effort: 'Es fehlt ein Team; wählen Sie es unter „Vorgaben“.',
      priority: 'Übernommen wird nur eine Zahl: der Rang im Amt.',
      class: 'Übernommen wird S, M oder L.',
      kind: 'Übernommen wird Pflicht, Ablösung, Infrastruktur, Optimierung, Strategie oder Pilot.',
    } as Record<string, string>,
    unplacedActual: 'Was ausgegeben ist, gehört in den Statusbericht.',
    goneTitle: 'Nicht mehr in der Tabelle',
    goneLead:
      'Diese Vorhaben standen in einer früheren Tabelle des Absenders. Sie bleiben, wie sie sind; entscheiden Sie bei jedem, ob es zurückgestellt oder abgebrochen wird.',
    source: (format: string, more: string) => `${format}${more}`,
    encoding: (name: string, separator: string) => `, Zeichensatz ${name}, Trennzeichen „${separator}“`,
    dates1904: ', Datumszählung ab 1904',
    allRows: 'Alle Zeilen',
    allCells: 'Alle Zellen',
    mapped: 'Spalten zuordnen',
  },
  questions: {
    title: 'Offene Fragen',
    lead: 'Gefragt wird nach Zellen und nach ganzen Zeilen. Eine Antwort gilt für alle genannten Zellen und für die nächste Tabelle dieses Absenders.',
    kinds: {
      cell: 'Was ist gemeint?',
      scale: 'In welcher Einheit stehen die Beträge?',
      name: 'Wie heißt das Vorhaben?',
      year: 'Zu welchem Jahr gehören Beträge ohne Jahr?',
      unit: 'Welche Einheit ist gemeint?',
      circle: 'Die Abhängigkeiten führen im Kreis.',
      twin: 'Steht das Vorhaben zweimal in der Tabelle?',
      similar: 'Gibt es das Vorhaben schon?',
      struck: 'Die Zeile ist durchgestrichen. Soll sie übernommen werden?',
      reversed: 'Das Ende liegt vor dem Beginn.',
      adopted: 'Die Tabelle nennt andere Zeiten oder Kosten, als beschlossen sind. Was gilt?',
    } satisfies Record<QuestionKind, string>,
    unitMissing: 'Welche Einheit hat die Federführung, wo die Tabelle keine nennt?',
    places: (first: string, more: number) =>
      more > 0 ? `${first} und ${more === 1 ? 'eine weitere' : `${more} weitere`}` : first,
    column: 'Wo',
    says: 'In der Zelle',
    proposal: 'Vorschlag',
    row: 'Vorhaben',
    later: 'später entscheiden',
    take: (what: string) => `übernehmen: ${what}`,
    takeKnown: 'nur die gefundenen Vorgänger übernehmen',
    leave: 'Zelle weglassen',
    other: 'stattdessen',
    otherLabel: 'Stattdessen',
    euro: 'Euro',
    thousand: 'Tausend Euro',
    asNew: 'als eigenes Vorhaben übernehmen',
    skip: 'Zeile auslassen',
    asExisting: (code: string, name: string) => `Es ist ${code} ${name}`,
    twinOf: (row: string) => `Gleich wie ${row}`,
    similarTo: (code: string, name: string) => `Ähnlich: ${code} ${name}`,
    circle: (path: string, cell: string) =>
      `Der Kreis: ${path}. Geschlossen wird er durch ${cell}. Bitte lassen Sie einen Vorgänger weg.`,
    adopted:
      'Eine ältere Tabelle weiß vom Beschluss nichts. Soll sich Beschlossenes ändern, ist der Weg ein Änderungsantrag am Vorhaben.',
    keepAdopted: 'Das Beschlossene bleibt; alles andere wird übernommen',
    takeAdopted: 'Die Tabelle gilt',
    reversed: (row: string) => `${row}: Bitte berichtigen Sie Beginn oder Ende.`,
    toRow: 'Zeile öffnen',
    unitLabel: 'Einheit',
    yearLabel: 'Jahr',
    nameLabel: 'Name des Vorhabens',
    submit: 'Antworten speichern',
    saved: (open: number) =>
      open === 0
        ? 'Alle Fragen sind beantwortet.'
        : open === 1
          ? 'Gespeichert. Eine Frage ist noch offen.'
          : `Gespeichert. ${open} Fragen sind noch offen.`,
    more: (count: number) =>
      `${counted.de(count, 'weitere Frage folgt', 'weitere Fragen folgen')} nach dem Speichern.`,
    answerFaults: {
      'bad-year': 'Bitte geben Sie das Jahr mit vier Ziffern an, zum Beispiel 2027.',
      'nothing-typed': 'Bitte schreiben Sie, was stattdessen gelten soll.',
    },
    unreadable: (said: string, how: string) => `„${said}“ lässt sich hier nicht lesen. ${how}`,
    writing: {
      money: 'Bitte schreiben Sie einen Betrag, zum Beispiel 30.000 €.',
      date: 'Bitte schreiben Sie einen Tag oder ein Quartal, zum Beispiel 31.12.2027 oder Q2/2027.',
      state: 'Bitte schreiben Sie einen Zustand, zum Beispiel „geplant“.',
      light: 'Bitte schreiben Sie grün, gelb oder rot.',
      number: 'Bitte schreiben Sie eine Zahl, zum Beispiel 12.',
      effort: 'Bitte schreiben Sie den Aufwand, zum Beispiel 20 Tage.',
      'yes-no': 'Bitte schreiben Sie „ja“ oder „nein“.',
      text: 'Bitte nennen Sie Nummern oder Namen, die es in der Tabelle oder im Bestand gibt.',
      name: 'Ein Name hat höchstens 120 Zeichen.',
    },
  },
  newUnits: {
    title: (count: number) => (count === 1 ? 'Eine neue Einheit' : `${count} neue Einheiten`),
    lead: 'Diese Ämter nennt die Tabelle, und keine Ihrer Einheiten heißt so. Legen Sie an, was fehlt; meint die Tabelle eine vorhandene Einheit, wählen Sie diese unten bei den Fragen.',
    leadFirst:
      'Diese Ämter nennt die Tabelle. Ihre Kommune hat noch keine Einheiten: Legen Sie sie hier in einem Schritt an. Kürzel, Art und Platz im Baum lassen sich danach ändern.',
    caption: 'Einheiten, die neu angelegt werden',
    take: 'Anlegen',
    takeOne: (said: string) => `„${said}“ anlegen`,
    says: 'In der Tabelle',
    code: 'Kürzel',
    name: 'Name',
    kind: 'Art',
    rows: 'Zeilen',
    submit: 'Ausgewählte Einheiten anlegen',
    done: (count: number) =>
      count === 0
        ? 'Keine Einheit ist ausgewählt; es wurde nichts angelegt.'
        : count === 1
          ? 'Eine Einheit ist angelegt.'
          : `${count} Einheiten sind angelegt.`,
    none: 'Noch keine Einheiten',
    noneLead:
      'Jedes Vorhaben gehört zu einer Einheit. Die Tabelle nennt keine, und Ihre Kommune hat noch keine. Legen Sie eine an und kommen Sie dann hierher zurück; der Import bleibt offen.',
    create: 'Einheit anlegen',
  },
  defaults: {
    title: 'Vorgaben',
    lead: 'Gelten, wo die Tabelle nichts sagt.',
    unitId: 'Federführung',
    year: 'Jahr von Beträgen ohne Jahr',
    nature: 'Haushalt von Beträgen ohne Angabe',
    teamId: 'Team für den Aufwand',
    teamHint: 'Ohne Team wird Aufwand nicht übernommen.',
    natureAssumed: 'konsumtiv (angenommen)',
    newState: 'Zustand neuer Vorhaben ohne Angabe',
    newStateHint: 'Ideen betrachtet der Plan noch nicht.',
    newStateAssumed: (state: string) => `${state} (angenommen)`,
    submit: 'Vorgaben speichern',
    saved: 'Die Vorgaben sind gespeichert.',
  },
  rows: {
    title: (file: string) => `Zeilen: ${file}`,
    caption: 'Zeilen der Tabelle',
    row: 'Zeile',
    name: 'Vorhaben',
    kind: 'Ergebnis',
    trust: 'Zellen',
    what: 'Was sich ändert',
    all: 'alle',
    none: 'Keine Zeile passt dazu.',
    open: (count: number) => (count === 1 ? 'eine Frage offen' : `${formatNumber(count, 'de')} Fragen offen`),
    by: {
      'earlier-import': 'aus einem früheren Import',
      number: 'an der Nummer erkannt',
      name: 'am Namen erkannt',
      choice: 'von Ihnen gewählt',
      'similar-name': 'ähnlicher Name',
    } as Record<string, string>,
    was: 'bisher',
    is: 'künftig',
    field: 'Feld',
    blank: 'leer',
    entries: (count: number) => (count === 1 ? 'ein Eintrag' : `${formatNumber(count, 'de')} Einträge`),
  },
  cells: {
    title: (file: string) => `Zellen: ${file}`,
    caption: 'Gelesene Zellen',
    address: 'Zelle',
    heading: 'Spalte',
    raw: 'In der Tabelle',
    result: 'Gelesen als',
    trust: 'Vertrauen',
    notes: 'Hinweise',
    nothing: 'nichts',
    decide: 'Entscheidung',
    keep: 'wie gelesen',
    take: 'Vorschlag übernehmen',
    leave: 'weglassen',
    other: 'stattdessen',
    ofCell: (what: string, cell: string) => `${what} für ${cell}`,
    comment: 'Kommentar',
  },
  row: {
    decide: 'Was soll aus der Zeile werden?',
    auto: 'wie erkannt',
    asNew: 'neues Vorhaben',
    skip: 'auslassen',
    existing: 'ein vorhandenes Vorhaben',
    which: 'Welches',
    submit: 'Entscheidung speichern',
    saved: 'Die Entscheidung ist gespeichert.',
    faults: {
      'initiative-missing': 'Bitte wählen Sie das Vorhaben aus.',
      'initiative-besides':
        'Sie haben ein Vorhaben gewählt. Bitte wählen Sie dazu „ein vorhandenes Vorhaben“, oder stellen Sie die Auswahl auf „–“.',
    },
    cellFaults: {
      'nothing-typed': 'Bitte schreiben Sie, was stattdessen gelten soll, oder wählen Sie „wie gelesen“.',
      'typed-besides':
        'Sie haben etwas geschrieben. Bitte wählen Sie dazu „stattdessen“, oder leeren Sie das Feld.',
      'nothing-read':
        'Hier ist nichts gelesen, was sich übernehmen lässt. Bitte schreiben Sie, was stattdessen gelten soll, oder wählen Sie „weglassen“.',
      reversed: 'Das Ende läge damit vor dem Beginn. Bitte berichtigen Sie Beginn oder Ende.',
      circle:
        'Die Abhängigkeiten führen damit im Kreis. Bitte lassen Sie einen Vorgänger weg oder nennen Sie einen anderen.',
    },
    unitUnknown: (said: string) =>
      `„${said}“ ist keine Einheit Ihrer Kommune. Bitte schreiben Sie Nummer oder Namen einer Einheit, wie sie unter „Kommune“ steht.`,
    writing: {
      name: 'Ein Name hat höchstens 120 Zeichen.',
      priority: 'Bitte schreiben Sie den Rang im Amt als Zahl, zum Beispiel 3.',
      class: 'Bitte schreiben Sie S, M oder L.',
      kind: 'Bitte schreiben Sie Pflicht, Ablösung, Infrastruktur, Optimierung, Strategie oder Pilot.',
    } as Record<string, string>,
  },
  closed: {
    lead: {
      applied: 'Dieser Import ist übernommen.',
      undone: 'Dieser Import ist zurückgenommen; die Vorhaben sind wie zuvor.',
      discarded: 'Dieser Import ist verworfen; er hat nichts geändert.',
    },
    undo: 'Ganzen Import zurücknehmen',
    undoHint: 'Neue Vorhaben werden gelöscht, geänderte sind danach wie zuvor.',
    undone: (count: number) =>
      count === 1 ? 'Ein Vorhaben ist wie zuvor.' : `${formatNumber(count, 'de')} Vorhaben sind wie zuvor.`,
    initiatives: 'Vorhaben dieses Imports',
    outcomes: { new: 'neu', changed: 'geändert', same: 'gleich' },
  },
  refusals: {
    'import-changed':
      'Der Import wurde inzwischen von jemand anderem geändert. Bitte sehen Sie ihn noch einmal durch.',
    'sender-changed':
      'Zu diesem Absender wurde inzwischen etwas übernommen. Die Vorschau ist neu berechnet; bitte sehen Sie sie noch einmal durch.',
    'initiative-changed': 'Das Vorhaben {code} wurde gerade geändert. Es wurde nichts übernommen.',
    'unit-unknown': '{at}: Die Einheit gibt es nicht mehr. Es wurde nichts übernommen.',
    'end-before-start': '{at}: Das Ende liegt vor dem Beginn. Es wurde nichts übernommen.',
    'dependency-circle': '{at}: Die Abhängigkeiten führen im Kreis: {circle}. Es wurde nichts übernommen.',
    'depends-on-itself': '{at}: Das Vorhaben hängt von sich selbst ab. Es wurde nichts übernommen.',
    'open-questions': 'Es sind noch Fragen offen. Es wurde nichts übernommen.',
    'not-applied': 'Dieser Import ist nicht übernommen und lässt sich nicht zurücknehmen.',
    'not-the-last':
      'Es gibt einen neueren Import dieses Absenders. Bitte nehmen Sie zuerst den neueren zurück.',
    'changed-since':
      'Seit dem Import wurden geändert: {codes}. Es wurde nichts zurückgenommen; Änderungen einzelner Vorhaben lassen sich in deren Verlauf zurücknehmen.',
  } as Record<string, string>,
};
