import type { Bilingual } from '../../kernel/text.ts';

export type TargetKind = 'text' | 'money' | 'date' | 'state' | 'light' | 'number' | 'effort' | 'yes-no';

/** A field of an initiative that a column can fill, with the headings it is known by (domain research, plan.md 5.5). */
export type Target = {
  key: string;
  kind: TargetKind;
  label: Bilingual;
  headings: readonly string[];
  /** Several columns may fill it: one per year, or remarks that are joined. */
  many?: true;
};

const target = (
  key: string,
  kind: TargetKind,
  de: string,
  en: string,
  headings: string,
  many?: true,
): Target => ({
  key,
  kind,
  label: { de, en },
  headings: headings.split('|').map((text) => text.trim()),
  ...(many && { many }),
});

export const targets: readonly Target[] = [
  target(
    'code',
    'text',
    'Nummer',
    'Number',
    'lfd. Nr.|lfd.Nr|lfd. Nummer|Nr.|Nummer|ID|Kennung|Projekt-Nr.|Projektnummer|Vorhaben-Nr.|Vorhabennummer|Maßnahmen-Nr.|M-Nr.|Number',
  ),
  target(
    'name',
    'text',
    'Name',
    'Name',
    'Projekt|Vorhaben|Maßnahme|Massnahme|Bezeichnung|Titel|Name|Thema|Projektname|Projektbezeichnung|Projekttitel|Name des Vorhabens|Bezeichnung der Maßnahme|Maßnahmenbezeichnung|IT-Vorhaben|IT-Projekt|Gutachten/Beratungsauftrag|Zukunftsprojekt|Investive Maßnahme|Was',
  ),
  target(
    'description',
    'text',
    'Kurzbeschreibung',
    'Short description',
    'Beschreibung|Kurzbeschreibung|Inhalt|Erläuterung|Erläuterungen|Gegenstand|Ziel/Inhalt|Projektbeschreibung|Kurzbeschreibung des Vorhabens|Description',
    true,
  ),
  target(
    'unit',
    'text',
    'Federführung',
    'Unit in charge',
    'Amt|Ämter|Dst|Dst.|Dienststelle|FB|Fachbereich|Fachamt|OE|Organisationseinheit|Bereich/Amt|Bereich|Abteilung|Referat|Dezernat|Federführung|Federführendes Amt|Federführende Stelle|zuständig|Zuständigkeit|Bedarfsträger|Unit',
  ),
  target(
    'responsible',
    'text',
    'Verantwortlich',
    'Responsible',
    'Verantwortliche*r|Verantwortliche|Verantwortlich|PL|Projektleitung|Projektleiter*in|Projektleiter|Projektleiterin|Ansprechpartner|Ansprechpartner*in|Ansprechperson|AP|Kontakt|Wer',
  ),
  target(
    'state',
    'state',
    'Zustand',
    'State',
    'Status|Stand|Sachstand|Umsetzungsstand|Bearbeitungsstand|Status/GR-Beteiligung|Projektstatus|Zustand|State',
  ),
  target(
    'light',
    'light',
    'Ampel',
    'Light',
    'Ampel|Bewertung|RAG|Trend|Farbe|Ampelstatus|Statusampel|Projektampel|Light',
  ),
  target(
    'priority',
    'text',
    'Priorität',
    'Priority',
    'Prio|Prio.|Priorität|Rang|Rang im Amt|Kategorie|Klasse|Dringlichkeit|PKZ|Priorisierung|Priority',
  ),
  target(
    'start',
    'date',
    'Beginn',
    'Start',
    'Beginn|Start|von|Projektstart|Startdatum|Projektbeginn|Beginn geplant|geplanter Beginn|Start geplant|Start (Plan)',
  ),
  target(
    'end',
    'date',
    'Ende',
    'End',
    'Ende|bis|Fertigstellung|Zieltermin|go-live|Termin|Projektende|Enddatum|Ende geplant|geplantes Ende|Umsetzung bis|fertig bis|Abschluss|Ende (Plan)|End',
  ),
  target(
    'span',
    'date',
    'Laufzeit',
    'Term',
    'Laufzeit|Zeitraum|Umsetzung|Umsetzungszeitraum|Projektlaufzeit|Projektzeitraum|Zeitplan|Beginn/Ende|von - bis|von/bis|Wann',
  ),
  target(
    'investive',
    'money',
    'Kosten investiv',
    'Investive cost',
    'Invest|investiv|Investiv|FinHH|Finanzhaushalt|Anschaffung|Anschaffungskosten|Investition|Investitionskosten|Investive Kosten|Kosten investiv|Investitionen|AfA',
    true,
  ),
  target(
    'consumptive',
    'money',
    'Kosten konsumtiv',
    'Consumptive cost',
    'konsumtiv|ErgHH|Ergebnishaushalt|Aufwand|Sachkosten|Dienstleistung|Konsumtive Kosten|Kosten konsumtiv|Sachaufwand|externe Dienstleistung|einmalig konsumtiv',
    true,
  ),
  target(
    'running',
    'money',
    'Laufende Kosten',
    'Running cost',
    'Folgekosten|lfd. Kosten|laufende Kosten|Betrieb|Betriebskosten|Wartung/Pflege|Wartung|Pflege|jährlich|p. a.|Jährliche/r Budgetbedarf|jährliche Kosten|laufend|Kosten p. a.|Lizenzkosten p. a.|Jährlicher Budgetbedarf',
    true,
  ),
  target(
    'total',
    'money',
    'Kosten gesamt',
    'Total cost',
    'Kosten|Gesamtkosten|Kosten gesamt|Budget|Summe|Gesamt|Mittelbedarf|Volumen|Auftragsvolumen|Summe des Vorschlags|Erwartete Summe|Kostenschätzung|geschätzte Kosten|Einmalkosten|Einmalige Kosten|Projektkosten|Investitionssumme|Kosten einmalig|Betrag',
  ),
  target(
    'year-amount',
    'money',
    'Kosten eines Jahres',
    'Cost of a year',
    'Ansatz|HH|Plan|RE|VE|Mittelbedarf im Jahr|Haushaltsansatz',
    true,
  ),
  target(
    'savings',
    'money',
    'Einsparung',
    'Savings',
    'Einsparung|Einsparungen|Einsparpotenzial|Einsparung p. a.|jährliche Einsparung|Ertrag|Erträge|Nutzen in €|jährlicher Ertrag|Minderaufwand',
    true,
  ),
  target(
    'funding',
    'money',
    'Förderung',
    'Funding',
    'Förderung|Fördermittel|Zuschuss|Zuwendung|Fördersumme|Förderbetrag|Drittmittel',
    true,
  ),
  target(
    'cover',
    'text',
    'Deckung',
    'Cover',
    'Deckung|Finanzierung|Finanzierung über Sammelansatz|Kostenträger|Kostenstelle|THH|Teilhaushalt|PSP-Element|PSP|Produkt|Produktbereich|Sachkonto|Haushaltsstelle|Buchungsstelle|Konto',
    true,
  ),
  target(
    'effort',
    'effort',
    'Aufwand in Personaltagen',
    'Effort in person-days',
    'PT|Personentage|Personaltage|Aufwand (PT)|Aufwand in PT|Aufwand PT|Aufwand in Personentagen|interner Aufwand|Tage|VZÄ|VZW|h|Stunden|Personalaufwand|Interner Aufwand (PT)',
  ),
  target(
    'deadline',
    'date',
    'Frist',
    'Deadline',
    'Frist|gesetzl. Frist|gesetzliche Frist|Stichtag|spätestens|Umsetzungsfrist|Deadline',
  ),
  target(
    'mandatory',
    'yes-no',
    'Pflicht',
    'Mandatory',
    'Pflicht|Verpflichtung|Pflichtaufgabe|gesetzlich verpflichtend|Pflicht (ja/nein)|Mandatory',
  ),
  target(
    'voluntary',
    'yes-no',
    'Freiwillig',
    'Voluntary',
    'freiwillige Leistung|freiwillig|freiwillige Aufgabe',
  ),
  target(
    'legal-basis',
    'text',
    'Rechtsgrundlage',
    'Legal basis',
    'Rechtsgrundlage|Gesetz|gesetzliche Grundlage|Rechtliche Grundlage',
  ),
  target(
    'dependencies',
    'text',
    'Abhängigkeiten',
    'Dependencies',
    'Abhängigkeit|Abhängigkeiten|Vorgänger|abhängig von|Voraussetzung|Voraussetzungen',
  ),
  target(
    'goal',
    'text',
    'Ziel der Agenda',
    'Goal of the agenda',
    'Ziel|Ziele|unterstützt|Agenda-Ziel|Beitrag zu Ziel|Strategisches Ziel|Handlungsfeld',
  ),
  target('class', 'text', 'Größenklasse', 'Size class', 'Größenklasse|Projektklasse|Projektgröße|Größe'),
  target('kind', 'text', 'Art', 'Kind', 'Art|Projektart|Vorhabenart|Typ|Projekttyp'),
  target(
    'progress',
    'number',
    'Fortschritt in Prozent',
    'Progress in percent',
    'Fortschritt|Fortschritt in %|Fertigstellungsgrad|% fertig|Umsetzungsgrad|Erledigungsgrad',
  ),
  target(
    'note',
    'text',
    'Bemerkung',
    'Note',
    'Bemerkungen|Bemerkung|Anmerkungen|Anmerkung|Hinweis|Hinweise|Sonstiges|Kommentar|Kommentare|Begründung|Notiz|Notizen',
    true,
  ),
];

export const targetOf = (key: string): Target | undefined =>
  targets.find((candidate) => candidate.key === key);
