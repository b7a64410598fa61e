import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { Button, Card } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { type ListQuery, writeListQuery } from '../core/filter.ts';
import type { SavedView } from '../store/views.ts';
import { texts } from '../texts.ts';
import { Tick } from './filters.tsx';

export const Views: FC<{ view: View; views: readonly SavedView[]; query: ListQuery }> = (props) => {
  const { view, views, query } = props;
  const t = texts(view.language).views;
  return (
    <Card title={t.title} id="ansichten">
      {views.length === 0 ? (
        <p class="muted">{t.none}</p>
      ) : (
        <ul class="plain">
          {views.map((saved) => (
            <li class="saved-view">
              <a href={`${paths.initiatives()}?${saved.query}`}>{saved.name}</a>
              {saved.shared && <span class="muted small"> {t.shared}</span>}
              {saved.mine && (
                <form method="post" action={paths.initiativeViewRemoval(saved.id)}>
                  <button class="link-button" type="submit" aria-label={t.remove(saved.name)}>
                    ×
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      <form method="post" action={paths.initiativeViews()} class="filters">
        <input type="hidden" name="query" value={writeListQuery({ ...query, page: 1 })} />
        <div class="kern-form-input">
          <label class="kern-label" for="ansicht">
            {t.name}
          </label>
          <input class="kern-form-input__input" id="ansicht" name="name" maxlength={80} required />
        </div>
        <Tick name="shared" value="on" label={t.shared} checked={false} />
        <Button kind="secondary">{t.save}</Button>
      </form>
    </Card>
  );
};
