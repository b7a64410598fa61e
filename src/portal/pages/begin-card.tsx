import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { Card, Status } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import type { Overview } from '../store/overview.ts';
import { texts } from '../texts.ts';

/** The first steps of a new municipality: what is answered at once, then what the plan needs. */
export const BeginCard: FC<{ view: View; overview: Overview }> = ({ view, overview }) => {
  const t = texts(view.language).begin;
  const { situation, reach, inhabitants, holders } = overview;
  const people = new Set(holders.map(({ personId }) => personId));
  const steps: [keyof typeof t.steps, string, boolean?][] = [
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
            <a href={href}>{t.steps[step]}</a> {done && <Status tone="good">{t.done}</Status>}
            {step === 'initiatives' && !done && (
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
