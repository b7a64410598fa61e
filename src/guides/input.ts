import { z } from 'zod';
import {
  checked,
  oneOf,
  optionalDay,
  optionalId,
  optionalNumber,
  optionalText,
  optionalWhole,
  requiredDay,
  requiredId,
  requiredText,
  requiredWhole,
  several,
} from '../web/input.ts';
import { contactOutcomes, guideKinds, meetingKinds } from './core/guide.ts';
import { impulseStates } from './core/impulse.ts';

/** `Excel, Moderation` as a list without doubles. */
const words = (max: number) =>
  optionalText(max).transform((text) => [
    ...new Set((text ?? '').split(/[,;]/).flatMap((word) => word.trim() || [])),
  ]);

const optionalEmail = () =>
  optionalText(320).refine((text) => text === null || z.email().safeParse(text).success, 'not-an-email');

export const guideInput = z.object({
  kind: oneOf(guideKinds),
  personId: optionalId(),
  name: optionalText(120),
  email: optionalEmail(),
  phone: optionalText(60),
  unitId: optionalId(),
  furtherUnitIds: several(),
  topicIds: several(),
  site: optionalText(160),
  openingHours: optionalText(300),
  languages: words(300),
  skills: words(300),
  volunteered: checked(),
  managerAgreedOn: optionalDay(),
  deputyId: optionalId(),
  hoursPerWeek: optionalNumber({ min: 0, max: 40 }),
  since: optionalDay(),
  until: optionalDay(),
  reason: optionalText(1000),
  listName: optionalText(200),
  version: optionalWhole(),
});

export const trainingInput = z
  .object({ name: requiredText(160), completedOn: requiredDay(), expiresOn: optionalDay() })
  .refine(({ completedOn, expiresOn }) => expiresOn === null || expiresOn > completedOn, {
    path: ['expiresOn'],
    message: 'ends-before-start',
  });

export const endInput = z.object({ until: requiredDay(), reason: optionalText(500) });

export const contactInput = z
  .object({
    day: requiredDay(),
    unitId: optionalId(),
    outside: optionalText(160),
    topicId: optionalId(),
    minutes: requiredWhole({ min: 1, max: 1440 }),
    outcome: oneOf(contactOutcomes),
    note: optionalText(300),
  })
  .refine(({ unitId, outside }) => unitId !== null || outside !== null, {
    path: ['unitId'],
    message: 'contact-with-one',
  })
  // The own unit stands in the form beforehand; whoever names another municipality means that.
  .transform((contact) => (contact.outside === null ? contact : { ...contact, unitId: null }));

export const impulseInput = z.object({
  title: requiredText(120),
  text: requiredText(4000),
  unitId: optionalId(),
  topicId: optionalId(),
  showsName: checked(),
  /** What sounds alike was shown already. */
  seen: checked(),
});

export const stepInput = z.object({
  to: z.enum(impulseStates, 'not-chosen'),
  text: optionalText(2000),
  target: optionalText(20),
  version: optionalWhole(),
});

export const initiativeInput = z.object({ unitId: requiredId(), version: optionalWhole() });

export const contactListInput = z.object({ source: requiredText(200) });

/** `14:30`, `14.30` or `9:05` as `HH:MM`. */
const time = () =>
  requiredText(5).transform((text, context) => {
    const found = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(text);
    if (found) return `${found[1]!.padStart(2, '0')}:${found[2]}`;
    context.addIssue({ code: 'custom', message: 'not-a-time' });
    return z.NEVER;
  });

export const meetingInput = z
  .object({
    kind: oneOf(meetingKinds),
    title: requiredText(160),
    day: requiredDay(),
    from: time(),
    until: time(),
    place: optionalText(200),
    description: optionalText(2000),
    seats: optionalWhole({ min: 1, max: 1000 }),
    validMonths: optionalWhole({ min: 1, max: 120 }),
    cancelled: checked(),
    version: optionalWhole(),
  })
  .refine(({ from, until }) => from < until, { path: ['until'], message: 'ends-before-start' });

export const attendanceInput = z.object({ personIds: several() });

export const questionInput = z.object({
  title: requiredText(160),
  text: optionalText(4000),
  topicId: optionalId(),
});

export const answerInput = z.object({ answer: requiredText(4000) });

const score = () => requiredWhole({ min: 1, max: 5 });
export const pulseInput = z.object({ backing: score(), learning: score(), usefulness: score() });

export const surveyInput = z
  .object({ title: requiredText(120), opensOn: requiredDay(), closesOn: requiredDay() })
  .refine(({ opensOn, closesOn }) => opensOn <= closesOn, {
    path: ['closesOn'],
    message: 'ends-before-start',
  });

export const topicInput = z.object({ name: requiredText(80), description: optionalText(500) });

export const materialInput = z.object({
  title: requiredText(160),
  url: requiredText(1000).refine((text) => /^https?:\/\/\S+$/.test(text) && URL.canParse(text), 'not-a-url'),
  topicId: optionalId(),
});

export const groupInput = z.object({
  groupName: requiredText(120),
  purpose: optionalText(500),
  guideIds: several(),
});

export const settingsInput = z.object({
  answerDays: requiredWhole({ min: 1, max: 60 }),
  keepMonths: requiredWhole({ min: 0, max: 120 }),
  contactMonths: requiredWhole({ min: 6, max: 36 }),
});

/** Statements from paper travel beside it, one field for each role. */
export const nominationInput = z.object({});
