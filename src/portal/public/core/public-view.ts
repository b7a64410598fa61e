import type { Dimension, Frequency, Licence } from '../../../agenda/core/goal.ts';
import {
  type Direction,
  effectiveValues,
  type IndicatorPlan,
  type Measurement,
  type Standing,
  standingOf,
} from '../../../agenda/core/indicator.ts';
import type { ServiceStanding } from '../../../agenda/core/online-services.ts';
import type { Day } from '../../../kernel/day.ts';
import { type PublicPhase, publicPhases, type SourcePhase } from '../../participation/core/public-phase.ts';
import { type PublicChange, publicChanges } from './changes.ts';
import { type Release, type ReleaseKind, releaseKey } from './release.ts';
import { pagesOf } from './town.ts';

/** The whole of what is known inside, of which the public sees the released parts. */
export type Source = {
  today: Day;
  agenda: { id: string; name: string; vision: string | null; fromYear: number; toYear: number } | undefined;
  fields: readonly SourceField[];
  initiatives: readonly SourceInitiative[];
  phases: readonly SourcePhase[];
  /** Ideas that came true and that the guides have let out. */
  ideas: readonly SourceIdea[];
  /** Texts in Leichte Sprache by page. */
  easyTexts: readonly EasyText[];
  /** The register of online services, released as a whole under the municipality's id. */
  register: { id: string; services: readonly SourceService[] };
};
export type SourceField = {
  id: string;
  code: string;
  name: string;
  description: string | null;
  easyText: string | null;
  goals: readonly SourceGoal[];
};
export type SourceGoal = Record<Dimension, boolean> & {
  id: string;
  code: string;
  name: string;
  description: string | null;
  owner: string | null;
  indicators: readonly SourceIndicator[];
};
export type SourceIndicator = {
  id: string;
  name: string;
  unit: string;
  definition: string | null;
  source: string | null;
  frequency: Frequency;
  direction: Direction;
  licence: Licence;
  plan: IndicatorPlan;
  values: readonly (Measurement & { comment: string | null })[];
};
export type SourceInitiative = {
  id: string;
  code: string;
  name: string;
  description: string | null;
  state: string;
  startsOn: Day | null;
  endsOn: Day | null;
  unit: string;
  /** The office may keep an initiative out of the public whatever is released. */
  mayBePublic: boolean;
  goalIds: readonly string[];
};

export type SourceService = {
  id: string;
  name: string;
  unit: string;
  url: string | null;
  /** The office may keep a service out of the public whatever is released. */
  mayBePublic: boolean;
  standing: ServiceStanding | undefined;
};

export type SourceIdea = {
  id: string;
  number: number;
  title: string;
  text: string;
  realisedOn: Day | null;
  initiativeId: string | null;
};
/** `page` as below the town's address: `ziele/…`, `agenda`, empty for the start page. */
export type EasyText = { page: string; text: string };

