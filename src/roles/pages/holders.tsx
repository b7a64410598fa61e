import type { FC } from 'hono/jsx';
import { formatDay } from '../../kernel/day.ts';
import { type Role, roles } from '../../kernel/role.ts';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { ButtonLink, Card, May, Status, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { holderDecision } from '../../web/rights.ts';
import type { Finding } from '../core/matrix/finding.ts';
import { holdsOn } from '../core/matrix/holder.ts';
import type { HolderRow } from '../store/holders.ts';
import { texts } from '../texts.ts';
import { FindingsCard } from './findings.tsx';
import { roleName } from './matrix-table.tsx';
import { RoleTabs } from './tabs.tsx';

type Props = {
  view: View;
  holders: readonly HolderRow[];
  findings: readonly Finding[];
  /** Roles the role model does without. */
  dropped: readonly Role[];
  today: string;
};

/** Besetzung: every role with who holds it today, who comes, and who stands in. */
export const HoldersPage: FC<Props> = (props) => {
  const { view, holders, findings, dropped, today } = props;
  const t = texts(view.language).holders;
  const needed = roles.filter((role) => !dropped.includes(role));
  const current = holders.filter((holder) => holdsOn(holder, today));
  const vacant = needed.filter((role) => !current.some((holder) => holder.role === role)).length;
  const past = holders.filter(({ until }) => until !== null && until < today);
  return (
    <Page
      view={view}
      room="roles"
      title={t.title(needed.length, vacant)}
      lead={t.lead(
        new Set(current.map(({ personId }) => personId)).size,
        new Set(current.map(({ role }) => role)).size,
      )}
      actions={
        <May view={view} decision={holderDecision} need="decide">
          <ButtonLink href={paths.holderNew()} primary>
            {t.add}
          </ButtonLink>
        </May>
      }
    >
      <RoleTabs view={view} current="holders" />
      {findings.length > 0 && <FindingsCard view={view} findings={findings} title={t.conflicts} />}
      <HolderTable {...props} roles={needed} holders={holders.filter((holder) => !past.includes(holder))} />
      {past.length > 0 && <PastCard view={view} past={past} />}
    </Page>
  );
};

const HolderTable: FC<Props & { roles: readonly Role[] }> = (props) => {
  const { view } = props;
  const t = texts(view.language).holders;
  const head = (
    <tr>
      <th scope="col">{t.role}</th>
      <th scope="col">{t.person}</th>
      <th scope="col">{t.from}</th>
      <th scope="col">{t.until}</th>
      <th scope="col">{t.deputy}</th>
    </tr>
  );
  return (
    <Table caption={t.role} head={head}>
      {props.roles.flatMap((role) => {
        const held = props.holders.filter((holder) => holder.role === role);
        return held.length === 0
          ? [<VacantRow view={view} of={role} />]
          : held.map((holder) => <HolderLine view={view} holder={holder} today={props.today} />);
      })}
    </Table>
  );
};

const VacantRow: FC<{ view: View; of: Role }> = ({ view, of: role }) => {
  const t = texts(view.language).holders;
  return (
    <tr>
      <th scope="row">{roleName(role, view)}</th>
      <td colspan={4}>
        <Status tone="warn">{t.vacant}</Status>{' '}
        <May view={view} decision={holderDecision} need="decide" quiet>
          <a href={paths.holderNew(role)}>{t.add}</a>
        </May>
      </td>
    </tr>
  );
};

const HolderLine: FC<{ view: View; holder: HolderRow; today: string }> = ({ view, holder, today }) => {
  const t = texts(view.language).holders;
  const may = view.rights.may(holderDecision, 'decide');
  return (
    <tr>
      <th scope="row">{roleName(holder.role, view)}</th>
      <td>
        {may ? <a href={paths.holder(holder.id)}>{holder.personName}</a> : holder.personName}{' '}
        {holder.acting && <Status tone="warn">{t.acting}</Status>}{' '}
        {holder.from > today && <Status tone="info">{t.future}</Status>}
      </td>
      <td>{formatDay(holder.from, view.language)}</td>
      <td>{holder.until ? formatDay(holder.until, view.language) : t.open}</td>
      <td>{holder.deputyName ?? <span class="muted">{t.noDeputy}</span>}</td>
    </tr>
  );
};

const PastCard: FC<{ view: View; past: readonly HolderRow[] }> = ({ view, past }) => {
  const t = texts(view.language).holders;
  return (
    <Card title={t.pastTitle}>
      <ul>
        {past.map((holder) => (
          <li>
            {roleName(holder.role, view)}: {holder.personName}, {formatDay(holder.from, view.language)} –{' '}
            {formatDay(holder.until!, view.language)}
          </li>
        ))}
      </ul>
    </Card>
  );
};
