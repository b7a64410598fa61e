import { formatNumber } from '../../kernel/money.ts';
import { counted } from '../../kernel/text.ts';
export const de = {
  plan: {
    title: (from: number, to: number) => `IT-Vorhabenplan ${from} bis ${to}`,
    proposal: 'Vorschlag',
    fits: (chosen: number, considered: number, { money, people }: { money: boolean; people: boolean }) => {
      const all = chosen === considered && considered > 1;
      const some = `${all ? `Alle ${formatNumber(considered, 'de')}` : `${formatNumber(chosen, 'de')} von ${formatNumber(considered, 'de')}`} Vorhaben`;
      const fit = `${some} ${chosen === 1 && !all ? 'passt' : 'passen'}`;
      if (money && people) return `${fit} in Budget und Personal.`;
      if (people) return `${fit} zum Personal; ein Budget für Vorhaben ist nicht eingetragen.`;
      if (money) return `${fit} in das Budget; Teams sind nicht eingetragen.`;
      return `${some} ${chosen === 1 && !all ? 'ist' : 'sind'} eingeplant; weder Budget noch Teams sind eingetragen.`;
    },
    noBudget: 'kein Rahmen eingetragen',
    allHeld: (count: number, unlikely: number) => {
      if (count === 0) return '';
      const held = count === 1 ? 'Die Rechtsfrist wird' : `Alle ${count} Rechtsfristen werden`;
      if (unlikely === 0) return `${held} gehalten.`;
      const doubt = count === 1 ? 'das ist aber' : `bei ${unlikely === 1 ? 'einer' : unlikely} ist das aber`;
      return `${held} nach Plan gehalten; ${doubt} unwahrscheinlich.`;
    },
    notHeld: (missed: number, count: number, unlikely: number) => {
      const also =
        unlikely === 0
          ? ''
          : `, ${unlikely === 1 ? 'eine weitere' : `${unlikely} weitere`} wahrscheinlich auch nicht`;
      return `${missed} von ${counted.de(count, 'Rechtsfrist', 'Rechtsfristen')} ${missed === 1 ? 'wird' : 'werden'} nicht gehalten${also}.`;
    },
    drawn: (name: string, day: string) => `${name} vom ${day}.`,
    noPlan: 'Zu diesem Rahmen gibt es keinen Plan.',
    calculate: 'Plan berechnen',
    again: 'Neu berechnen',
    compare: 'Szenarien vergleichen',
    asPdf: 'Als PDF (A3)',
    propose: 'Zur Entscheidung',
    unscored: (count: number, all: number) =>
      count === all
        ? 'Noch hat kein Vorhaben Punkte. Was sich lohnt, sagt dieser Plan deshalb nicht; er sagt nur, was passt.'
        : `${counted.de(count, 'Vorhaben hat', 'Vorhaben haben')} noch keine Punkte und ${count === 1 ? 'muss' : 'müssen'} anderen weichen, wo es eng wird.`,
    toScores: 'Zur Bewertung',
    emptyTitle: 'Noch nichts zu planen',
    empty:
      'Der Plan verteilt Vorhaben so auf die Quartale, dass Budget, Personal, Abhängigkeiten und Fristen halten. Dafür braucht es mindestens ein gemeldetes Vorhaben.',
    emptyAct: 'Vorhaben anlegen',
    emptyImport: 'Tabelle einlesen',
    sliders: 'Mehr oder weniger Geld und Personal',
    budget: (year: number) => `Budget ${year}`,
    capacity: 'Personaltage je Quartal',
    percentOf: '% des Rahmens',
    recalculate: 'Sofort rechnen',
    reset: 'Zurück zum Rahmen',
    keep: 'Als Szenario speichern',
    trial: 'Probe: So sähe der Plan mit diesem Geld und Personal aus. Gespeichert ist nichts.',
    benefit: 'Nutzen des Plans',
    nothingScored:
      'Noch ist nichts bewertet. Geben Sie den Vorhaben Punkte, dann lassen sich Pläne vergleichen.',
    optimum: 'nachweislich der beste Plan',
    below: (percent: string) => `nachweislich höchstens ${percent}\u00a0% unter dem Optimum`,
    unproven: 'schnell gerechnet, noch ohne Nachweis',
    bottleneck: 'Engpass',
    noBottleneck: 'Keiner: Alles passt.',
    lets: (amount: string, name: string) => `Mit ${amount} mehr passt „${name}“ in den Plan.`,
    keepsOut: (count: number) =>
      count === 1
        ? 'Daran scheitert ein Vorhaben, aber nicht nur daran.'
        : `Daran scheitern ${count} Vorhaben, aber keines nur daran.`,
    whyBenefit:
      'Der Nutzen ist die Summe der Punktwerte aller Vorhaben im Plan. Wer später fertig wird als möglich, zählt weniger. Die Schranke stammt vom Lösungsverfahren HiGHS: Kein Plan in diesem Rahmen kann mehr Nutzen haben.',
    value: (value: string, bound: string) => `Nutzen ${value}, Schranke ${bound}.`,
    stale: 'Seit der Berechnung haben sich Vorhaben, Budgets, Teams oder Wünsche geändert.',
    failed: (fault: string) => `Die letzte Berechnung ist abgebrochen: ${fault}`,
    interrupted:
      'Die letzte Berechnung wurde durch einen Neustart unterbrochen. Bitte starten Sie sie noch einmal.',
    overload: 'Laufende Vorhaben binden mehr, als da ist',
    overloadLead: 'Der Plan nimmt das hin und legt dort nichts Weiteres dazu.',
    byField: 'nach Handlungsfeld',
    byGoal: 'nach Ziel',
    byUnit: 'nach Amt',
    noGroup: 'Ohne Zuordnung',
  },
  gantt: {
    title: 'Zeitplan',
    alt: (chosen: number, from: string, to: string) =>
      `${formatNumber(chosen, 'de')} Vorhaben als Balken von ${from} bis ${to}. Dieselben Angaben stehen in der Tabelle darunter.`,
    months: (count: number) => counted.de(count, 'Monat', 'Monate'),
    rest: (count: number) => `läuft, noch ${count} Mon.`,
    deadline: 'Rechtsfrist',
    bar: (name: string, start: string, finish: string) => `${name}: ${start} bis ${finish}`,
    table: 'Zeitplan als Tabelle',
    columns: {
      name: 'Vorhaben',
      unit: 'Amt',
      start: 'Beginn',
      finish: 'Ende',
      wish: 'gewünscht ab',
      deadline: 'Frist',
      fate: 'Warum im Plan',
      points: 'Nutzen',
    },
    hint: 'Ein Balken führt zu seinem Vorhaben. Mit den Pfeiltasten wandern Sie durch die Balken; mit Umschalt und Pfeil verschieben Sie einen um ein Quartal.',
    keys: {
      wish: 'später als gewünscht',
      running: 'läuft bereits',
      needs: 'braucht vorher',
      deadline: 'Rechtsfrist',
    },
  },
  load: {
    title: 'Auslastung der Teams',
    caption: 'Auslastung je Team und Quartal in Prozent',
    corner: 'Team',
    link: 'Teams',
  },
  money: {
    title: 'Budget nach Jahr und Art',
    link: 'Budget',
    investive: 'Investiv (Finanzhaushalt)',
    consumptive: 'Konsumtiv (Ergebnishaushalt)',
    of: (used: string, limit: string) => `${used} von ${limit}`,
    open: (used: string) => `${used}, ohne Rahmen`,
    carried: (cents: string) => ` und ${cents} Reste`,
    carry: 'Was investiv übrig bleibt, steht im nächsten Jahr zur Verfügung (Ermächtigungsübertragung).',
    running: (cents: string) =>
      `Folgekosten aller Vorhaben im Plan nach Einführung: ${cents} im Jahr. Sie belasten das Betriebsbudget.`,
    authorisations: {
      title: 'Verpflichtungsermächtigungen',
      row: (year: number, dueYear: number, needed: string, budgeted: string) =>
        `${year}, zahlbar ${dueYear}: ${needed} von ${budgeted}`,
      missing: (cents: string) => `${cents} fehlen`,
      held: 'Der Plan hält die Ermächtigungen der Jahre ein, für die welche veranschlagt sind.',
      compared:
        'Dieser Plan hält sie nicht als Grenze ein. Das lässt sich im Rahmen des Szenarios einstellen.',
    },
  },
  uncounted: {
    cost: (count: number) =>
      `Das sind Mindestbeträge: ${counted.de(count, 'Vorhaben im Plan hat', 'Vorhaben im Plan haben')} keine oder nicht alle einmaligen Kosten beziffert.`,
    running: (count: number) =>
      `${counted.de(count, 'Vorhaben im Plan nennt', 'Vorhaben im Plan nennen')} keine Folgekosten und ${count === 1 ? 'zählt' : 'zählen'} hier nicht mit.`,
    effort: (count: number) =>
      `Das ist die Mindestlast: ${counted.de(count, 'Vorhaben im Plan ist', 'Vorhaben im Plan sind')} noch ohne Aufwand in Personaltagen.`,
  },
  out: {
    title: 'Nicht im Plan, und warum',
    all: (count: number) => `Rangliste mit Schnittlinie (${count})`,
    name: 'Vorhaben',
    points: 'Nutzen',
    cost: 'Kosten',
    why: 'Grund',
    none: 'Alle betrachteten Vorhaben sind im Plan.',
    displaces: (loss: string, names: string) => `Aufnehmen kostet ${loss} Nutzen; dafür entfallen ${names}.`,
    displacesNothing: (loss: string) => `Aufnehmen kostet ${loss} Nutzen, weil andere später kommen.`,
    impossible: 'Lässt sich neben den Pflichtvorhaben nicht aufnehmen.',
    outside: (count: number) =>
      `${counted.de(count, 'weiteres', 'weitere')} Vorhaben betrachtet der Plan nicht`,
  },
  risk: {
    title: 'Risiko der Rechtsfristen',
    runs: (count: string) => `${count} Läufe`,
    deadline: 'Rechtsfrist',
    prospect: 'Aussicht',
    chance: (percent: string) => `hält zu ${percent}`,
    none: 'Im Plan steht kein Vorhaben mit Rechtsfrist.',
    lost: 'nicht zu halten',
    held: 'gehalten',
    endsLater: 'endet danach',
    missed: 'verfehlt',
    open: 'noch nicht gerechnet',
    why: 'Der Plan wird viele Male mit zufälligen Verzögerungen durchgespielt. Vorhaben desselben Lieferbetriebs oder Teams verzögern sich gemeinsam. Ohne eigene Angaben gelten übliche Spannen.',
  },
  gains: {
    title: 'Was brächte mehr?',
    team: (days: number, team: string) =>
      `${counted.de(days, 'Personaltag', 'Personaltage')} mehr je Quartal im Team ${team}`,
    money: (amount: string, place: string) => `${amount} mehr im ${place}`,
    authorisation: (amount: string, place: string) => `${amount} mehr ${place}`,
    gain: (value: string) => `+ ${value} Nutzen`,
    none: 'Weder 10 Personaltage mehr in einem Team noch 50 Tsd. € mehr in einem Jahr brächten diesem Plan Nutzen.',
    why: 'Für jede Zeile wurde der Plan mit etwas mehr Geld oder Personal neu gerechnet.',
  },
  conflict: {
    title: 'Die Pflichtvorhaben passen nicht zusammen',
    proven: 'Kein Plan kann alle Pflichtvorhaben aufnehmen. Es stoßen sich:',
    likely: 'Es wurde kein Plan gefunden, der alle Pflichtvorhaben aufnimmt. Es stoßen sich vermutlich:',
    relief: 'Die kleinste gefundene Entlastung:',
    more: (amount: string, place: string) => `${amount} mehr: ${place}`,
    later: (name: string, quarters: number) =>
      `Frist von ${name} um ${counted.de(quarters, 'Quartal', 'Quartale')} später`,
    bond: (names: string) => `eines von diesen: ${names}`,
    next: 'Ändern Sie den Rahmen, die Fristen oder die Wünsche von Hand, und rechnen Sie neu.',
  },
  progress: {
    title: 'Berechnung läuft',
    phase: {
      start: 'Ein erster Plan wird gesucht.',
      plan: 'Der Plan wird verbessert und bewiesen.',
      insights: 'Verdrängung, Engpässe und Risiken werden durchgespielt.',
    },
    found: (value: string, percent: string) =>
      `Bester Plan bisher: Nutzen ${value}, höchstens ${percent}\u00a0% unter dem Optimum.`,
    settle: 'Anhalten und besten Plan nehmen',
    cancel: 'Abbrechen',
    refresh: 'Stand ansehen',
    settled: 'Die Suche hält an; gleich steht der beste gefundene Plan da.',
    cancelled: 'Die Berechnung ist abgebrochen.',
    started: 'Die Berechnung hat begonnen. Die Seite können Sie verlassen.',
  },
  scenarios: {
    title: (count: number) => (count === 1 ? 'Ein Szenario' : `${count} Szenarien`),
    lead: 'Jedes Szenario ist eine Antwort auf die Frage: Was passt, wenn Geld, Personal oder Wünsche anders sind?',
    create: 'Szenario anlegen',
    compare: 'Vergleichen',
    name: 'Szenario',
    frame: 'Rahmen',
    state: 'Stand',
    value: 'Nutzen',
    chosen: 'Vorhaben',
    working: 'Arbeitsstand',
    choose: 'Zum Arbeitsstand machen',
    chosenNow: (name: string) => `„${name}“ ist jetzt der Arbeitsstand.`,
    remove: 'Löschen',
    removed: (name: string) => `„${name}“ ist gelöscht.`,
    removeWorking: 'Der Arbeitsstand lässt sich nicht löschen. Machen Sie zuerst ein anderes Szenario dazu.',
    edit: 'Rahmen ändern',
    emptyTitle: 'Noch kein Szenario',
    empty: 'Ein Szenario hält fest, mit wie viel Geld und Personal geplant wird, und was dabei herauskommt.',
    states: {
      draft: 'noch nicht berechnet',
      running: 'rechnet',
      interrupted: 'durch einen Neustart unterbrochen',
      done: 'berechnet',
      failed: 'fehlgeschlagen',
      cancelled: 'abgebrochen',
    },
    frameWords: (budget: string, capacity: string, from: string, to: string) =>
      `${from} bis ${to}, Budget ${budget}\u00a0%, Personal ${capacity}\u00a0%`,
    frameAuthorisations: 'Verpflichtungsermächtigungen eingehalten',
    hands: (count: number) => (count === 1 ? 'ein Wunsch von Hand' : `${count} Wünsche von Hand`),
    draftName: (count: number) => `Entwurf ${count}`,
  },
  form: {
    new: 'Szenario anlegen',
    edit: (name: string) => `Rahmen von „${name}“`,
    lead: 'Prozente beziehen sich auf die Budgets und die Kapazität der Teams, wie sie unter Kommune stehen.',
    saved: 'Der Rahmen ist gespeichert. Rechnen Sie neu, damit der Plan dazu passt.',
    created: 'Das Szenario ist angelegt.',
    labels: {
      name: 'Name',
      note: 'Worum geht es?',
      fromYear: 'Erstes Haushaltsjahr',
      years: 'Anzahl Jahre',
      budgetPercent: 'Budget in Prozent',
      capacityPercent: 'Personal in Prozent',
      carryOver: 'Investive Reste ins nächste Jahr übertragen',
      holdAuthorisations: 'Verpflichtungsermächtigungen einhalten, wo welche veranschlagt sind',
      decayPercent: 'Verlust an Nutzen je Jahr Verzögerung in Prozent',
    },
    hints: {
      name: 'Zum Beispiel: Haushaltssicherung, eine Stelle mehr',
      decayPercent: 'Üblich sind 10: Wer ein Jahr später fertig wird, bringt ein Zehntel weniger.',
      percent: '100 heißt: wie im Haushalt und in den Teams angegeben.',
    },
    deviations: 'Einzelne Jahre und Teams anders',
    deviationHint: 'Leer: wie oben.',
    nameTaken: 'Ein Szenario mit diesem Namen gibt es schon.',
    nature: { investive: 'investiv', consumptive: 'konsumtiv' },
  },
  hand: {
    lead: (place: string) => `Im Plan: ${place}.`,
    notIn: (why: string) => `Nicht im Plan: ${why}.`,
    outside: (why: string) => `Der Plan betrachtet es nicht: ${why}.`,
    title: 'Von Hand festlegen',
    kinds: {
      free: 'Der Plan entscheidet',
      in: 'Muss in den Plan',
      out: 'Nicht in diesen Plan',
      at: 'Beginnt im Quartal',
    },
    start: 'Beginn',
    wish: 'Was soll gelten?',
    save: 'Festlegen und Plan anpassen',
    preview: 'Was kostet das?',
    running: 'Es läuft bereits; sein Beginn steht fest.',
    costs: (loss: string) => `Das kostet den Plan ${loss} Nutzen.`,
    gains: (gain: string) => `Der Plan gewinnt ${gain} Nutzen.`,
    costsNothing: 'Das kostet den Plan keinen Nutzen.',
    breaks: 'So gibt es keinen Plan: Die Pflichtvorhaben passen dann nicht mehr zusammen.',
    follows: 'Was sich dadurch verschiebt',
    nothing: 'Nichts anderes ändert sich.',
    saved: (name: string) => `Festgelegt: ${name}.`,
    noStart: 'Bitte wählen Sie ein Quartal.',
    facts: {
      points: 'Nutzen',
      cost: 'Kosten im Plan',
      days: 'Personaltage',
      duration: 'Dauer',
      after: 'Braucht vorher',
      deadline: 'Frist',
      duty: 'Rechtspflicht',
      notes: 'Hinweise',
    },
    quarters: (count: number) => (count === 1 ? 'ein Quartal' : `${count} Quartale`),
    open: 'Steckbrief öffnen',
  },
  compare: {
    title: 'Szenarien und Fassungen vergleichen',
    lead: (a: string, b: string) => `Links ${a}, rechts ${b}.`,
    choose: 'Wählen Sie zwei Pläne.',
    first: 'Links',
    second: 'Rechts',
    show: 'Vergleichen',
    figures: {
      span: 'Planzeitraum',
      value: 'Nutzen',
      chosen: 'Vorhaben im Plan',
      below: 'Abstand zum besten Plan',
      held: 'Rechtsfristen gehalten',
      spent: 'Kosten im Planzeitraum',
      peak: 'höchste Auslastung eines Teams',
    },
    atMost: (percent: string) => `höchstens ${percent}`,
    figure: 'Kennzahl',
    difference: 'Unterschied',
    same: (count: number) =>
      `${counted.de(count, 'Vorhaben steht', 'Vorhaben stehen')} in beiden an derselben Stelle.`,
    kinds: { came: 'kommt dazu', went: 'entfällt', moved: 'verschiebt sich' },
    change: 'Änderung',
    before: 'vorher',
    after: 'nachher',
    why: 'Warum',
    noDifference: 'Die beiden Pläne enthalten dieselben Vorhaben zu denselben Zeiten.',
    notCalculated: 'Dieses Szenario ist noch nicht berechnet.',
    toScenarios: 'Zu den Szenarien',
    none: 'Zum Vergleichen braucht es zwei berechnete Szenarien oder Fassungen.',
    quarters: (by: number) =>
      `${by > 0 ? '+' : '−'}${Math.abs(by)} ${Math.abs(by) === 1 ? 'Quartal' : 'Quartale'}`,
  },
  ranking: {
    title: 'Rangliste mit Schnittlinie',
    lead: (above: number, below: number) =>
      `${counted.de(above, 'Vorhaben liegt', 'Vorhaben liegen')} über der Linie, ${below} darunter.`,
    rank: 'Rang',
    name: 'Vorhaben',
    points: 'Nutzen',
    perMoney: 'Nutzen je 10 Tsd. €',
    cost: 'Kosten',
    days: 'Personaltage',
    reason: 'Im Plan, weil',
    line: 'Schnittlinie: Ab hier reichen Geld oder Personal nicht',
    why: 'Gesetzte Vorhaben stehen oben, dann zählt der Nutzen. Ein Vorhaben unter der Linie kann mehr Punkte haben als eines darüber, wenn genau sein Team oder sein Topf erschöpft ist.',
  },
};
