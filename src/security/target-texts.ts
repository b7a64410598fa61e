import { counted } from '../kernel/text.ts';
import { inBoth } from '../web/texts.ts';
import type { RiskStanding } from './core/risk.ts';
import type { ProtectionNeed, TargetKind } from './core/target.ts';

const de = {
  title: 'Zielobjekte',
  lead: (count: number, urgent: number) =>
    count === 0
      ? 'Noch ist kein Zielobjekt erfasst.'
      : `${counted.de(count, 'Zielobjekt', 'Zielobjekte')}, davon ${urgent} mit hohem oder sehr hohem Schutzbedarf.`,
  empty: 'Noch kein Zielobjekt',
  about:
    'Ein Zielobjekt ist, was geschützt wird: eine Einheit, ein Verfahren oder ein Standort. Anforderungen lassen sich für jedes einzeln beantworten.',
  add: 'Zielobjekt anlegen',
  edit: 'Bearbeiten',
  remove: 'Löschen',
  removeHint: 'Mit dem Zielobjekt gehen seine Antworten und Restrisiken; das Protokoll behält sie.',
  kinds: {
    unit: 'Einheit',
    application: 'Verfahren',
    site: 'Standort',
  } satisfies Record<TargetKind, string>,
  needs: {
    normal: 'normal',
    high: 'hoch',
    'very-high': 'sehr hoch',
  } satisfies Record<ProtectionNeed, string>,
  need: 'Schutzbedarf',
  needHint: 'Der höchste der drei Werte gilt insgesamt.',
  emergency: 'Für den Notfall',
  emergencyHint: 'Diese Angaben stehen auf dem Notfallblatt.',
  checks: 'Prüfungen',
  checksNone:
    'Kein Katalog in Gebrauch nennt Anforderungen für diese Art. Wählen Sie Arten aus, oder beantworten Sie einzelne Anforderungen für dieses Zielobjekt.',
  checksAll: 'Alle Anforderungen ansehen',
  fields: {
    kind: 'Art',
    name: 'Bezeichnung',
    unitId: 'Einheit',
    personId: 'Verantwortlich',
    note: 'Bemerkung',
    confidentiality: 'Vertraulichkeit',
    integrity: 'Integrität',
    availability: 'Verfügbarkeit',
    needReason: 'Begründung des Schutzbedarfs',
    categories: 'Arten von Zielobjekten in den Katalogen',
    operator: 'Betrieb durch',
    maxOutageHours: 'Längster erträglicher Ausfall in Stunden',
    restoreTestedOn: 'Letzte Probe der Wiederherstellung',
    fallback: 'Weiterarbeiten ohne IT',
    restartRank: 'Platz in der Reihenfolge des Wiederanlaufs',
  },
  hints: {
    needReason: 'Nötig, sobald ein Wert über „normal“ liegt.',
    restoreTestedOn: 'Tag, etwa 31.03.2027.',
    fallback: 'Wie die Arbeit auf Papier oder mit einem Notgerät weitergeht.',
    restartRank: '1 startet zuerst.',
  },
  hours: (hours: number) => (hours === 1 ? '1 Stunde' : `${hours} Stunden`),
  never: 'nie',
  saved: (name: string) => `„${name}“ ist gespeichert.`,
  removed: (name: string) => `„${name}“ ist gelöscht.`,
  refusals: {
    'need-reason-missing': 'Bitte begründen Sie, warum der Schutzbedarf über „normal“ liegt.',
    'name-taken': 'Ein Zielobjekt dieser Art mit diesem Namen gibt es schon.',
    'unit-unknown': 'Diese Einheit gibt es nicht mehr. Bitte wählen Sie eine andere.',
    'person-unknown': 'Diese Person gibt es nicht mehr. Bitte wählen Sie eine andere.',
    'nothing-to-carry':
      'Hier ist nichts offen. Ein Restrisiko gehört zu einer Anforderung, die nicht oder nur teilweise erfüllt ist.',
    'until-past': 'Bitte nennen Sie einen Tag, der noch kommt.',
    'until-too-far': 'Bitte nennen Sie einen Tag in höchstens zwei Jahren; dann wird neu entschieden.',
    'already-proposed': 'Für diese Stelle liegt schon ein Restrisiko vor.',
    'already-decided': 'Über dieses Restrisiko ist schon entschieden.',
  } as Record<string, string>,
  forTarget: (name: string) => `Für das Zielobjekt „${name}“`,
  perTarget: 'Je Zielobjekt',
  perTargetOthers: 'Für ein anderes Zielobjekt beantworten',
  whole: 'Antwort für die ganze Kommune',
  risks: {
    title: 'Restrisiken',
    lead: (carried: number, waiting: number) =>
      `${
        carried === 0
          ? 'Kein Restrisiko wird'
          : carried === 1
            ? 'Ein Restrisiko wird'
            : `${carried} Restrisiken werden`
      } getragen, ${waiting === 0 ? 'keines wartet' : waiting === 1 ? 'eines wartet' : `${waiting} warten`} auf Entscheidung.`,
    none: 'Kein Restrisiko vorgeschlagen',
    noneHint:
      'Wo eine Anforderung auf Zeit nicht erfüllt wird, entscheidet die Verwaltungsspitze, ob sie das Risiko trägt. Vorgeschlagen wird es bei der Anforderung.',
    card: 'Restrisiko',
    propose: 'Zur Entscheidung vorlegen',
    proposeTitle: 'Restrisiko vorlegen',
    proposeHint:
      'Wenn die Lücke vorerst bleibt: Es entscheidet, wer nach der Abgrenzung Restrisiken annimmt (Entscheidung X3).',
    fields: {
      risk: 'Was kann geschehen?',
      reason: 'Warum bleibt die Lücke vorerst?',
      untilOn: 'Getragen bis',
      note: 'Vermerk zur Entscheidung',
    },
    untilHint: 'Tag, etwa 30.06.2027; höchstens zwei Jahre.',
    toDecision: 'Zur Entscheidung',
    toStatement: 'Stellungnahmen und Entscheidung',
    heard: 'Ihre Stellungnahme ist festgehalten.',
    accept: 'Risiko tragen',
    refuse: 'Ablehnen',
    withdraw: 'Zurückziehen',
    proposedBy: (name: string, day: string) => `Vorgelegt von ${name} am ${day}`,
    decidedBy: (name: string, role: string, day: string) => `Entschieden von ${name} (${role}) am ${day}`,
    until: (day: string) => `bis ${day}`,
    proposed: 'Das Restrisiko ist zur Entscheidung vorgelegt.',
    decided: 'Die Entscheidung ist eingetragen.',
    withdrawn: 'Das Restrisiko ist zurückgezogen.',
    columns: { where: 'Anforderung', risk: 'Risiko', until: 'Bis', state: 'Stand', decision: 'Entscheidung' },
    states: {
      proposed: 'wartet auf Entscheidung',
      accepted: 'wird getragen',
      refused: 'abgelehnt',
      withdrawn: 'zurückgezogen',
      lapsed: 'abgelaufen',
    } satisfies Record<RiskStanding, string>,
  },
  measure: {
    title: 'Maßnahme',
    none: 'Noch kein Vorhaben schließt diese Lücke.',
    name: 'Name des Vorhabens',
    proposedName: (group: string) => `Informationssicherheit: ${group}`,
    hint: 'Den Namen sehen alle, die den IT-Vorhabenplan sehen. Er soll keine Lücke verraten; die Zuordnung bleibt hier.',
    make: 'Vorhaben daraus machen',
    unlink: 'Zuordnung aufheben',
    unlinkFor: (code: string) => `Zuordnung aufheben: ${code}`,
  },
};

