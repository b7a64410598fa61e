import type { FC } from 'hono/jsx';
import { Button, Card, May } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { isUndone } from '../core/answer.ts';
import { targetTexts } from '../target-texts.ts';
import type { ItemProps } from './item.tsx';

/** The initiatives that close the gap, and one click to a new one. */
export const MeasureCard: FC<ItemProps> = ({ view, sheet, item, target, history, measures }) => {
  const t = targetTexts(view.language).measure;
  const group = sheet.groups.find(({ id }) => id === item.group)?.title ?? sheet.title;
  return (
    <Card title={t.title} id="massnahme">
      {measures.length === 0 && <p class="muted">{t.none}</p>}
      <ul class="list">
        {measures.map((measure) => (
          <li>
            <a href={paths.initiative(measure.initiativeId)}>{measure.initiativeCode}</a>
            <May view={view} decision="X2" need="comment" quiet>
              <form method="post" action={paths.securityMeasureRemoval(measure.id)}>
                <input type="hidden" name="back" value={paths.securityItem(sheet.id, item.key, target?.id)} />
                <button
                  class="kern-btn kern-btn--tertiary"
                  type="submit"
                  aria-label={t.unlinkFor(measure.initiativeCode)}
                >
                  <span class="kern-label">{t.unlink}</span>
                </button>
              </form>
            </May>
          </li>
        ))}
      </ul>
      {isUndone(history[0]?.status ?? 'open') && (
        <form class="stack" method="post" action={paths.securityItemMeasure(sheet.id, item.key, target?.id)}>
          <div class="kern-form-input">
            <label class="kern-label" for="initiativeName">
              {t.name}
            </label>
            <div class="kern-hint" id="initiativeName-hinweis">
              {t.hint}
            </div>
            <input
              class="kern-form-input__input"
              id="initiativeName"
              name="name"
              value={t.proposedName(group).slice(0, 120)}
              maxlength={120}
              required
              aria-describedby="initiativeName-hinweis"
            />
          </div>
          <div class="actions">
            <Button kind="secondary">{t.make}</Button>
          </div>
        </form>
      )}
    </Card>
  );
};
