import type { FC } from 'hono/jsx';
import { formatDay } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/text.ts';
import type { CatalogueChange, CatalogueDiff } from '../../../law/core/diff.ts';
import type { StoredCatalogue } from '../../../law/store/catalogues.ts';
import type { View } from '../../../web/env.ts';
import { Page } from '../../../web/layout.tsx';
import { Button, Card, May, Table } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { texts } from '../texts.ts';
import { LawTabs } from './tabs.tsx';

type Props = { view: View; stored: StoredCatalogue; diff: CatalogueDiff };

/** What an offered catalogue changes here; one that was adopted long ago changes nothing any more. */
export const OfferPage: FC<Props> = ({ view, stored, diff }) => {
  const t = texts(view.language).catalogue;
  return (
    <Page
      view={view}
      room="law"
      title={t.offerTitle(stored.catalogueVersion)}
      lead={t.offerLead(diff.ours.length, diff.others.length)}
    >
      <LawTabs view={view} current="catalogue" />
      <div class="stack">
        {!stored.adoptedAt && (
          <May view={view} decision="V1" need="decide">
            <div class="actions">
              <form method="post" action={paths.lawUpdateAdoption(stored.id)}>
                <Button>{t.adopt}</Button>
              </form>
              <form method="post" action={paths.lawUpdateRemoval(stored.id)}>
                <Button kind="secondary">{t.discard}</Button>
              </form>
            </div>
          </May>
        )}
        <Card title={t.ours}>
          {diff.ours.length === 0 ? (
            <p>{t.oursNone}</p>
          ) : (
            <Changes view={view} caption={t.ours} changes={diff.ours} />
          )}
        </Card>
        {diff.others.length > 0 && (
          <details class="more">
            <summary>{t.others(diff.others.length)}</summary>
            <Changes view={view} caption={t.others(diff.others.length)} changes={diff.others} />
          </details>
        )}
      </div>
    </Page>
  );
};

const Changes: FC<{ view: View; caption: string; changes: readonly CatalogueChange[] }> = (props) => {
  const { view, caption, changes } = props;
  const t = texts(view.language).catalogue;
  const { duty, what, before, after } = t.changeColumns;
  const head = (
    <tr>
      {[duty, what, before, after].map((column) => (
        <th scope="col">{column}</th>
      ))}
    </tr>
  );
  return (
    <Table caption={caption} head={head}>
      {changes.map((change) => (
        <tr>
          <th scope="row">
            {change.row.obligation.title[view.language]}
            <br />
            <span class="muted small">{change.row.law.abbreviation}</span>
          </th>
          <td>{t.field[change.field]}</td>
          <td>{valueText(change.field, change.before, view.language)}</td>
          <td>{valueText(change.field, change.after, view.language)}</td>
        </tr>
      ))}
    </Table>
  );
};

function valueText(field: CatalogueChange['field'], value: string | null, language: Language): string {
  const t = texts(language);
  if (value === null) return '–';
  const names: Partial<Record<CatalogueChange['field'], Record<string, string>>> = {
    added: t.applies,
    gone: t.applies,
    applies: t.applies,
    bindingness: t.bindingness,
    addressee: t.addressees,
    confidence: t.confidenceShort,
  };
  return field === 'date' ? formatDay(value, language) : (names[field]?.[value] ?? value);
}
