import { counted } from '../../kernel/text.ts';
import { inBoth } from '../../web/texts.ts';

const de = {
  title: (count: number) =>
    count === 0
      ? 'Noch keine beschlossene Fassung'
      : count === 1
        ? 'Eine beschlossene Fassung'
        : `${count} beschlossene Fassungen`,
  lead: (name: string, day: string) => `Es gilt „${name}“, beschlossen am ${day}.`,
  leadNone:
    'Legen Sie einen berechneten Plan einem Gremium vor: Er wird hier eingefroren und lässt sich mit jedem anderen vergleichen.',
  leadProposed: (number: number, body: string) => `Fassung ${number} liegt ${body} zur Entscheidung vor.`,
  caption: 'Fassungen',
  number: 'Nr.',
  name: 'Fassung',
  body: 'Gremium',
  toBodies: { board: 'dem Verwaltungsvorstand', committee: 'dem Ausschuss', council: 'dem Rat' },
  state: 'Stand',
  onDay: (state: string, day: string) => `${state} am ${day}`,
  paper: 'Drucksache',
  decidedBy: (name: string) => `Eingetragen von ${name}.`,
  proposedBy: (name: string, day: string) => `Vorgelegt von ${name} am ${day}.`,
  compareDraft: 'Mit dem Arbeitsstand vergleichen',
  asPaper: 'Beschlussvorlage (Word)',
  asPdf: 'Als PDF (A3)',
  asTable: 'Als Tabelle',
  comparePrevious: 'Mit der Fassung davor vergleichen',
  one: (number: number, name: string) => `Fassung ${number}: ${name}`,
  oneLead: (body: string, day: string, paper: string) =>
    `${body}, ${day}, ${paper}. Diese Fassung ist eingefroren.`,
  proposedLead: (body: string) =>
    `Liegt ${body} zur Entscheidung vor. Die Fassung ist eingefroren; bis zum Beschluss gilt der Plan davor.`,
  rejectedLead: (body: string, day: string, paper: string) =>
    `${body}, ${day}, ${paper}: abgelehnt. Es gilt der Plan davor.`,
  withdrawnLead: (day: string) => `Am ${day} zurückgezogen, bevor entschieden wurde. Es gilt der Plan davor.`,
  baseline: 'Fassung gegen heute',
  baselineNone: 'Alle Vorhaben dieser Fassung liegen in deren Zeitraum und Betrag.',
  wishes: 'Fassung gegen Steckbriefe',
  wishesLead:
    'Hier legt der Plan ein Vorhaben anders als sein Steckbrief. Mit dem Beschluss lassen sich die Quartale übernehmen.',
  wishesNone: 'Der Plan legt alle Vorhaben so, wie ihre Steckbriefe es vorsehen.',
  wished: 'im Steckbrief bis',
  initiative: 'Vorhaben',
  frozen: 'laut Fassung bis',
  now: 'heute bis',
  gone: 'entfallen',
  shift: 'Abweichung',
  frozenCost: 'Kosten laut Fassung',
  nowCost: 'Kosten heute',
  labels: {
    name: 'Name der Fassung',
    body: 'Gremium',
    state: 'Entscheidung',
    resolvedOn: 'Tag des Beschlusses',
    paper: 'Drucksache oder Protokoll',
    note: 'Auflagen und Bemerkungen',
    takeDates: 'Beschlossene Quartale in die Steckbriefe übernehmen',
  },
  hints: { takeDates: 'Begonnene und beendete Vorhaben bleiben, wie sie sind.' },
  proposal: {
    act: 'Zur Entscheidung vorlegen',
    title: (name: string) => `„${name}“ zur Entscheidung vorlegen`,
    lead: (chosen: number) =>
      `${counted.de(chosen, 'Vorhaben wird mit seinen', 'Vorhaben werden mit ihren')} Quartalen eingefroren. Danach erhalten Sie die Beschlussvorlage und können die Beratungsfolge eintragen. Bis zum Beschluss gilt der Plan davor, und die Vorlage lässt sich zurückziehen.`,
    save: 'Vorlegen',
    done: (number: number) => `Fassung ${number} liegt jetzt vor. Die Beschlussvorlage steht bereit.`,
  },
  kept: (codes: readonly string[]) =>
    `${codes.slice(0, 5).join(', ')}${codes.length > 5 ? ` und ${codes.length - 5} weitere` : ''} ${codes.length === 1 ? 'behält' : 'behalten'} die bisherigen Quartale, weil sich der Steckbrief nicht ändern ließ; tragen Sie die beschlossenen dort ein.`,
  stateStays:
    'Die Vorhaben darin behalten ihren Zustand: „Beschlossen“ wird jedes in seinem Steckbrief, sobald das nach den Wertgrenzen zuständige Gremium es beschlossen hat.',
  adoption: {
    act: 'Beschluss eintragen',
    title: (name: string) => `Beschluss zu „${name}“`,
    lead: (chosen: number) =>
      `Für einen Plan, der schon beschlossen ist: ${counted.de(chosen, 'Vorhaben wird mit seinen', 'Vorhaben werden mit ihren')} Quartalen eingefroren. Das lässt sich nicht zurücknehmen.`,
    save: 'Plan beschließen',
    done: (number: number) => `Fassung ${number} ist beschlossen und eingefroren.`,
  },
  decision: {
    act: 'Entscheidung eintragen',
    title: (number: number) => `Entscheidung über Fassung ${number}`,
    lead: (body: string) =>
      `Was hat ${body} entschieden? Das lässt sich nicht zurücknehmen. Wurde der Plan geändert beschlossen, ziehen Sie die Vorlage zurück, berechnen ihn mit den Änderungen und tragen dazu den Beschluss ein.`,
    bodies: { board: 'der Verwaltungsvorstand', committee: 'der Ausschuss', council: 'der Rat' },
    save: 'Entscheidung eintragen',
    done: (number: number, state: string) => `Fassung ${number} ist ${state}.`,
  },
  withdrawal: {
    title: 'Vorlage zurückziehen',
    lead: 'Solange nicht entschieden ist, können Sie die Vorlage zurückziehen. Sie bleibt als zurückgezogen stehen.',
    done: (number: number) => `Fassung ${number} ist zurückgezogen.`,
  },
  faults: {
    'not-calculated': 'Berechnen Sie den Plan zuerst; ohne Plan gibt es nichts zu beschließen.',
    'still-proposed':
      'Eine Fassung liegt noch vor. Tragen Sie zuerst ein, wie über sie entschieden wurde, oder ziehen Sie sie zurück.',
    'not-proposed': 'Über diese Fassung ist schon entschieden, oder sie wurde zurückgezogen.',
    future: 'Der Tag des Beschlusses liegt in der Zukunft.',
  },
};

