import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { ButtonLink, Card, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { exportTexts } from '../export-texts.ts';
import type { Sender } from '../store/senders.ts';

type Props = {
  view: View;
  /** How many initiatives the filter leaves. */
  count: number;
  /** The list's filter as it stands in an address; blank for all. */
  filter: string;
  senders: readonly Sender[];
  chosen?: string;
};

/** Everything that leaves the plan as a file. */
export const ExportsPage: FC<Props> = ({ view, count, filter, senders, chosen }) => {
  const t = exportTexts(view.language);
  const file = (format: string) => `${paths.exportFile(format)}${filter && `?${filter}`}`;
  return (
    <Page
      view={view}
      room="plan"
      title={t.title}
      lead={t.lead}
      actions={
        <>
          <ButtonLink href={paths.initiatives()}>{t.toList}</ButtonLink>
          <ButtonLink href={paths.imports()}>{t.imports}</ButtonLink>
        </>
      }
    >
      <Card title={t.own}>
        <p class="muted">{t.ownLead(count)}</p>
        {filter && (
          <p>
            {t.filtered} <a href={paths.exports()}>{t.everything}</a>
          </p>
        )}
        <div class="actions">
          <ButtonLink href={file('xlsx')} primary>
            {t.formats.xlsx}
          </ButtonLink>
          <ButtonLink href={file('csv')}>{t.formats.csv}</ButtonLink>
          <ButtonLink href={file('ods')}>{t.formats.ods}</ButtonLink>
        </div>
      </Card>
      <Senders view={view} senders={senders} chosen={chosen} />
      <Card title={t.plan}>
        <p class="muted">{t.planLead}</p>
        <div class="actions">
          <ButtonLink href={paths.planFile('pdf')}>{t.planPdf}</ButtonLink>
          <ButtonLink href={paths.planFile('xlsx')}>{t.planTable}</ButtonLink>
        </div>
      </Card>
      <Card title={t.project}>
        <p class="muted">{t.projectLead}</p>
        <div class="actions">
          <ButtonLink href={file('xml')}>{t.projectFile}</ButtonLink>
        </div>
      </Card>
    </Page>
  );
};

const Senders: FC<Pick<Props, 'view' | 'senders' | 'chosen'>> = ({ view, senders, chosen }) => {
  const t = exportTexts(view.language);
  const known = senders.filter(({ layout }) => layout.length > 0);
  return (
    <Card title={t.senders} id="aemter">
      <p class="muted">{known.length > 0 ? t.sendersLead : t.noSender}</p>
      {known.length > 0 && (
        <Table
          caption={t.senders}
          head={
            <tr>
              <th scope="col">{t.sender}</th>
              <th scope="col">{t.files}</th>
            </tr>
          }
        >
          {known.map((sender) => (
            <tr aria-current={sender.id === chosen ? 'true' : undefined}>
              <th scope="row">{sender.name}</th>
              <td>
                <span class="saved-view">
                  {formatsOf(sender).map((format) => (
                    <a
                      href={paths.exportFile(format, { absender: sender.id })}
                      aria-label={t.fileOf(t.formats[format], sender.name)}
                    >
                      {t.formats[format]}
                    </a>
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </Table>
      )}
    </Card>
  );
};

/** CSV has one sheet only. */
export const formatsOf = ({ layout }: Sender) =>
  layout.length > 1 ? (['xlsx', 'ods'] as const) : (['xlsx', 'csv', 'ods'] as const);
