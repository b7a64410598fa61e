import { counted } from '../kernel/text.ts';
import { advisor } from './advisor-texts.de.ts';
import type { Mark } from './core/rules/table.ts';
import { handovers, told } from './handover-texts.de.ts';
import { refusals, uploadFaults } from './refusals.de.ts';
import { ruleWords } from './rule-texts.de.ts';

export const de = {
  ruleWords,
  tabs: {
    label: 'Rollen',
    advisor: 'Ratgeber',
    rights: 'Abgrenzung',
    holders: 'Besetzung',
    concepts: 'Rollenkonzept',
    rules: 'Regeln',
    handovers: 'Übergaben',
  },
  marks: {
    evidence: 'belegt',
    derived: 'abgeleitet',
    judgement: 'Urteil',
  } satisfies Record<Mark, string>,
  marksHint:
    'belegt: eine Quelle sagt es. abgeleitet: aus Quellen gerechnet oder beobachtet. Urteil: Einschätzung der Verfasserinnen und Verfasser.',
  advisor,
  play: {
    title: 'Was wäre, wenn …?',
    lead: 'Ändern Sie eine Angabe und sehen Sie, wie sich die Antwort ändert. Leere Felder werden geschätzt.',
    submit: 'Antwort neu berechnen',
    existing: 'Heute gibt es schon',
    maturityLegend: 'Reifegrad je Dimension, 1 bis 5',
    guideHours: 'Vereinbarte Lotsenstunden je Woche',
    guideHoursHint: '0 heißt: abgelehnt.',
    yes: 'möglich',
    no: 'nicht möglich',
  },
  concept: {
    save: 'Als Rollenkonzept festhalten',
    saveLead: 'Hält Angaben, Antwort und Fassung der Regeln fest, so wie sie hier stehen.',
    name: 'Bezeichnung',
    note: 'Anmerkung',
    model: 'Modell, für das Sie sich entscheiden',
    saved: (name: string) => `Das Rollenkonzept „${name}“ ist festgehalten.`,
    submit: 'Festhalten',
    handOver: 'Als Vorschlag übergeben',
    title: (count: number) =>
      count === 0
        ? 'Noch kein Rollenkonzept'
        : `${count === 1 ? 'Ein Rollenkonzept' : `${count} Fassungen des Rollenkonzepts`}`,
    lead: (name: string, day: string) => `In Kraft: ${name}, beschlossen am ${day}.`,
    leadNone: 'Noch keine Fassung ist beschlossen.',
    empty:
      'Ein Rollenkonzept hält fest, welche Rollen die Kommune haben will, mit Gründen und Regeln. Beginnen Sie beim Ratgeber.',
    toAdvisor: 'Zum Ratgeber',
    columns: {
      number: 'Fassung',
      name: 'Bezeichnung',
      model: 'Modell',
      state: 'Stand',
      day: 'Beschluss',
      by: 'Erstellt von',
    },
    states: { draft: 'Entwurf', adopted: 'in Kraft', superseded: 'abgelöst' },
    inputs: 'Angaben, mit denen gerechnet wurde',
    pageLead: (number: number, state: string) => `Fassung ${number}, ${state}.`,
    decided: (model: string) => `Entschieden für ${model}`,
    adopt: 'Beschließen',
    adopted: (name: string) => `Das Rollenkonzept „${name}“ gilt jetzt.`,
    remove: 'Entwurf löschen',
    removed: 'Der Entwurf ist gelöscht.',
    differences: 'Unterschiede zur Fassung in Kraft',
    same: 'Kein Unterschied im Ergebnis.',
    was: 'bisher',
    is: 'neu',
    postsCdo: 'Stellen CDO-Seite',
    postsCio: 'Stellen CIO-Seite',
    guides: 'Lotsen',
  },
  matrix: {
    title: 'Wer entscheidet was?',
    leadClean: (rows: number) =>
      `${counted.de(rows, 'Entscheidung', 'Entscheidungen')}, jede mit genau einer verantwortlichen Rolle.`,
    lead: (rows: number, errors: number, others: number) =>
      `${counted.de(rows, 'Entscheidung', 'Entscheidungen')}. ${errors === 0 ? 'Kein Fehler' : errors === 1 ? 'Ein Fehler' : `${errors} Fehler`}, ${
        errors === 0
          ? counted.de(others, 'Befund', 'Befunde')
          : others === 1
            ? 'ein weiterer Befund'
            : `${others} weitere Befunde`
      }.`,
    shipped: 'Das ist der mitgelieferte Vorschlag. Er gilt, bis Ihre Kommune eine eigene Fassung beschließt.',
    inForce: (number: number, day: string) => `Fassung ${number}, beschlossen am ${day}.`,
    grants: 'Diese Tabelle vergibt zugleich die Rechte in Augenmaß.',
    decision: 'Entscheidung',
    check: 'Prüfung',
    clean: 'stimmt',
    rests: 'ruht',
    findings: 'Befunde',
    noFindings: 'Die Prüfungen R01 bis R14 finden nichts.',
    findingLevels: { error: 'Fehler', warning: 'Warnung', todo: 'offen' },
    mend: 'Vorschlag',
    toRow: (row: string) => `Entscheidung ${row} ansehen`,
    edit: 'Matrix ändern',
    continueDraft: 'Entwurf weiterbearbeiten',
    seeDraft: 'Entwurf ansehen und Stellung nehmen',
    versions: 'Fassungen',
    versionsColumns: { number: 'Fassung', state: 'Stand', day: 'Beschluss', reason: 'Begründung' },
    version: (number: number) => `Fassung ${number}`,
    compare: (number: number) => `Das hat Fassung ${number} geändert`,
    agreed: 'Vereinbarte Abgrenzung',
    objects: 'Abgrenzung Gegenstand für Gegenstand',
    objectColumns: { object: 'Gegenstand', cio: 'CIO', cdo: 'CDO', meeting: 'Treffpunkt' },
    limits: 'Wertgrenzen',
    limitsUnknown:
      'Die Wertgrenzen sind nicht eingetragen. Sie stehen in der Hauptsatzung oder Zuständigkeitsordnung.',
    limitsOfPlan: 'Wertgrenzen, die im IT-Vorhabenplan gelten',
    limit: {
      inform: (euro: string) => `Über ${euro} wird der Ausschuss informiert.`,
      committee: (euro: string) => `Über ${euro} entscheidet der Ausschuss.`,
      council: (euro: string) => `Über ${euro} entscheidet der Rat.`,
    },
    otherLimits: {
      deviates: 'weicht ab',
      title: (source: string) => `Für den IT-Vorhabenplan gelten andere Wertgrenzen (${source}):`,
      above: (euro: string) => `über ${euro}`,
      never: 'nie',
      inform: (plan: string, here: string) =>
        `Der Ausschuss wird dort ${plan} informiert, nach der Abgrenzung über ${here}.`,
      committee: (plan: string, here: string) =>
        `Der Ausschuss entscheidet dort ${plan}, nach der Abgrenzung über ${here}.`,
      council: (plan: string, here: string) =>
        `Der Rat entscheidet dort ${plan}, nach der Abgrenzung über ${here}.`,
    },
    guideHours: (hours: string) =>
      `Vereinbart ${hours === '1' ? 'ist eine Stunde' : `sind ${hours} Stunden`} je Woche für jede Lotsin und jeden Lotsen.`,
    history: 'Änderungen im Protokoll',
  },
  row: {
    lead: (kind: string, scope: string) => `Gegenstand: ${kind} / ${scope}.`,
    tags: {
      security: 'sicherheitsrelevant',
      'personal-data': 'personenbezogene Daten',
      'co-determination': 'Mitbestimmung wahrscheinlich',
      finance: 'wirkt auf das Geld',
    },
    tagsLabel: 'Merkmale',
    who: 'Wer hat welchen Anteil?',
    role: 'Rolle',
    part: 'Anteil',
    holders: 'Heute besetzt mit',
    none: 'kein Anteil',
    nobody: 'niemand',
    proposal: 'Vorschlag des Katalogs',
    edit: 'Diese Zeile ändern',
  },
  draft: {
    title: (number: number) => `Entwurf der Fassung ${number}`,
    lead: (changes: number, errors: number) =>
      `${changes === 0 ? 'Noch nichts geändert' : changes === 1 ? 'Eine Änderung' : `${changes} Änderungen`}, ${
        errors === 0 ? 'kein Fehler' : errors === 1 ? 'ein Fehler' : `${errors} Fehler`
      }. Es gilt weiter die beschlossene Fassung.`,
    help: 'Schreiben Sie in jedes Feld einen Buchstaben oder lassen Sie es leer. Mit der Tabulatortaste kommen Sie zum nächsten Feld.',
    cell: (decision: string, role: string) => `${decision}, ${role}`,
    letterUnknown: (found: string) => `„${found}“ ist kein Anteil. Möglich sind V, D, V/D, B, B!, I und Z.`,
    save: 'Entwurf speichern',
    saved: 'Der Entwurf ist gespeichert.',
    opened: 'Sie bearbeiten jetzt einen Entwurf.',
    applyMend: 'Vorschlag übernehmen',
    mended: 'Der Vorschlag ist übernommen.',
    agreeSentence: 'So vereinbaren',
    sentence: 'Satz zur Abgrenzung',
    agreements: 'Vereinbarungen',
    agreementsLead: 'Abgrenzung, Wertgrenzen und Stunden gehören zur Fassung und werden mit ihr beschlossen.',
    inform: 'Ausschuss wird informiert über (Euro)',
    committee: 'Ausschuss entscheidet über (Euro)',
    council: 'Rat entscheidet über (Euro)',
    limitsHint: 'Wenn Sie die Grenze nicht kennen, lassen Sie das Feld leer.',
    guideHours: 'Stunden je Woche für Lotsinnen und Lotsen',
    saveAgreements: 'Vereinbarungen speichern',
    substitution: 'Rollen, die fehlen oder zusammengelegt sind',
    substitutionLead:
      'Augenmaß trägt ein, wer dann verantwortet und durchführt. Sie können jede Zeile danach ändern.',
    substitute: 'Eintragen',
    substituted: (name: string) => `Eingetragen: ${name}`,
    changes: 'Änderungen gegenüber der Fassung in Kraft',
    noChanges: 'Bisher keine.',
    nothing: 'nichts',
    inUse: 'in Gebrauch',
    atRest: 'ruht',
    use: 'Diese Entscheidung wird gebraucht',
    discard: 'Entwurf verwerfen',
    discarded: 'Der Entwurf ist verworfen. Es gilt die beschlossene Fassung.',
    toResolution: 'Beschließen',
    saveRow: 'Zeile speichern',
    back: 'Zum ganzen Entwurf',
    conflict: 'Jemand hat den Entwurf inzwischen geändert',
    conflictLead: 'Ihre Eingaben sind noch da. Speichern Sie noch einmal, dann gelten sie.',
  },
  resolution: {
    title: (number: number) => `Fassung ${number} beschließen`,
    lead: 'Mit dem Beschluss gilt die Matrix, und mit ihr die Rechte in Augenmaß.',
    on: 'Tag des Beschlusses',
    body: 'Beschlossen von',
    bodyHint: 'Zum Beispiel Verwaltungsvorstand oder Rat.',
    paper: 'Vorlage oder Aktenzeichen',
    reason: 'Begründung',
    reasonHint: (count: number) =>
      count === 0
        ? 'Nur nötig, wenn Fehler bleiben.'
        : `${count === 1 ? 'Ein Fehler bleibt' : `${count} Fehler bleiben`}. Schreiben Sie, warum der Beschluss trotzdem gelten soll.`,
    hearing: 'Vorher schriftlich zu hören',
    submit: 'Beschließen',
    adopted: (number: number) => `Fassung ${number} gilt jetzt.`,
    gave: 'Ihre Stellungnahme ist gespeichert.',
  },
  holders: {
    title: (roles: number, vacant: number) =>
      vacant === 0
        ? `Alle ${roles} Rollen sind besetzt`
        : `${vacant === 1 ? 'Eine Rolle ist' : `${vacant} Rollen sind`} nicht besetzt`,
    lead: (count: number, held: number) =>
      count === 0
        ? 'Noch hat niemand eine Rolle.'
        : `Heute ${held === 1 ? 'ist eine Rolle' : `sind ${held} Rollen`} besetzt, mit ${count === 1 ? 'einer Person' : `${count} Personen`}.`,
    role: 'Rolle',
    person: 'Person',
    from: 'Seit',
    until: 'Bis',
    deputy: 'Vertretung',
    acting: 'kommissarisch',
    vacant: 'nicht besetzt',
    noDeputy: 'keine',
    open: 'offen',
    future: 'ab dann',
    past: 'beendet',
    pastTitle: 'Frühere Besetzungen',
    add: 'Rolle besetzen',
    formTitle: 'Rolle besetzen',
    editTitle: (role: string) => `Besetzung ändern: ${role}`,
    actingField: 'Nur kommissarisch',
    untilHint: 'Letzter Tag. Leer lassen, solange kein Ende feststeht.',
    saved: (person: string, role: string) => `${person}: ${role} ist gespeichert.`,
    removed: 'Der Eintrag ist gelöscht.',
    removeTitle: 'Eintrag löschen',
    removeLead: 'Nur für Versehen. Endet eine Aufgabe, tragen Sie den letzten Tag ein.',
    conflicts: 'Konflikte und Lücken',
    noPersons: 'Legen Sie zuerst unter Kommune die Personen an.',
  },
  rules: {
    title: 'Nach welchen Regeln rät Augenmaß?',
    lead: (own: number) =>
      own === 0
        ? 'Es gelten die mitgelieferten Tabellen. Schwellen sind oft Urteil; Sie können sie ändern.'
        : `${own === 1 ? 'Eine Tabelle hat' : `${own} Tabellen haben`} Sie geändert, die übrigen gelten wie mitgeliefert.`,
    columns: { table: 'Tabelle', policy: 'Trefferregel', rules: 'Regeln', state: 'Stand' },
    shipped: 'mitgeliefert',
    own: 'eigene Fassung',
    policies: {
      UNIQUE: 'genau eine Regel',
      FIRST: 'die erste, die passt',
      COLLECT: 'alle, die passen',
      'COLLECT SUM': 'Summe aller, die passen',
    } as Record<string, string>,
    fired: 'greift',
    firedLead: (count: number) =>
      count === 0
        ? 'Für Ihre Kommune greift hier keine Regel.'
        : `Für Ihre Kommune ${count === 1 ? 'greift eine Regel' : `greifen ${count} Regeln`}.`,
    rule: 'Regel',
    when: 'Wenn',
    always: 'immer',
    says: 'Dann',
    why: 'Grund',
    mark: 'Art',
    source: 'Quelle',
    sources: 'Quellen',
    download: 'Als DMN herunterladen',
    complete: 'Vollständig geprüft: Jede Eingabe wird beantwortet.',
    unique: 'Eindeutig geprüft: Keine zwei Regeln greifen zugleich.',
    upload: 'Geänderte Tabelle hochladen',
    uploadLead:
      'Öffnen Sie die Datei in einem DMN-Modellierer, ändern Sie Schwellen oder Texte und laden Sie sie hier hoch. Sie gilt erst, wenn sie vollständig und eindeutig ist.',
    file: 'DMN-Datei',
    reason: 'Warum ändern Sie die Regel?',
    submit: 'Prüfen und in Kraft setzen',
    uploaded: (name: string) => `${name} gilt jetzt.`,
    reset: 'Zur mitgelieferten Fassung zurück',
    wasReset: (name: string) => `Es gilt wieder die mitgelieferte Fassung von ${name}.`,
    history: 'Eigene Fassungen',
    historyLine: (name: string, by: string, day: string) => `${name}, ${by}, ${day}`,
    inForce: 'in Kraft',
    superseded: 'abgelöst',
    faultsTitle: 'Die Datei kann so nicht gelten',
    noFile: 'Bitte wählen Sie eine Datei.',
    tooLarge: 'Die Datei ist größer als 1 MB. Eine Entscheidungstabelle ist viel kleiner.',
  },
  handovers,
  told,
  refusals,
  uploadFaults,
};