/** What the public sees; every page, file and feed is made from this and nothing else. */
export type PublicTown = {
  today: Day;
  agenda: PublicAgenda | undefined;
  fields: PublicField[];
  initiatives: PublicInitiative[];
  phases: PublicPhase[];
  ideas: PublicIdea[];
  services: PublicService[];
  changes: PublicChange[];
  easyTexts: EasyText[];
  /** ISO moment of the first release that still holds. */
  firstReleased?: string;
};
export type PublicAgenda = { name: string; fromYear: number; toYear: number; vision?: string };
export type PublicField = {
  id: string;
  code: string;
  name: string;
  description?: string;
  easyText?: string;
  goals: PublicGoal[];
};
export type PublicGoal = {
  id: string;
  fieldId: string;
  code: string;
  name: string;
  qualityOfLife: boolean;
  citizenService: boolean;
  economy: boolean;
  description?: string;
  owner?: string;
  indicators: PublicIndicator[];
};
export type PublicIndicator = {
  id: string;
  goalId: string;
  name: string;
  unit: string;
  direction: Direction;
  licence: Licence;
  plan: IndicatorPlan;
  definition?: string;
  source?: string;
  frequency?: Frequency;
  values: PublicValue[];
  standing?: Standing;
};
export type PublicValue = {
  day: Day;
  value: number;
  provisional: boolean;
  /** An earlier value of the same day was replaced. */
  corrected: boolean;
  enteredOn: Day;
  comment?: string;
};
export type PublicInitiative = {
  id: string;
  code: string;
  name: string;
  goalIds: string[];
  description?: string;
  state?: string;
  startsOn?: Day;
  endsOn?: Day;
  unit?: string;
};
export type PublicService = {
  id: string;
  name: string;
  unit?: string;
  url?: string;
  /** A range where only the older model has spoken. */
  level?: { least: number; most: number; isDerived: boolean; day: Day };
};
export type PublicIdea = {
  id: string;
  number: number;
  title: string;
  text: string;
  realisedOn: Day;
  initiativeId?: string;
};

type Shows = (part: string) => boolean;

/** The public picture of a municipality: released parts only, and nothing under an object that is not released. */
export function publicTown(source: Source, releases: readonly Release[]): PublicTown {
  const released = new Set(releases.map(releaseKey));
  const shows =
    (kind: ReleaseKind, objectId: string): Shows =>
    (part) =>
      released.has(releaseKey({ kind, objectId, part: 'basics' })) &&
      released.has(releaseKey({ kind, objectId, part }));
  const { agenda } = source;
  const fields = source.fields
    .filter(({ id }) => shows('field', id)('basics'))
    .map((field) => publicField(field, shows, source.today));
  const goalIds = new Set(fields.flatMap(({ goals }) => goals.map(({ id }) => id)));
  const initiatives = source.initiatives
    .filter(({ id, mayBePublic }) => mayBePublic && shows('initiative', id)('basics'))
    .map((initiative) => publicInitiative(initiative, shows('initiative', initiative.id), goalIds));
  const open = { fields: idsOf(fields), initiatives: idsOf(initiatives) };
  const town = {
    today: source.today,
    agenda:
      agenda && shows('agenda', agenda.id)('basics')
        ? publicAgenda(agenda, shows('agenda', agenda.id))
        : undefined,
    fields,
    initiatives,
    phases: publicPhases(source.phases, open),
    ideas: source.ideas
      .filter(({ realisedOn }) => realisedOn)
      .map((idea) => publicIdea(idea, open.initiatives)),
    services: publicServices(source.register, shows('online-services', source.register.id)),
  };
  const pages = new Set(pagesOf(town));
  return {
    ...town,
    changes: publicChanges(town, releases),
    easyTexts: source.easyTexts
      .filter(({ page }) => pages.has(page))
      .map(({ page, text }) => ({ page, text })),
    ...given('firstReleased', releases.map(({ at }) => at).sort()[0]),
  };
}

const publicIdea = (
  { id, number, title, text, realisedOn, initiativeId }: SourceIdea,
  initiatives: ReadonlySet<string>,
): PublicIdea => ({
  id,
  number,
  title,
  text,
  realisedOn: realisedOn!,
  ...(initiativeId && initiatives.has(initiativeId) && { initiativeId }),
});

const publicServices = ({ services }: Source['register'], shows: Shows): PublicService[] =>
  shows('basics')
    ? services
        .filter(({ mayBePublic }) => mayBePublic)
        .map(({ id, name, unit, url, standing }) => ({
          id,
          name,
          ...given('unit', shows('unit') && unit),
          ...given('url', shows('link') && url),
          ...given('level', shows('level') && standing && publicLevel(standing)),
        }))
    : [];

const publicLevel = ({ least, most, basis }: ServiceStanding): PublicService['level'] => ({
  least,
  most,
  isDerived: basis.model === 'older',
  day: basis.day,
});