const en: typeof de = {
  title: 'Target objects',
  lead: (count, urgent) =>
    count === 0
      ? 'No target object is entered yet.'
      : `${counted.en(count, 'target object', 'target objects')}, ${urgent} of them with a high or very high protection need.`,
  empty: 'No target object yet',
  about:
    'A target object is what is protected: a unit, an application or a site. Requirements can be answered for each of them.',
  add: 'Add a target object',
  edit: 'Edit',
  remove: 'Remove',
  removeHint: 'Its answers and residual risks go with the target object; the audit log keeps them.',
  kinds: { unit: 'Unit', application: 'Application', site: 'Site' },
  needs: { normal: 'normal', high: 'high', 'very-high': 'very high' },
  need: 'Protection need',
  needHint: 'The highest of the three counts.',
  emergency: 'For an emergency',
  emergencyHint: 'This stands on the emergency sheet.',
  checks: 'Checks',
  checksNone:
    'No catalogue in use names requirements for this kind. Choose kinds, or answer single requirements for this target object.',
  checksAll: 'See all requirements',
  fields: {
    kind: 'Kind',
    name: 'Name',
    unitId: 'Unit',
    personId: 'In charge',
    note: 'Remark',
    confidentiality: 'Confidentiality',
    integrity: 'Integrity',
    availability: 'Availability',
    needReason: 'Reason for the protection need',
    categories: 'Kinds of target object in the catalogues',
    operator: 'Operated by',
    maxOutageHours: 'Longest tolerable outage in hours',
    restoreTestedOn: 'Last restore rehearsal',
    fallback: 'Working on without IT',
    restartRank: 'Place in the order of restart',
  },
  hints: {
    needReason: 'Needed as soon as a value lies above “normal”.',
    restoreTestedOn: 'Day, such as 31.03.2027.',
    fallback: 'How work goes on with paper or an emergency device.',
    restartRank: '1 starts first.',
  },
  hours: (hours) => (hours === 1 ? '1 hour' : `${hours} hours`),
  never: 'never',
  saved: (name) => `“${name}” is saved.`,
  removed: (name) => `“${name}” is removed.`,
  refusals: {
    'need-reason-missing': 'Please say why the protection need lies above “normal”.',
    'name-taken': 'There is a target object of this kind and name already.',
    'unit-unknown': 'This unit is no more. Please choose another one.',
    'person-unknown': 'This person is no more. Please choose another one.',
    'nothing-to-carry':
      'Nothing is open here. A residual risk belongs to a requirement that is not or only partly met.',
    'until-past': 'Please name a day that is still to come.',
    'until-too-far': 'Please name a day within two years; then it is decided anew.',
    'already-proposed': 'There is a residual risk for this place already.',
    'already-decided': 'This residual risk is decided already.',
  },
  forTarget: (name) => `For the target object “${name}”`,
  perTarget: 'By target object',
  perTargetOthers: 'Answer for another target object',
  whole: 'Answer for the municipality as a whole',
  risks: {
    title: 'Residual risks',
    lead: (carried, waiting) =>
      `${carried === 0 ? 'No' : carried} residual ${carried === 1 ? 'risk is' : 'risks are'} carried, ${
        waiting === 0 ? 'none' : waiting
      } ${waiting > 1 ? 'wait' : 'waits'} for a decision.`,
    none: 'No residual risk proposed',
    noneHint:
      'Where a requirement is not met for a time, the head of the administration decides whether to carry the risk. It is proposed at the requirement.',
    card: 'Residual risk',
    propose: 'Submit for decision',
    proposeTitle: 'Submit a residual risk',
    proposeHint:
      'If the gap stays for now: who accepts residual risks by the decision rights (decision X3) decides.',
    fields: {
      risk: 'What can happen?',
      reason: 'Why does the gap stay for now?',
      untilOn: 'Carried until',
      note: 'Note on the decision',
    },
    untilHint: 'Day, such as 30.06.2027; two years at most.',
    toDecision: 'To the decision',
    toStatement: 'Statements and decision',
    heard: 'Your statement is kept.',
    accept: 'Carry the risk',
    refuse: 'Refuse',
    withdraw: 'Withdraw',
    proposedBy: (name, day) => `Submitted by ${name} on ${day}`,
    decidedBy: (name, role, day) => `Decided by ${name} (${role}) on ${day}`,
    until: (day) => `until ${day}`,
    proposed: 'The residual risk is submitted for decision.',
    decided: 'The decision is entered.',
    withdrawn: 'The residual risk is withdrawn.',
    columns: { where: 'Requirement', risk: 'Risk', until: 'Until', state: 'State', decision: 'Decision' },
    states: {
      proposed: 'waits for a decision',
      accepted: 'is carried',
      refused: 'refused',
      withdrawn: 'withdrawn',
      lapsed: 'lapsed',
    },
  },
  measure: {
    title: 'Measure',
    none: 'No initiative closes this gap yet.',
    name: 'Name of the initiative',
    proposedName: (group) => `Information security: ${group}`,
    hint: 'The name is seen by all who see the IT plan. It should give no gap away; the link stays here.',
    make: 'Make it an initiative',
    unlink: 'Remove the link',
    unlinkFor: (code) => `Remove the link: ${code}`,
  },
};

export const targetTexts = inBoth(de, en);
