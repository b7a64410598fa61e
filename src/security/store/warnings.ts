import type { Actor } from '../../audit/core/actor.ts';
import type { Tx } from '../../db/index.ts';
import { formatMoment } from '../../kernel/moment.ts';
import type { Language } from '../../kernel/text.ts';
import { enqueueRound, type NewNotice } from '../../notice/store/notices.ts';
import { paths } from '../../web/paths.ts';
import { type RunningClock, spanOf } from '../core/clock.ts';
import { isOfPersonalData } from '../core/duty.ts';
import { type WarningStep, warningKey, warningStep } from '../core/warning.ts';
import { warningTexts } from '../warning-texts.ts';
import { type Incident, listIncidents, withClocks } from './incidents.ts';
import { findTold } from './tidings.ts';

/**
 * Whoever answers for incidents is warned of reporting periods that run low, have run out or were not answered, each
 * once, however often this runs; what comes up while the program stood still is told when it runs again.
 */
export async function warnOfClocks(tx: Tx, actor: Actor): Promise<void> {
  const open = (await listIncidents(tx)).filter(({ closedAt, exercise }) => !closedAt && !exercise);
  const watched = await withClocks(tx, actor.municipalityId, open, actor.now);
  const warnings = watched.flatMap(({ incident, clocks }) => warningsOf(incident, clocks, actor.now));
  if (warnings.length === 0) return;
  const { insiders, forData } = await findTold(tx, actor.now);
  const ofData = warnings.filter(
    ({ incident, clock }) => incident.personalData !== 'no' && isOfPersonalData(clock.duty),
  );
  const noticesTo = (told: readonly string[], of: readonly Warning[]) =>
    told.flatMap((personId) => of.map((warning) => toNotice(warning, personId, actor.now)));
  const notices = [...noticesTo(insiders, warnings), ...noticesTo(forData, ofData)];
  await enqueueRound(tx, actor, notices, (several) => ({
    text: { de: sayAll(several, 'de'), en: sayAll(several, 'en') },
    href: paths.securityIncidents(),
  }));
}

type Warning = { incident: Incident; clock: RunningClock; step: WarningStep };

const warningsOf = (incident: Incident, clocks: readonly RunningClock[], now: Date): Warning[] =>
  clocks.flatMap((clock) => {
    const step = warningStep(clock, incident.noticedAt, now);
    return step ? [{ incident, clock, step }] : [];
  });

type Said = NewNotice & { lines: Record<Language, string> };

const toNotice = (warning: Warning, personId: string, now: Date): Said => ({
  personId,
  kind: 'security',
  key: warningKey(warning.incident.id, warning.clock, warning.step),
  urgent: true,
  text: { de: say(warning, now, 'de'), en: say(warning, now, 'en') },
  href: paths.securityIncident(warning.incident.id, 'fristen'),
  lines: { de: lineOf(warning, 'de'), en: lineOf(warning, 'en') },
});

/** What happened stays in the room: a mail names the number of the incident and the duty. */
function say({ incident, clock, step }: Warning, now: Date, language: Language) {
  const t = warningTexts(language);
  const { duty, dueAt, applies } = clock;
  const { hours } = dueAt ? spanOf(now, dueAt) : { hours: 0 };
  const parts = [
    t.duty(duty.name[language], duty.to[language], duty.basis),
    dueAt ? t.until(formatMoment(dueAt, language)) : t.atOnce,
    applies === 'check' && t.check,
  ];
  return { subject: t.subject(incident.number, step, hours), text: parts.filter(Boolean).join(' ') };
}

function lineOf({ incident, clock: { duty, dueAt } }: Warning, language: Language): string {
  const t = warningTexts(language);
  return t.line(incident.number, duty.name[language], dueAt && formatMoment(dueAt, language));
}

const sayAll = (several: readonly Said[], language: Language) => ({
  subject: warningTexts(language).several(several.length),
  text: several.map(({ lines }) => lines[language]).join('\n'),
});
