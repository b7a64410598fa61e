import type { FileFault } from './core/limit.ts';

type Detail = Record<string, string | number>;

export const de = {
  faults: {
    'file-empty': () => 'Die Datei ist leer. Bitte wählen Sie die Datei noch einmal aus.',
    'file-too-large': ({ megabytes, limit }) =>
      `Die Datei hat ${megabytes} MB; gelesen werden höchstens ${limit} MB. Bitte speichern Sie nur das Blatt mit den Vorhaben.`,
    'unpacks-too-large': ({ megabytes, limit }) =>
      megabytes
        ? `Die Datei würde entpackt ${megabytes} MB belegen; erlaubt sind ${limit} MB. Sie wurde nicht geöffnet.`
        : 'Die Datei würde entpackt mehr belegen, als erlaubt ist. Sie wurde nicht geöffnet.',
    'size-wrong': () =>
      'Die Datei ist beschädigt: Entpackt ist sie größer, als sie angibt. Bitte öffnen und speichern Sie sie neu.',
    'password-protected': () =>
      'Die Datei ist mit einem Passwort geschützt. Bitte heben Sie den Schutz auf (Datei, Informationen, Arbeitsmappe schützen) und laden Sie sie erneut hoch.',
    'old-excel': () =>
      'Die Datei ist im alten Excel-Format (.xls). Bitte öffnen Sie sie und speichern Sie sie als Excel-Arbeitsmappe (.xlsx).',
    'project-file': () =>
      'Die Datei ist im eigenen Format von MS Project (.mpp). Bitte öffnen Sie sie dort und speichern Sie sie als XML-Datei (.xml).',
    'web-page': () =>
      'Die Datei ist eine Webseite (HTML), auch wenn sie wie eine Excel-Datei heißt. Bitte öffnen Sie sie in Excel und speichern Sie sie als Excel-Arbeitsmappe (.xlsx).',
    'excel-xml': () =>
      'Die Datei ist eine XML-Kalkulationstabelle von Excel 2003. Bitte öffnen Sie sie und speichern Sie sie als Excel-Arbeitsmappe (.xlsx).',
    'excel-binary': () =>
      'Die Datei ist eine Excel-Binärarbeitsmappe (.xlsb). Bitte öffnen Sie sie und speichern Sie sie als Excel-Arbeitsmappe (.xlsx).',
    'encoding-unknown': () =>
      'Die Zeichenkodierung der Datei ist nicht lesbar. Bitte speichern Sie die Tabelle als „CSV UTF-8“ oder als Excel-Arbeitsmappe (.xlsx).',
    'no-spreadsheet': () =>
      'Die Datei ist keine Tabelle. Gelesen werden Excel (.xlsx), OpenDocument (.ods), CSV und MS Project (.xml).',
    'file-broken': () =>
      'Die Datei ist beschädigt und lässt sich nicht lesen. Bitte öffnen und speichern Sie sie neu.',
    'too-many-rows': ({ limit, sheet }) =>
      `Das Blatt „${sheet}“ hat mehr als ${limit} Zeilen; mehr werden nicht gelesen. Bitte teilen Sie die Tabelle auf.`,
    'rows-blank': ({ limit, blankFrom, sheet }) =>
      `Das Blatt „${sheet}“ ist bis unter Zeile ${limit} angelegt, ab Zeile ${blankFrom} aber leer. Bitte löschen Sie die leeren Zeilen darunter und speichern Sie die Tabelle neu.`,
    'too-many-columns': ({ limit, sheet }) =>
      `Das Blatt „${sheet}“ hat mehr als ${limit} Spalten; mehr werden nicht gelesen.`,
    'no-header': ({ sheet }) =>
      `Im Blatt „${sheet}“ wurde keine Kopfzeile gefunden. Nötig ist eine Zeile mit Überschriften wie „Projekt“, „Amt“, „Status“ oder „2027“.`,
    'no-rows': ({ sheet }) =>
      `Im Blatt „${sheet}“ steht unter der Kopfzeile keine Zeile mit Inhalt. Bitte prüfen Sie, ob Sie die richtige Datei gewählt haben.`,
    'time-exceeded': ({ seconds }) =>
      `Das Lesen der Datei dauerte länger als ${seconds} Sekunden und wurde abgebrochen. Bitte teilen Sie die Tabelle auf.`,
    'memory-exceeded': () =>
      'Das Lesen der Datei brauchte mehr Speicher, als erlaubt ist, und wurde abgebrochen. Bitte teilen Sie die Tabelle auf.',
  } satisfies Record<FileFault, (detail: Detail) => string> as Record<FileFault, (detail: Detail) => string>,
};
