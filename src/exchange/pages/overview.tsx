import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink, Card, Empty, May, Pager, Status, Table, type Tone } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { rowKinds } from '../core/preview.ts';
import { importTexts } from '../import-texts.ts';
import type { Import } from '../store/imports.ts';
import type { Sender } from '../store/senders.ts';

type Props = {
  view: View;
  imports: readonly Import[];
  senders: readonly Sender[];
  units: ReadonlyMap<string, string>;
  page: number;
  more: boolean;
};

export const ImportsPage: FC<Props> = (props) => {
  const { view, imports, senders, page, more } = props;
  const t = importTexts(view.language).overview;
  const upload = (
    <May view={view} decision="V1" need="prepare" quiet>
      <ButtonLink href={paths.importNew()} primary>
        {t.upload}
      </ButtonLink>
    </May>
  );
  return (
    <Page
      view={view}
      room="plan"
      title={t.title}
      lead={t.lead}
      actions={
        <>
          {upload}
          <ButtonLink href={paths.exports()}>{t.exports}</ButtonLink>
        </>
      }
    >
      {imports.length === 0 && page === 1 ? (
        <Empty title={t.emptyTitle} action={upload}>
          {t.empty}
        </Empty>
      ) : (
        <Card title={t.imports}>
          <ImportTable view={view} imports={imports} />
          <Pager view={view} page={page} pages={more ? page + 1 : page} href={paths.imports} />
        </Card>
      )}
      {senders.length > 0 && <Senders {...props} />}
    </Page>
  );
};

const tones: Record<Import['state'], Tone> = {
  open: 'info',
  applied: 'good',
  undone: 'plain',
  discarded: 'plain',
};

const ImportTable: FC<{ view: View; imports: readonly Import[] }> = ({ view, imports }) => {
  const t = importTexts(view.language).overview;
  const when = new Intl.DateTimeFormat(view.language === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Berlin',
  });
  return (
    <Table
      caption={t.imports}
      head={
        <tr>
          {[t.file, t.sender, t.state, t.result, t.when].map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      }
    >
      {imports.map((one) => (
        <tr>
          <th scope="row">
            <a href={paths.import(one.id)}>{one.fileName}</a>
          </th>
          <td>{one.senderName}</td>
          <td>
            <Status tone={tones[one.state]}>{t.states[one.state]}</Status>
          </td>
          <td>{kindsInWords(view, one)}</td>
          <td>
            <span class="nowrap">{when.format(one.createdAt)}</span> {t.by} {one.createdBy}
          </td>
        </tr>
      ))}
    </Table>
  );
};

function kindsInWords(view: View, { summary }: Import): string {
  const words = importTexts(view.language).preview;
  const parts: string[] = rowKinds.flatMap((kind) => {
    const count = summary.kinds?.[kind] ?? 0;
    return count > 0 ? [`${count} ${words.kinds[kind]}`] : [];
  });
  return [...parts, ...(summary.gone ? [`${summary.gone} ${words.gone}`] : [])].join(', ');
}

const Senders: FC<Props> = ({ view, senders, units }) => {
  const t = importTexts(view.language).overview;
  return (
    <Card title={t.senders}>
      <p class="muted">{t.sendersLead}</p>
      <ul class="list">
        {senders.map((sender) => {
          const known = Object.keys(sender.profile.columns ?? {}).length;
          return (
            <li>
              <span>
                <strong>{sender.name}</strong>{' '}
                <span class="muted">
                  {[sender.unitId && units.get(sender.unitId), t.columnsKnown(known)]
                    .filter(Boolean)
                    .join(', ')}
                </span>
              </span>
              <span class="saved-view">
                {sender.layout.length > 0 && (
                  <a href={paths.exports({ absender: sender.id })}>{t.exportOf(sender.name)}</a>
                )}
                {Object.keys(sender.profile).length > 0 && (
                  <May view={view} decision="V1" need="prepare" quiet>
                    <form method="post" action={paths.importSenderProfile(sender.id)}>
                      <Button kind="tertiary">
                        {t.forgetShort}
                        <span class="kern-sr-only"> {t.forget(sender.name)}</span>
                      </Button>
                    </form>
                  </May>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
};
