import type { FC } from 'hono/jsx';
import { dayInGermany, formatDay } from '../../kernel/day.ts';
import { formatMoment } from '../../kernel/moment.ts';
import type { View } from '../../web/env.ts';
import { emptyForm, TextArea } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink, Card, Empty, Status, Table, type Tone } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import type { Handover } from '../store/handovers.ts';
import { texts } from '../texts.ts';
import { roleName } from './matrix-table.tsx';
import { RoleTabs } from './tabs.tsx';

const tones: Record<Handover['state'], Tone> = {
  open: 'info',
  taken: 'good',
  declined: 'warn',
  withdrawn: 'plain',
};

type ListProps = {
  view: View;
  handovers: readonly Handover[];
  /** How many of them wait for the acting role. */
  waiting: number;
};

/** Proposals handed over to the acting role, and those that the person handed over. */
export const HandoversPage: FC<ListProps> = ({ view, handovers, waiting }) => {
  const t = texts(view.language).handovers;
  const head = (
    <tr>
      <th scope="col">{t.columns.what}</th>
      <th scope="col">{t.columns.from}</th>
      <th scope="col">{t.columns.day}</th>
      <th scope="col">{t.columns.state}</th>
    </tr>
  );
  return (
    <Page view={view} room="roles" title={t.title(waiting)} lead={t.lead}>
      <RoleTabs view={view} current="handovers" />
      {handovers.length === 0 ? (
        <Empty title={t.title(0)}>{t.empty}</Empty>
      ) : (
        <Table caption={t.title(waiting)} head={head}>
          {handovers.map((handover) => (
            <tr>
              <th scope="row">
                <a href={paths.handover(handover.id)}>{view.rights.name(handover.decision, view.language)}</a>
                {handover.note && <div class="muted small">{handover.note}</div>}
              </th>
              <td>
                {handover.fromName} ({roleName(handover.fromRole, view)})
              </td>
              <td>{formatDay(dayInGermany(handover.createdAt), view.language)}</td>
              <td>
                <Status tone={tones[handover.state]}>{t.states[handover.state]}</Status>
              </td>
            </tr>
          ))}
        </Table>
      )}
    </Page>
  );
};

type Props = { view: View; handover: Handover; mayTake: boolean; own: boolean };

/** One proposal: what was typed, and what may be done with it. */
export const HandoverPage: FC<Props> = (props) => {
  const { view, handover } = props;
  const t = texts(view.language).handovers;
  const day = formatMoment(handover.createdAt, view.language);
  return (
    <Page
      view={view}
      room="roles"
      title={view.rights.name(handover.decision, view.language)}
      lead={t.pageLead(handover.fromName, roleName(handover.fromRole, view), day)}
    >
      <RoleTabs view={view} current="handovers" />
      {handover.state !== 'open' && (
        <p>
          <Status tone={tones[handover.state]}>{t.states[handover.state]}</Status>{' '}
          {t.answered(
            t.states[handover.state],
            handover.answeredBy ?? '',
            formatMoment(handover.answeredAt!, view.language),
          )}{' '}
          {handover.answer}
        </p>
      )}
      {handover.note && (
        <Card title={t.note}>
          <p>{handover.note}</p>
        </Card>
      )}
      <TypedCard {...props} />
      {handover.state === 'open' && <Answers {...props} />}
    </Page>
  );
};

const TypedCard: FC<Props> = ({ view, handover }) => {
  const t = texts(view.language).handovers;
  const fields = shownFields(handover);
  const head = (
    <tr>
      <th scope="col">{t.field}</th>
      <th scope="col">{t.value}</th>
    </tr>
  );
  return (
    <Card title={t.typed}>
      {fields.length === 0 ? (
        <p>
          {t.noFields} <a href={handover.path}>{t.open}</a>
        </p>
      ) : (
        <Table caption={t.typed} head={head}>
          {fields.map(([name, value]) => (
            <tr>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </Table>
      )}
    </Card>
  );
};

/** What people typed; versions and empty fields are left out. */
const shownFields = ({ fields }: Handover): [string, string][] =>
  Object.entries(fields)
    .map(([name, value]): [string, string] => [name, [value].flat().join(', ')])
    .filter(([name, value]) => value !== '' && name !== 'version');

const Answers: FC<Props> = ({ view, handover, mayTake, own }) => {
  const t = texts(view.language).handovers;
  return (
    <>
      {mayTake && <TakeForm view={view} handover={handover} />}
      {mayTake && (
        <form class="stack" method="post" action={paths.handoverAnswer(handover.id)}>
          <input type="hidden" name="verb" value="ablehnen" />
          <TextArea
            view={view}
            form={emptyForm}
            name="answer"
            label={t.answer}
            hint={t.answerHint}
            rows={2}
          />
          <div>
            <Button kind="secondary">{t.decline}</Button>
          </div>
        </form>
      )}
      {own && (
        <form method="post" action={paths.handoverAnswer(handover.id)}>
          <input type="hidden" name="verb" value="zuruecknehmen" />
          <Button kind="tertiary">{t.withdraw}</Button>
        </form>
      )}
    </>
  );
};

/** Sends the typed fields on: the act is done by whoever takes it, through the same form and the same guard. */
const TakeForm: FC<{ view: View; handover: Handover }> = ({ view, handover }) => {
  const t = texts(view.language).handovers;
  const fields = Object.entries(handover.fields).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one] as const),
  );
  if (fields.length === 0) return <ButtonLink href={handover.path}>{t.open}</ButtonLink>;
  return (
    <form method="post" action={paths.handoverTaking(handover.id)}>
      <p>{t.takeLead}</p>
      {fields.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button>{t.take}</Button>
    </form>
  );
};
