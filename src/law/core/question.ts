import type { Bilingual, Language } from '../../kernel/text.ts';

/** What the radar asks a municipality, since no register knows it. An answer is true, false or a number from 0. */
export type AnswerValue = boolean | number;
export type Answers = Readonly<Record<string, AnswerValue>>;
/** Null: nobody knows. */
export type TypedAnswers = Readonly<Record<string, AnswerValue | null>>;

/**
 * What somebody changed in a form that showed `seen`, and where somebody else answered the same question otherwise
 * meanwhile. What was left alone is no answer of theirs.
 */
export function compareAnswers(typed: TypedAnswers, seen: Answers, current: Answers) {
  const changed = Object.entries(typed).filter(([fact, value]) => (seen[fact] ?? null) !== value);
  const clashes = changed.filter(([fact, value]) => {
    const now = current[fact] ?? null;
    return now !== (seen[fact] ?? null) && now !== value;
  });
  return { changed, clashes: clashes.map(([fact]) => fact) };
}

export type Question = { fact: string; kind: 'yes-no' | 'count'; text: Bilingual; group: QuestionGroup };

export const questionGroups = ['tasks', 'online', 'data', 'finance', 'holdings', 'land'] as const;
export type QuestionGroup = (typeof questionGroups)[number];

const ask =
  (group: QuestionGroup, kind: Question['kind']) =>
  (fact: string, de: string, en: string): Question => ({ fact, kind, text: { de, en }, group });

const task = ask('tasks', 'yes-no');
const online = ask('online', 'yes-no');
const onlineCount = ask('online', 'count');
const data = ask('data', 'yes-no');
const finance = ask('finance', 'yes-no');
const financeCount = ask('finance', 'count');
const holding = ask('holdings', 'yes-no');
const land = ask('land', 'yes-no');

