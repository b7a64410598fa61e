import type { FC } from 'hono/jsx';
import { formatDay } from '../../kernel/day.ts';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink, Card, Status, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { StrategyTabs } from '../../web/strategy-tabs.tsx';
import type { RegisterReading } from '../core/application-row.ts';
import type { PlainTable } from '../core/plain-table.ts';
import { registerTexts } from '../register-texts.ts';

type Props = {
  view: View;
  table: PlainTable;
  reading: RegisterReading;
  unitId: string | null;
  /** The register changed between preview and taking over. */
  isStale: boolean;
};

/** What a table would change, before anything is stored. */
export const RegisterPreviewPage: FC<Props> = (props) => {
  const { view, table, reading } = props;
  const t = registerTexts(view.language);
  const created = reading.saves.filter(({ id }) => id === null).length;
  return (
    <Page
      view={view}
      room="strategy"
      title={
        reading.faults.length > 0
          ? t.previewFaulty(reading.faults.length)
          : t.previewTitle(created, reading.saves.length - created)
      }
      lead={t.previewLead(table.rows.length, reading.unchanged, table.sheet)}
    >
      <StrategyTabs view={view} current="applications" />
      {props.isStale && <p role="alert">{t.stale}</p>}
      {table.unread.length > 0 && <p>{t.unread(table.unread.join(', '))}</p>}
      {reading.faults.length > 0 && <Faults {...props} />}
      {reading.notes.length > 0 && <Notes {...props} />}
      {reading.saves.length > 0 && reading.faults.length === 0 && <Changes {...props} />}
      <Ending {...props} />
    </Page>
  );
};

const Faults: FC<Props> = ({ view, reading }) => {
  const t = registerTexts(view.language);
  return (
    <Card title={t.faultsTitle}>
      <Table
        caption={t.faultsTitle}
        head={
          <tr>
            <th scope="col">{t.cell}</th>
            <th scope="col">{t.column}</th>
            <th scope="col">{t.content}</th>
            <th scope="col">{t.todo}</th>
          </tr>
        }
      >
        {reading.faults.map(({ cell, column, text, fault }) => (
          <tr>
            <th scope="row">{cell}</th>
            <td>{t.columns[column]}</td>
            <td>{text}</td>
            <td>{t.cellFaults[fault]}</td>
          </tr>
        ))}
      </Table>
    </Card>
  );
};

const Notes: FC<Props> = ({ view, reading }) => {
  const t = registerTexts(view.language);
  return (
    <Card title={t.notesTitle}>
      <Table
        caption={t.notesTitle}
        head={
          <tr>
            <th scope="col">{t.cell}</th>
            <th scope="col">{t.column}</th>
            <th scope="col">{t.content}</th>
            <th scope="col">{t.taken}</th>
          </tr>
        }
      >
        {reading.notes.map(({ cell, column, text, taken }) => (
          <tr>
            <th scope="row">{cell}</th>
            <td>{t.columns[column]}</td>
            <td>{text}</td>
            <td>{/^\d{4}-\d\d-\d\d$/.test(taken) ? formatDay(taken, view.language) : taken}</td>
          </tr>
        ))}
      </Table>
    </Card>
  );
};

const Changes: FC<Props> = ({ view, reading }) => {
  const t = registerTexts(view.language);
  return (
    <Card title={t.rowsTitle}>
      <Table
        caption={t.rowsTitle}
        head={
          <tr>
            <th scope="col" class="number">
              {t.row}
            </th>
            <th scope="col">{t.application}</th>
            <th scope="col">{t.changes}</th>
          </tr>
        }
      >
        {reading.saves.map(({ row, id, fields, changed }) => (
          <tr>
            <td class="number">{row}</td>
            <th scope="row">{fields.name}</th>
            <td>
              {id === null ? (
                <Status tone="good">{t.created}</Status>
              ) : (
                changed.map((key) => t.columns[key]).join(', ')
              )}
            </td>
          </tr>
        ))}
      </Table>
    </Card>
  );
};

const Ending: FC<Props> = ({ view, table, reading, unitId }) => {
  const t = registerTexts(view.language);
  const isReady = reading.faults.length === 0 && reading.saves.length > 0;
  return (
    <>
      {reading.faults.length === 0 && reading.saves.length === 0 && <p>{t.nothing}</p>}
      <div class="actions">
        {isReady && (
          <form method="post" action={paths.applicationImportApply()}>
            <input type="hidden" name="table" value={JSON.stringify(table.rows)} />
            <input type="hidden" name="unitId" value={unitId ?? ''} />
            <input type="hidden" name="expected" value={String(reading.saves.length)} />
            <Button>{t.apply(reading.saves.length)}</Button>
          </form>
        )}
        <ButtonLink href={paths.applicationImport()}>{t.again}</ButtonLink>
      </div>
    </>
  );
};
