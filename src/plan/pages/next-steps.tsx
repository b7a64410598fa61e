import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { Card } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { words } from '../../web/words.ts';
import { nameAct } from '../core/act-name.ts';
import { type Field, fieldOf } from '../core/field.ts';
import type { InitiativeState } from '../core/initiative.ts';
import type { Mover, StepRefusal } from '../core/life-cycle.ts';
import { texts } from '../texts.ts';
import { slugOf } from './section-slug.ts';

/** A step that leads on from here: who may take it and which fields are still missing for it. */
export type StepChoice = { to: InitiativeState; movers: readonly Mover[]; missing: readonly StepRefusal[] };

type Props = { view: View; initiative: { id: string; state: InitiativeState }; next: readonly StepChoice[] };

export const NextSteps: FC<Props> = ({ view, initiative, next }) => {
  const t = texts(view.language).page;
  return (
    <Card title={t.next} id="naechster-schritt">
      {next.length === 0 && <p class="muted">{t.nextNone}</p>}
      <ul class="plain">
        {next.map((choice) => (
          <li>
            <Step view={view} initiative={initiative} choice={choice} />
          </li>
        ))}
      </ul>
    </Card>
  );
};

const Step: FC<Omit<Props, 'next'> & { choice: StepChoice }> = ({ view, initiative, choice }) => {
  const t = texts(view.language).page;
  const { id, state } = initiative;
  const name = nameAct(state, choice.to, view.language);
  const may = mayMove(view, choice.movers);
  return (
    <>
      {may ? <a href={paths.initiativeStep(id, choice.to)}>{name}</a> : <strong>{name}</strong>}
      {!may && <span class="muted small"> {whoMoves(view, choice.movers)}</span>}
      {choice.missing.length > 0 && (
        <details class="more">
          <summary>{t.missing(choice.missing.length)}</summary>
          <MissingFields view={view} id={id} faults={choice.missing} />
        </details>
      )}
    </>
  );
};

/** Each missing field is a link to its place in the form, for whoever may fill it. */
export const MissingFields: FC<{ view: View; id: string; faults: readonly StepRefusal[] }> = ({
  view,
  id,
  faults,
}) => (
  <ul>
    {faults.map(({ at }) => {
      const field = fieldOf(at);
      if (!field) return <li>{at}</li>;
      return (
        <li>
          {placeOf(view, field, id) ? (
            <a href={placeOf(view, field, id)}>{field.label[view.language]}</a>
          ) : (
            field.label[view.language]
          )}
        </li>
      );
    })}
  </ul>
);

/** What stands in a page of its own is filled there. */
function placeOf(view: View, { key, type, section }: Field, id: string): string | undefined {
  if (key === 'assessment') return paths.score(id);
  if (key === 'reports') return paths.statusReports(id);
  if (key === 'review') return paths.completionReview(id);
  if (type === 'opinion') return `${paths.initiative(id)}#voten`;
  return view.rights.may('V1', 'prepare') ? `${paths.initiativeEdit(id, slugOf[section])}#${key}` : undefined;
}

export const mayMove = (view: View, movers: readonly Mover[]): boolean =>
  movers.some(({ decision, need }) => need === 'anyone' || view.rights.may(decision, need));

function whoMoves(view: View, movers: readonly Mover[]): string {
  const t = words(view.language);
  const roles = movers.flatMap(({ decision, need }) => view.rights.who(decision, need));
  return [...new Set(roles)].map((role) => t.roles[role]).join(', ');
}
