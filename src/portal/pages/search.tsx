import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { Card } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import type { Found } from '../store/search.ts';
import { texts } from '../texts.ts';

const pathOf: Record<Found['kind'], (id: string) => string> = {
  initiative: paths.initiative,
  goal: paths.goal,
  duty: paths.obligation,
  impulse: paths.impulse,
  question: paths.guideQuestion,
  unit: paths.unit,
  person: paths.person,
  team: paths.team,
  incident: paths.securityIncident,
  target: paths.securityTarget,
};

export const SearchPage: FC<{ view: View; text: string; found: readonly Found[] }> = ({
  view,
  text,
  found,
}) => {
  const t = texts(view.language).search;
  return (
    <Page view={view} title={t.title(text)} lead={text ? t.count(found.length) : t.ask}>
      <search>
        <form class="filters" action={paths.search()} method="get">
          <div class="kern-form-input">
            <label class="kern-label" for="q">
              {t.label}
            </label>
            <input class="kern-form-input__input medium" id="q" name="q" type="search" value={text} />
          </div>
          <button class="kern-btn kern-btn--secondary" type="submit">
            <span class="kern-label">{t.submit}</span>
          </button>
        </form>
      </search>
      {found.length > 0 && (
        <Card>
          <ul class="list">
            {found.map(({ kind, id, name, note }) => (
              <li>
                <span>
                  <a href={pathOf[kind](id)}>{name}</a>
                  {note && <span class="muted small"> {note}</span>}
                </span>
                <span class="muted">{t.kinds[kind]}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Page>
  );
};