/** All facts that expressions of the shipped catalogue ask for and the profile does not know; a test holds both alike. */
export const questions: readonly Question[] = [
  task(
    'tasks.meldebehoerde',
    'Ist die Kommune Meldebehörde?',
    'Is the municipality a registration authority?',
  ),
  task(
    'tasks.passbehoerde',
    'Ist sie Pass- und Personalausweisbehörde?',
    'Does it issue passports and ID cards?',
  ),
  task('tasks.auslaenderbehoerde', 'Ist sie Ausländerbehörde?', 'Is it a foreigners authority?'),
  task('tasks.sozialamt', 'Ist sie Sozialamt (SGB XII)?', 'Is it a social welfare office (SGB XII)?'),
  task('tasks.wohngeldbehoerde', 'Ist sie Wohngeldbehörde?', 'Does it grant housing benefit?'),
  task('tasks.jobcenter', 'Trägt sie ein Jobcenter?', 'Does it run a job centre?'),
  task('tasks.kfz_zulassung', 'Lässt sie Fahrzeuge zu?', 'Does it register vehicles?'),
  task('tasks.fuehrerscheinbehoerde', 'Ist sie Führerscheinbehörde?', 'Does it issue driving licences?'),
  task('tasks.standesamt', 'Führt sie ein Standesamt?', 'Does it run a registry office?'),
  task('tasks.gewerbebehoerde', 'Ist sie Gewerbebehörde?', 'Is it the trade authority?'),
  task('tasks.waffenbehoerde', 'Ist sie Waffenbehörde?', 'Is it the firearms authority?'),
  task('tasks.jugendamt', 'Führt sie ein Jugendamt?', 'Does it run a youth welfare office?'),
  task('tasks.elterngeldstelle', 'Bewilligt sie Elterngeld?', 'Does it grant parental allowance?'),
  task(
    'tasks.bafoeg_amt',
    'Ist sie Amt für Ausbildungsförderung?',
    'Does it grant educational support (BAföG)?',
  ),
  task('tasks.bussgeldbehoerde', 'Verfolgt sie Ordnungswidrigkeiten?', 'Does it pursue regulatory offences?'),
  task('tasks.bauleitplanung', 'Stellt sie Bauleitpläne auf?', 'Does it draw up land-use plans?'),
  task('tasks.bauaufsicht', 'Ist sie untere Bauaufsichtsbehörde?', 'Is it the lower building authority?'),
  task(
    'tasks.waermeplanung',
    'Ist sie nach Landesrecht für die Wärmeplanung zuständig?',
    'Is it in charge of heat planning under the law of its Land?',
  ),
  task(
    'heatPlan.underStateLaw',
    'Gibt es schon einen Wärmeplan nach Landesrecht?',
    'Is there already a heat plan under the law of the Land?',
  ),
  ask('tasks', 'count')(
    'populationAt.2024-01-01',
    'Wie viele Einwohnerinnen und Einwohner hatte sie am 1. Januar 2024? Danach richtet sich der Wärmeplan.',
    'How many inhabitants did it have on 1 January 2024? The heat plan goes by that number.',
  ),
  onlineCount(
    'web.sites',
    'Wie viele Websites betreibt die Kommune?',
    'How many websites does the municipality run?',
  ),
  onlineCount(
    'web.sitesNewSince20180923',
    'Wie viele davon sind seit dem 23.09.2018 neu?',
    'How many of them are new since 23 Sep 2018?',
  ),
  onlineCount('web.apps', 'Wie viele Apps bietet sie an?', 'How many apps does it offer?'),
  online(
    'services.requireEid',
    'Verlangt ein Online-Dienst den elektronischen Ausweis?',
    'Does an online service require the electronic ID?',
  ),
  online(
    'services.readsWalletAttestations',
    'Liest ein Dienst Nachweise aus der EUDI-Wallet?',
    'Does a service read attestations from the EUDI wallet?',
  ),
  online(
    'services.sellsToConsumersOnline',
    'Verkauft sie selbst online an Verbraucherinnen und Verbraucher (Tickets, Eintritt)?',
    'Does it sell to consumers online itself (tickets, admission)?',
  ),
  online(
    'services.transEuropean',
    'Betreibt sie einen eigenen digitalen Dienst über Staatsgrenzen hinweg?',
    'Does it run a digital service of its own across national borders?',
  ),
  online(
    'services.transEuropeanRulesPlanned',
    'Plant sie neue verbindliche Vorgaben für einen solchen Dienst?',
    'Does it plan new binding rules for such a service?',
  ),
  online(
    'network.behoerdennetz',
    'Ist sie an das Behördennetz des Landes angeschlossen?',
    'Is it connected to the authorities’ network of the Land?',
  ),
  data('ai.uses', 'Setzt sie KI-Systeme ein?', 'Does it use AI systems?'),
  data('ai.chatbot', 'Gibt es einen Chatbot für die Öffentlichkeit?', 'Is there a chatbot for the public?'),
  data(
    'ai.generatesContent',
    'Veröffentlicht sie mit KI erzeugte Texte, Bilder oder Töne?',
    'Does it publish texts, pictures or sounds made by AI?',
  ),
  data(
    'ai.highRiskAnnexIII',
    'Nutzt sie KI bei Personalauswahl, Leistungsbescheiden, Schule oder Gefahrenabwehr (Anhang III)?',
    'Does it use AI in staffing, benefits, schools or public safety (Annex III)?',
  ),
  data(
    'ai.highRiskAnnexI',
    'Steckt KI in Produkten mit eigener Sicherheitsprüfung (Anhang I), etwa Medizinprodukten?',
    'Is AI part of products with a safety check of their own (Annex I), such as medical devices?',
  ),
  data('data.publishesOpenData', 'Veröffentlicht sie offene Daten?', 'Does it publish open data?'),
  data(
    'data.holdsInspireData',
    'Hält sie Geodaten nach INSPIRE?',
    'Does it hold spatial data under INSPIRE?',
  ),
  data(
    'data.allowsReuseOfProtected',
    'Lässt sie die Weiterverwendung geschützter Daten zu?',
    'Does it allow the reuse of protected data?',
  ),
  data(
    'software.placesOnMarket',
    'Gibt sie Software gegen Entgelt oder als Produkt an andere ab?',
    'Does it place software on the market as a product?',
  ),
  finance(
    'vat.optionDeclaredAndNotRevoked',
    'Hat sie 2016 die Option zu § 2b UStG erklärt und nicht widerrufen?',
    'Did it declare the option on § 2b UStG in 2016 and not revoke it?',
  ),
  finance(
    'vat.hasEntrepreneurialSphere',
    'Hat sie Betriebe gewerblicher Art oder andere steuerbare Leistungen?',
    'Does it have commercial operations or other taxable supplies?',
  ),
  finance('vat.section2bApplied', 'Wendet sie § 2b UStG schon an?', 'Does it apply § 2b UStG already?'),
  financeCount(
    'vat.turnoverPreviousYearEur',
    'Wie hoch war der unternehmerische Gesamtumsatz im Vorjahr (Euro)?',
    'What was its total entrepreneurial turnover last year (euro)?',
  ),
  financeCount(
    'finance.electronicCashDesks',
    'Wie viele elektronische Kassen hat sie?',
    'How many electronic cash desks does it have?',
  ),
  finance(
    'procurement.centralPurchasingBody',
    'Ist sie zentrale Beschaffungsstelle für andere?',
    'Is it a central purchasing body for others?',
  ),
  ask('holdings', 'count')(
    'holdingsCount',
    'Wie viele Beteiligungen und Eigenbetriebe hat sie? Null, wenn es keine gibt.',
    'How many holdings and municipal enterprises does it have? Nought if there are none.',
  ),
  holding(
    'holdings.criticalInstallation',
    'Betreibt eine Beteiligung oder ein Eigenbetrieb eine kritische Anlage (Energie, Wasser, Abwasser, Abfall, Verkehr, Krankenhaus; in der Regel ab 500.000 Versorgten)?',
    'Does a holding or municipal enterprise run a critical installation (energy, water, waste water, waste, transport, hospital; as a rule from 500,000 people served)?',
  ),
  holding(
    'holdings.nis2Sector',
    'Gehört eine Beteiligung oder ein Eigenbetrieb zu einem Sektor des BSI-Gesetzes (Energie, Wasser, Abwasser, Abfall, Verkehr, Gesundheit, IT-Dienste) und hat mindestens 50 Beschäftigte oder mehr als 10 Mio. Euro Umsatz und Bilanzsumme?',
    'Does a holding or municipal enterprise belong to a sector of the BSI Act (energy, water, waste water, waste, transport, health, IT services) and have 50 staff or more, or over EUR 10 million in turnover and balance sheet?',
  ),
  holding(
    'holdings.sellsToConsumersOnline',
    'Bietet eine Beteiligung mit mindestens 10 Beschäftigten Verbraucherinnen und Verbrauchern Dienste online an (Ticketkauf, Verträge, Bankdienste)?',
    'Does a holding with 10 staff or more offer online services to consumers (tickets, contracts, banking)?',
  ),
  holding(
    'holdings.requiresStrongAuthentication',
    'Muss eine Beteiligung ihre Kundschaft von Gesetzes wegen stark authentifizieren, etwa eine Sparkasse?',
    'Must a holding by law authenticate its customers strongly, such as a savings bank?',
  ),
  holding(
    'holdings.defaultMeterOperator',
    'Ist eine Beteiligung grundzuständiger Messstellenbetreiber?',
    'Is a holding the default meter operator?',
  ),
  ask('holdings', 'count')(
    'energy.largeMeteringPoints',
    'Wie viele eigene Zählpunkte über 6.000 kWh im Jahr gibt es?',
    'How many own metering points above 6,000 kWh a year are there?',
  ),
  land(
    'landLaw.infosecBindsMunicipalities',
    'Verpflichtet das Landesrecht Kommunen zur Informationssicherheit?',
    'Does the law of the Land bind municipalities to information security?',
  ),
  land(
    'landLaw.egovBindsMunicipalities',
    'Verpflichtet das E-Government-Gesetz des Landes auch Kommunen?',
    'Does the e-government act of the Land bind municipalities too?',
  ),
  land(
    'landLaw.digitalBuildingApplication',
    'Schreibt das Landesrecht den digitalen Bauantrag vor?',
    'Does the law of the Land require digital building applications?',
  ),
  land(
    'landLaw.whistleblowingBindsMunicipalities',
    'Verpflichtet das Landesrecht Kommunen zu einer Meldestelle?',
    'Does the law of the Land bind municipalities to a reporting office?',
  ),
];

/** Profile and units may know these already; only then they are not asked. */
export const knownElsewhere: readonly string[] = ['populationAt.2024-01-01', 'holdingsCount'];

/** Every fact by its question: what a history calls the answers. */
export const questionsByFact = (language: Language): Record<string, string> =>
  Object.fromEntries(questions.map(({ fact, text }) => [fact, text[language]]));

/** The question that settles a missing fact; undefined: the profile or the units settle it (`holdings.employees`). */
export const questionFor = (missing: string): Question | undefined =>
  questions.find(({ fact }) => fact === missing) ?? listQuestion(missing);

/** A list is missing as a whole: its first task leads to all of them, and holdings begin with their number. */
const listQuestion = (missing: string): Question | undefined =>
  missing === 'tasks'
    ? questions.find(({ group }) => group === 'tasks')
    : missing === 'holdings'
      ? questions.find(({ fact }) => fact === 'holdingsCount')
      : undefined;
