import type { FC } from 'hono/jsx';
import { formatNumber } from '../../kernel/money.ts';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { ButtonLink, Card, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { type OwnData, ownGroups } from '../store/own-data.ts';
import { texts } from '../texts.ts';

/** What Augenmaß keeps on the person who looks, why and until when. */
export const OwnDataPage: FC<{ view: View; data: OwnData }> = ({ view, data }) => {
  const t = texts(view.language).ownData;
  const { what, why, until, count } = t.columns;
  const rows = [
    ...ownGroups.map((group) => ({
      ...t.groups[group],
      count: Object.values(data.groups[group]).reduce((sum, { length }) => sum + length, 0),
    })),
    { ...t.log, count: data.log.length },
  ];
  const head = (
    <tr>
      {[what, why, until].map((column) => (
        <th scope="col">{column}</th>
      ))}
      <th scope="col" class="number">
        {count}
      </th>
    </tr>
  );
  return (
    <Page
      view={view}
      title={t.title}
      lead={t.lead}
      actions={
        <ButtonLink href={paths.ownDataFile()} primary>
          {t.file}
        </ButtonLink>
      }
    >
      <Card>
        <Table caption={t.title} head={head} folds>
          {rows.map((row) => (
            <tr>
              <th scope="row">{row.what}</th>
              <td>{row.why}</td>
              <td data-label={until}>{row.until}</td>
              <td class="number" data-label={count}>
                {formatNumber(row.count, view.language)}
              </td>
            </tr>
          ))}
        </Table>
        <p class="muted small">{t.rights}</p>
      </Card>
    </Page>
  );
};
