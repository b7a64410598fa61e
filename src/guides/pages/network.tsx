import type { FC } from 'hono/jsx';
import { formatDay } from '../../kernel/day.ts';
import { formatNumber, percentSign } from '../../kernel/money.ts';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { ButtonLink, Card, Empty, Status, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import type { Network } from '../core/network.ts';
import type { Community } from '../store/basics.ts';
import type { Topic } from '../store/topics.ts';
import { texts } from '../texts.ts';
import { NetworkPicture } from './network-picture.tsx';
import { GuideTabs } from './tabs.tsx';

/** Contacts with the guides of another municipality. */
export type Exchange = { name: string; count: number; topics: string[]; lastDay: string };

type Props = {
  view: View;
  network: Network;
  topics: readonly Topic[];
  communities: readonly Community[];
  outside: readonly Exchange[];
};

export const NetworkPage: FC<Props> = (props) => {
  const { view, network } = props;
  const t = texts(view.language).network;
  const isEmpty = network.guides.length === 0;
  return (
    <Page
      view={view}
      room="guides"
      title={isEmpty ? t.titleNone : t.title(network.connected, network.units.length)}
      lead={
        isEmpty ? undefined : t.lead(network.bridges.length, network.lonely.length, network.without.length)
      }
      actions={<ButtonLink href={paths.guidePlacement()}>{texts(view.language).tabs.placement}</ButtonLink>}
    >
      <GuideTabs view={view} current="network" />
      {isEmpty ? (
        <Empty title={t.none}>{t.noneHint}</Empty>
      ) : (
        <>
          <Card title={t.picture} wide>
            <NetworkPicture view={view} network={network} named={seesNames(view)} />
          </Card>
          <div class="cards">
            <Bridges {...props} />
            <Topics {...props} />
            <Load {...props} />
            <Groups {...props} />
          </div>
          <LinkTable {...props} />
        </>
      )}
    </Page>
  );
};

const percent = (share: number, { language }: View): string =>
  `${formatNumber(Math.round(share * 100), language)}${percentSign(language)}`;

/** Who had contact with whom, and what follows from it, is told by name to whoever leads the network only. */
const seesNames = ({ rights }: View): boolean => rights.may('L2', 'prepare');

const nameOf = ({ guides }: Network, id: string): string =>
  guides.find((guide) => guide.id === id)?.name ?? '–';

const unitName = ({ units }: Network, id: string): string => {
  const unit = units.find((one) => one.id === id)!;
  return `${unit.code} ${unit.name}`;
};

const nameFor = (view: View, network: Network, id: string): string | null =>
  seesNames(view) ? nameOf(network, id) : null;

const Bridges: FC<Props> = ({ view, network }) => {
  const t = texts(view.language).network;
  return (
    <Card title={t.bridges}>
      {network.bridges.length === 0 ? (
        <p>{t.noBridges}</p>
      ) : (
        <>
          <p class="muted small">{t.bridgesLead}</p>
          <ul>
            {network.bridges.slice(0, 8).map(({ guideId, cutOff }) => (
              <li>
                {seesNames(view) ? <a href={paths.guide(guideId)}>{nameOf(network, guideId)}</a> : t.somebody}{' '}
                {t.bridge(cutOff.map((id) => unitName(network, id)).join(', '))}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
};

const Topics: FC<Props> = ({ view, topics }) => {
  const t = texts(view.language).network;
  const missing = topics.filter(({ guides }) => guides === 0);
  return (
    <Card title={t.topics} link={{ href: paths.guideBasics(), text: texts(view.language).tabs.basics }}>
      <p>{missing.length > 0 ? t.topicsMissing(missing.map(({ name }) => name).join(', ')) : t.topicsFull}</p>
      <ul class="list">
        {topics.map(({ id, name, guides }) => (
          <li>
            <a href={paths.guideList({ thema: id })}>{name}</a>
            {guides === 0 ? (
              <Status tone="warn">{t.topicCount(0)}</Status>
            ) : (
              <span>{t.topicCount(guides)}</span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
};

const Load: FC<Props> = ({ view, network, outside }) => {
  const t = texts(view.language).network;
  return (
    <Card title={t.busiestTitle}>
      <p>
        {network.busiest
          ? t.busiest(
              nameFor(view, network, network.busiest.guideId) ?? t.somebody,
              percent(network.busiest.share, view),
            )
          : t.busiestNone}
      </p>
      <h3>{t.outside}</h3>
      {outside.length === 0 ? (
        <p>{t.outsideNone}</p>
      ) : (
        <ul>
          {outside.map(({ name, count, topics, lastDay }) => (
            <li>
              {t.outsideCount(name, count)}
              <span class="muted small"> {t.outsideLast(formatDay(lastDay, view.language), topics)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
};

const Groups: FC<Props> = ({ view, communities }) => {
  if (communities.length === 0) return null;
  const t = texts(view.language).network;
  return (
    <Card title={t.groups}>
      <ul>
        {communities.map(({ name, members }) => (
          <li>
            {name}
            <span class="muted small"> {members.map((member) => member.name).join(', ')}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
};

/** A cell names no more; the directory, one click away, has them all. */
const mostNamed = 30;

/** The same as the picture, unit by unit. */
const LinkTable: FC<Props> = ({ view, network }) => {
  const t = texts(view.language).network;
  const head = (
    <tr>
      {Object.values(t.columns).map((label) => (
        <th scope="col">{label}</th>
      ))}
    </tr>
  );
  const named = (unitId: string, kind: 'mandate' | 'contact') => {
    const linked = network.links.filter((link) => link.unitId === unitId && link.kind === kind);
    if (linked.length === 0) return '–';
    // A mandate is an office held openly; whom somebody advised is not.
    if (kind === 'contact' && !seesNames(view)) return t.people(linked.length);
    const names = linked.slice(0, mostNamed).map(({ guideId }) => nameOf(network, guideId));
    return [names.join(', '), linked.length > mostNamed && t.andMore(linked.length - mostNamed)]
      .filter(Boolean)
      .join(' ');
  };
  return (
    <Card title={t.table} wide id="tabelle">
      <Table caption={t.table} head={head}>
        {network.units.map(({ id, code, name }) => (
          <tr>
            <th scope="row">
              <a href={paths.guideList({ einheit: id })}>
                {code} {name}
              </a>
            </th>
            <td>{named(id, 'mandate')}</td>
            <td>{named(id, 'contact')}</td>
            <td>
              <Finding view={view} network={network} unitId={id} />
            </td>
          </tr>
        ))}
      </Table>
    </Card>
  );
};

const Finding: FC<{ view: View; network: Network; unitId: string }> = ({ view, network, unitId }) => {
  const t = texts(view.language).network.findings;
  if (network.without.includes(unitId)) return <Status tone="bad">{t.without}</Status>;
  if (network.lonely.includes(unitId)) return <Status tone="warn">{t.lonely}</Status>;
  const dependent =
    network.dependent.find((one) => one.unitId === unitId) ??
    network.bridges.find(({ cutOff }) => cutOff.includes(unitId));
  if (dependent) return <Status tone="warn">{t.dependent(nameFor(view, network, dependent.guideId))}</Status>;
  return <Status tone="good">{t.fine}</Status>;
};