const en: typeof de = {
  title: (count) =>
    count === 0
      ? 'No adopted version yet'
      : count === 1
        ? 'One adopted version'
        : `${count} adopted versions`,
  lead: (name, day) => `“${name}” is in force, adopted on ${day}.`,
  leadNone: 'Lay a calculated plan before a body: it is frozen here and can be compared with any other.',
  leadProposed: (number, body) => `Version ${number} lies before ${body} for decision.`,
  caption: 'Versions',
  number: 'No.',
  name: 'Version',
  body: 'Body',
  toBodies: { board: 'the board', committee: 'the committee', council: 'the council' },
  state: 'State',
  onDay: (state, day) => `${state} on ${day}`,
  paper: 'Paper',
  decidedBy: (name) => `Recorded by ${name}.`,
  proposedBy: (name, day) => `Proposed by ${name} on ${day}.`,
  compareDraft: 'Compare with the working draft',
  asPaper: 'Council paper (Word)',
  asPdf: 'As PDF (A3)',
  asTable: 'As a table',
  comparePrevious: 'Compare with the version before',
  one: (number, name) => `Version ${number}: ${name}`,
  oneLead: (body, day, paper) => `${body}, ${day}, ${paper}. This version is frozen.`,
  proposedLead: (body) =>
    `Lies before ${body} for decision. The version is frozen; until it is adopted the plan before it is in force.`,
  rejectedLead: (body, day, paper) => `${body}, ${day}, ${paper}: rejected. The plan before it is in force.`,
  withdrawnLead: (day) => `Withdrawn on ${day}, before a decision was taken. The plan before it is in force.`,
  baseline: 'Version against today',
  baselineNone: 'All initiatives of this version lie within its time and amount.',
  wishes: 'Version against profiles',
  wishesLead:
    'Here the plan places an initiative elsewhere than its profile. With the resolution the quarters can be taken over.',
  wishesNone: 'The plan places all initiatives as their profiles have it.',
  wished: 'in the profile until',
  initiative: 'Initiative',
  frozen: 'in the version until',
  now: 'today until',
  gone: 'dropped',
  shift: 'Deviation',
  frozenCost: 'Cost in the version',
  nowCost: 'Cost today',
  labels: {
    name: 'Name of the version',
    body: 'Body',
    state: 'Decision',
    resolvedOn: 'Day of the resolution',
    paper: 'Paper or minutes',
    note: 'Conditions and remarks',
    takeDates: 'Write the adopted quarters into the profiles',
  },
  hints: { takeDates: 'Initiatives that have begun or ended stay as they are.' },
  proposal: {
    act: 'Lay before a body',
    title: (name) => `Lay “${name}” before a body`,
    lead: (chosen) =>
      `${counted.en(chosen, 'initiative is frozen with its', 'initiatives are frozen with their')} quarters. You then get the council paper and can enter the sequence of sittings. Until it is adopted the plan before it is in force, and the proposal can be withdrawn.`,
    save: 'Lay it before the body',
    done: (number) => `Version ${number} is proposed now. Its council paper is ready.`,
  },
  kept: (codes) =>
    `${codes.slice(0, 5).join(', ')}${codes.length > 5 ? ` and ${codes.length - 5} more` : ''} ${codes.length === 1 ? 'keeps its' : 'keep their'} former quarters because the profile could not be changed; enter the adopted ones there.`,
  stateStays:
    'The initiatives in it keep their state: each becomes “Adopted” in its profile once the body competent by the value limits has adopted it.',
  adoption: {
    act: 'Record resolution',
    title: (name) => `Resolution on “${name}”`,
    lead: (chosen) =>
      `For a plan that is adopted already: ${counted.en(chosen, 'initiative is frozen with its', 'initiatives are frozen with their')} quarters. This cannot be taken back.`,
    save: 'Adopt the plan',
    done: (number) => `Version ${number} is adopted and frozen.`,
  },
  decision: {
    act: 'Record decision',
    title: (number) => `Decision on version ${number}`,
    lead: (body) =>
      `What did ${body} decide? This cannot be taken back. If the plan was adopted with changes, withdraw the proposal, calculate it with the changes and record the resolution on that.`,
    bodies: { board: 'the board', committee: 'the committee', council: 'the council' },
    save: 'Record decision',
    done: (number, state) => `Version ${number} is ${state}.`,
  },
  withdrawal: {
    title: 'Withdraw the proposal',
    lead: 'As long as nothing is decided you can withdraw the proposal. It stays on record as withdrawn.',
    done: (number) => `Version ${number} is withdrawn.`,
  },
  faults: {
    'not-calculated': 'Calculate the plan first; without a plan there is nothing to adopt.',
    'still-proposed': 'A version is still proposed. First record what was decided on it, or withdraw it.',
    'not-proposed': 'This version is decided already, or was withdrawn.',
    future: 'The day of the resolution lies in the future.',
  },
};

export const versionTexts = inBoth(de, en);
