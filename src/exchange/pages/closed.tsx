import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink, Card, May, Pager, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { importTexts } from '../import-texts.ts';
import type { ImportedRow } from '../store/imported.ts';
import type { Import } from '../store/imports.ts';

type Props = { view: View; found: Import; rows: readonly ImportedRow[]; page: number; pages: number };

/** An import that is over: what became of its rows, and the way back. */
export const ClosedPage: FC<Props> = ({ view, found, rows, page, pages }) => {
  const { closed: t, preview, rows: words, overview } = importTexts(view.language);
  const state = found.state as keyof typeof t.lead;
  return (
    <Page
      view={view}
      room="plan"
      title={preview.title(found.fileName)}
      lead={`${found.senderName}. ${t.lead[state]}`}
      actions={<ButtonLink href={paths.imports()}>{overview.title}</ButtonLink>}
    >
      {state === 'applied' && (
        <Card>
          <p>{t.undoHint}</p>
          <May view={view} decision="V1" need="prepare">
            <form method="post" action={paths.importUndo(found.id)}>
              <Button kind="secondary">{t.undo}</Button>
            </form>
          </May>
        </Card>
      )}
      {rows.length > 0 && (
        <Card title={t.initiatives}>
          <Table
            caption={t.initiatives}
            head={
              <tr>
                {[words.row, words.name, words.kind].map((head) => (
                  <th scope="col">{head}</th>
                ))}
              </tr>
            }
          >
            {rows.map((row) => (
              <tr>
                <td class="nowrap">
                  {row.sheet} {row.rowNumber}
                </td>
                <th scope="row">
                  <a href={paths.initiative(row.initiativeId)}>
                    {row.code} {row.name}
                  </a>
                </th>
                <td>{t.outcomes[row.outcome]}</td>
              </tr>
            ))}
          </Table>
          <Pager
            view={view}
            page={page}
            pages={pages}
            href={(next) => `${paths.import(found.id)}?seite=${next}`}
          />
        </Card>
      )}
    </Page>
  );
};