const idsOf = (list: readonly { id: string }[]): ReadonlySet<string> => new Set(list.map(({ id }) => id));

const publicAgenda = (
  { name, fromYear, toYear, vision }: NonNullable<Source['agenda']>,
  shows: Shows,
): PublicAgenda => ({ name, fromYear, toYear, ...given('vision', shows('vision') && vision) });

function publicField(
  field: SourceField,
  shows: (kind: ReleaseKind, id: string) => Shows,
  today: Day,
): PublicField {
  const part = shows('field', field.id);
  return {
    id: field.id,
    code: field.code,
    name: field.name,
    ...given('description', part('description') && field.description),
    ...given('easyText', part('easyText') && field.easyText),
    goals: field.goals
      .filter(({ id }) => shows('goal', id)('basics'))
      .map((goal) => ({
        ...publicGoal(goal, shows('goal', goal.id)),
        fieldId: field.id,
        indicators: goal.indicators
          .filter(({ id }) => shows('indicator', id)('basics'))
          .map((indicator) => ({
            ...publicIndicator(indicator, shows('indicator', indicator.id), today),
            goalId: goal.id,
          })),
      })),
  };
}

const publicGoal = (goal: SourceGoal, shows: Shows): Omit<PublicGoal, 'indicators' | 'fieldId'> => ({
  id: goal.id,
  code: goal.code,
  name: goal.name,
  qualityOfLife: goal.qualityOfLife,
  citizenService: goal.citizenService,
  economy: goal.economy,
  ...given('description', shows('description') && goal.description),
  ...given('owner', shows('owner') && goal.owner),
});

/** Without its values an indicator shows its path, but not how it stands. */
function publicIndicator(
  indicator: SourceIndicator,
  shows: Shows,
  today: Day,
): Omit<PublicIndicator, 'goalId'> {
  const values = shows('values') ? indicator.values : [];
  const { baseline, targets, direction, tolerance } = indicator.plan;
  const standing = targets.length > 0 ? standingOf(indicator.plan, values, today) : undefined;
  return {
    id: indicator.id,
    name: indicator.name,
    unit: indicator.unit,
    direction: indicator.direction,
    licence: indicator.licence,
    plan: { baseline, targets, direction, tolerance },
    ...(shows('definition') && {
      ...given('definition', indicator.definition),
      ...given('source', indicator.source),
      frequency: indicator.frequency,
    }),
    values: effectiveValues(values).map((value) => publicValue(value, indicator, shows('comments'))),
    ...(standing && { standing }),
  };
}

function publicValue(value: Measurement, { values }: SourceIndicator, showsComment: boolean): PublicValue {
  const sameDay = values.filter(({ day }) => day === value.day);
  const comment = sameDay.find(({ enteredAt }) => enteredAt === value.enteredAt)?.comment;
  return {
    day: value.day,
    value: value.value,
    provisional: value.provisional ?? false,
    corrected: sameDay.length > 1,
    enteredOn: value.enteredAt.slice(0, 10),
    ...given('comment', showsComment && comment),
  };
}

const publicInitiative = (
  initiative: SourceInitiative,
  shows: Shows,
  goalIds: ReadonlySet<string>,
): PublicInitiative => ({
  id: initiative.id,
  code: initiative.code,
  name: initiative.name,
  goalIds: initiative.goalIds.filter((id) => goalIds.has(id)),
  ...given('description', shows('description') && initiative.description),
  ...given('state', shows('state') && initiative.state),
  ...given('startsOn', shows('schedule') && initiative.startsOn),
  ...given('endsOn', shows('schedule') && initiative.endsOn),
  ...given('unit', shows('unit') && initiative.unit),
});

/** A key only where there is something to show. */
const given = <K extends string, T>(key: K, value: T | null | undefined | false): { [P in K]?: T } =>
  (value ? { [key]: value } : {}) as { [P in K]?: T };
