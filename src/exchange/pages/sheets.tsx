import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { Button } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { noteName } from '../core/note-name.ts';
import type { ImportPreview } from '../core/preview.ts';
import { importTexts } from '../import-texts.ts';
import type { Import } from '../store/imports.ts';
import { ImportSteps } from './steps.tsx';

type Props = { view: View; found: Import; preview: ImportPreview; fault?: boolean };

export const SheetsPage: FC<Props> = ({ view, found, preview, fault }) => {
  const t = importTexts(view.language).sheets;
  const { sheets } = preview;
  return (
    <Page view={view} room="plan" title={t.title} lead={t.lead(sheets.length)}>
      <ImportSteps view={view} id={found.id} current="sheets" sheets={sheets.length} />
      <form class="stack" method="post" action={paths.importSheets(found.id)}>
        <input type="hidden" name="version" value={String(found.version)} />
        {fault && (
          <p class="kern-error" role="alert">
            {t.none}
          </p>
        )}
        <fieldset>
          <legend>{t.legend}</legend>
          {sheets.map((sheet, index) => (
            <div class="kern-form-check">
              <input
                class="kern-form-check__checkbox"
                type="checkbox"
                id={`blatt-${index}`}
                name="sheet"
                value={sheet.name}
                checked={sheet.used}
                disabled={sheet.notices.includes('sheet-empty')}
                aria-describedby={`blatt-${index}-hinweis`}
              />
              <label class="kern-label" for={`blatt-${index}`}>
                {sheet.name}
              </label>
              <div class="kern-hint" id={`blatt-${index}-hinweis`}>
                {[
                  sheet.hidden && t.hidden,
                  sheet.used && sheet.columns.map(({ heading }) => heading).join(' · '),
                  ...(sheet.used
                    ? []
                    : sheet.notices
                        .filter((note) => note !== 'sheet-hidden')
                        .map((note) => noteName(note, view.language))),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </div>
            </div>
          ))}
        </fieldset>
        <div class="actions">
          <Button>{t.submit}</Button>
        </div>
      </form>
    </Page>
  );
};
