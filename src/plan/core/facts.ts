import type { Facts } from './field.ts';
import type { OpinionBody, Vote } from './initiative.ts';
import type { Lists } from './list.ts';

const opinionField: Record<OpinionBody, string> = {
  architecture: 'opinionArchitecture',
  security: 'opinionSecurity',
  privacy: 'opinionPrivacy',
  'staff-council': 'opinionStaffCouncil',
};

/** What stands beside the fields and lists of an initiative and is demanded by its states as well. */
export type Beside = {
  opinions: readonly { body: OpinionBody; vote: Vote }[];
  /** Economic assessments, status reports, completion reviews. */
  assessments: number;
  reports: number;
  reviews: number;
};

/** The facts by which the life cycle judges an initiative. */
export function factsOf(fields: Readonly<Record<string, unknown>>, lists: Lists, beside: Beside): Facts {
  const costs = lists.costs ?? [];
  return {
    ...fields,
    ...lists,
    ...Object.fromEntries(beside.opinions.map(({ body, vote }) => [opinionField[body], vote])),
    costType: costs.length > 0 ? 'given' : null,
    // A quality is known for the whole only where every amount has one.
    estimate: costs.length > 0 && costs.every(({ estimate }) => estimate) ? 'given' : null,
    assessment: beside.assessments,
    reports: beside.reports,
    review: beside.reviews,
  };
}
