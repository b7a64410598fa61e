import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { Card, Status } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { holderDecision, type Need } from '../../web/rights.ts';
import { words } from '../../web/words.ts';
import type { Overview } from '../store/overview.ts';
import { texts } from '../texts.ts';

type Step = keyof ReturnType<typeof texts>['begin']['steps'];
type Act = [decision: string, need: Need];

/** What a step needs by the decision rights; who only looks needs none. */
const acts: Partial<Record<Step, Act>> = {
  profile: ['S9', 'prepare'],
  units: ['S9', 'prepare'],
  persons: ['S9', 'prepare'],
  holders: [holderDecision, 'decide'],
  teams: ['V1', 'prepare'],
  budgets: ['B1', 'prepare'],
  imports: ['V1', 'prepare'],
};

const mayDo = ({ rights }: View, step: Step): boolean => {
  const act = acts[step];
  return !act || rights.may(...act);
};

/** Who sets the municipality up; a council passes the budget and enters none. */
export const setsUp = ({ rights }: View): boolean =>
  rights.may('S9', 'prepare') ||
  rights.may('V1', 'prepare') ||
  (rights.may('B1', 'prepare') && !rights.may('B1', 'decide'));

/** The first steps of a new municipality: what is answered at once, then what the plan needs. */
export const BeginCard: FC<{ view: View; overview: Overview }> = ({ view, overview }) => {
  const t = texts(view.language).begin;
  const { situation, reach, inhabitants, holders } = overview;
  const people = new Set(holders.map(({ personId }) => personId));
  const steps: [Step, string, boolean?][] = [
    inhabitants === null ? ['profile', paths.municipalityEdit()] : ['roles', paths.roles()],
    ['law', paths.law()],
    ['units', paths.units(), reach.rows.length > 0],
    ['persons', paths.persons(), people.size > 1],
    ['holders', paths.holders(), holders.some(({ role }) => role === 'cio')],
    ['teams', paths.teams(), situation.teams.length > 0],
    ['budgets', paths.budgets(), situation.budget !== null],
    ['initiatives', paths.initiativeNew(), situation.open > 0],
  ];
  return (
    <Card title={t.title}>
      <ol>
        {steps.map(([step, href, done]) => (
          <li>
            {mayDo(view, step) ? <a href={href}>{t.steps[step]}</a> : <Others view={view} step={step} />}{' '}
            {done && <Status tone="good">{t.done}</Status>}
            {step === 'initiatives' && !done && mayDo(view, 'imports') && (
              <>
                {t.or} <a href={paths.importNew()}>{t.steps.imports}</a>
              </>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
};

/** A step of others stays in the list, so that nobody waits for what nobody does. */
const Others: FC<{ view: View; step: Step }> = ({ view, step }) => {
  const t = texts(view.language).begin;
  const shared = words(view.language);
  const who = view.rights.who(...acts[step]!).map((role) => shared.roles[role]);
  return (
    <span class="muted">
      {t.steps[step]} ({t.others(who.join(', '))})
    </span>
  );
};
