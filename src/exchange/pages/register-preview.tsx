import type { Child, FC } from 'hono/jsx';
import { formatDay } from '../../kernel/day.ts';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import type { RoomKey } from '../../web/navigation.ts';
import { Button, ButtonLink, Card, Status, Table } from '../../web/parts.tsx';
import type { PlainTable } from '../core/plain-table.ts';
import type { RegisterWords } from '../register-texts.ts';

/** What a row would save, whatever register it belongs to. */
type Reading = {
  saves: readonly { row: number; id: string | null; fields: { name: string }; changed: readonly string[] }[];
  unchanged: number;
  faults: readonly { cell: string; column: string; text: string; fault: string }[];
  notes: readonly { cell: string; column: string; text: string; taken: string }[];
};

/** Which register a table is read into: its pages and its words. */
export type RegisterFrame = {
  room: RoomKey;
  tabs: Child;
  words: RegisterWords;
  upload: string;
  apply: string;
  file: string;
  list: string;
};

type Props = RegisterFrame & {
  view: View;
  table: PlainTable;
  reading: Reading;
  unitId: string | null;
  /** The register changed between preview and taking over. */
  isStale: boolean;
};

/** What a table would change, before anything is stored. */
export const RegisterPreviewPage: FC<Props> = (props) => {
  const { view, table, reading, words: t } = props;
  const created = reading.saves.filter(({ id }) => id === null).length;
  return (
    <Page
      view={view}
      room={props.room}
      title={
        reading.faults.length > 0
          ? t.previewFaulty(reading.faults.length)
          : t.previewTitle(created, reading.saves.length - created)
      }
      lead={t.previewLead(table.rows.length, reading.unchanged, table.sheet)}
    >
      {props.tabs}
      {props.isStale && <p role="alert">{t.stale}</p>}
      {table.unread.length > 0 && <p>{t.unread(table.unread.join(', '))}</p>}
      {reading.faults.length > 0 && <Faults {...props} />}
      {reading.notes.length > 0 && <Notes {...props} />}
      {reading.saves.length > 0 && reading.faults.length === 0 && <Changes {...props} />}
      <Ending {...props} />
    </Page>
  );
};

const Faults: FC<Props> = ({ reading, words: t }) => {
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

const Notes: FC<Props> = ({ view, reading, words: t }) => {
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

const Changes: FC<Props> = ({ reading, words: t }) => {
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

const Ending: FC<Props> = ({ table, reading, unitId, words: t, apply, upload }) => {
  const isReady = reading.faults.length === 0 && reading.saves.length > 0;
  return (
    <>
      {reading.faults.length === 0 && reading.saves.length === 0 && <p>{t.nothing}</p>}
      <div class="actions">
        {isReady && (
          <form method="post" action={apply}>
            <input type="hidden" name="table" value={JSON.stringify(table.rows)} />
            <input type="hidden" name="unitId" value={unitId ?? ''} />
            <input type="hidden" name="expected" value={String(reading.saves.length)} />
            <Button>{t.apply(reading.saves.length)}</Button>
          </form>
        )}
        <ButtonLink href={upload}>{t.again}</ButtonLink>
      </div>
    </>
  );
};
