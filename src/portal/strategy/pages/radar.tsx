import type { FC } from 'hono/jsx';
import { dayInGermany, formatDay } from '../../../kernel/day.ts';
import { dueOf, placeBlips, type Ring, ringEdges, rings, sectors } from '../../../strategy/core/standard.ts';
import type { Proposal } from '../../../strategy/store/proposals.ts';
import type { Standard } from '../../../strategy/store/standards.ts';
import type { View } from '../../../web/env.ts';
import { Page } from '../../../web/layout.tsx';
import { ButtonLink, Card, Empty, Status, Table, type Tone } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { StrategyTabs } from '../../../web/strategy-tabs.tsx';
import { words } from '../../../web/words.ts';
import { standardTexts } from '../standard-texts.ts';

type Props = {
  view: View;
  standards: readonly Standard[];
  proposals: readonly Proposal[];
  today: string;
};

/** What is standard, on trial, watched and phased out: as picture and as table. */
export const RadarPage: FC<Props> = (props) => {
  const { view, standards, proposals, today } = props;
  const t = standardTexts(view.language);
  const open = proposals.filter(({ state }) => state === 'open').length;
  const due = standards.filter((standard) => dueOf(standard, today)).length;
  const adopted = standards.filter(({ ring }) => ring === 'adopt').length;
  const propose = (
    <ButtonLink href={paths.standardProposalNew()} primary>
      {t.propose}
    </ButtonLink>
  );
  return (
    <Page
      view={view}
      room="strategy"
      title={t.title(adopted, standards.length)}
      lead={standards.length > 0 && t.lead(open, due)}
      actions={propose}
    >
      <StrategyTabs view={view} current="standards" />
      {standards.length === 0 ? (
        <Empty title={t.emptyTitle} action={propose}>
          {t.empty}
        </Empty>
      ) : (
        <>
          <div class="split">
            <Radar view={view} standards={standards} />
            <div class="stack">
              <Due {...props} />
              <Proposals {...props} />
            </div>
          </div>
          <Twin {...props} />
        </>
      )}
    </Page>
  );
};

const size = 640;
const middle = size / 2;
const reach = middle - 24;
const at = (share: number) => Math.round((middle + share * reach) * 10) / 10;

const Radar: FC<{ view: View; standards: readonly Standard[] }> = ({ view, standards }) => {
  const t = standardTexts(view.language);
  const counts = rings
    .map((ring) => t.ringCount(t.rings[ring], standards.filter((one) => one.ring === ring).length))
    .join(', ');
  return (
    <Card title={t.radar}>
      <svg
        class="chart radar"
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={`${t.radar}. ${t.radarWords(counts)}`}
      >
        <title>{t.radar}</title>
        {rings.toReversed().map((ring) => (
          <circle class={`ring ${ring}`} cx={middle} cy={middle} r={ringEdges[ring][1] * reach} />
        ))}
        <line class="axis" x1={middle} x2={middle} y1={at(-1)} y2={at(1)} />
        <line class="axis" x1={at(-1)} x2={at(1)} y1={middle} y2={middle} />
        {rings.map((ring) => (
          <text class="ring-name" x={middle + 4} y={at(-ringEdges[ring][1]) + 14}>
            {t.rings[ring]}
          </text>
        ))}
        {sectors.map((sector, index) => (
          <text
            class="sector-name"
            x={index < 2 ? size - 4 : 4}
            y={index === 0 || index === 3 ? 16 : size - 6}
            text-anchor={index < 2 ? 'end' : 'start'}
          >
            {t.sectors[sector]}
          </text>
        ))}
        {placeBlips(standards).map(({ number, x, y, ring, name }) => (
          <g class={`blip ${ring}`}>
            <title>{`${number} ${name}: ${t.rings[ring]}`}</title>
            <circle cx={at(x)} cy={at(y)} r="12" />
            <text x={at(x)} y={at(y) + 4.5} text-anchor="middle">
              {number}
            </text>
          </g>
        ))}
      </svg>
    </Card>
  );
};

const Due: FC<Props> = ({ view, standards, today }) => {
  const t = standardTexts(view.language);
  const due = standards.flatMap((standard) => {
    const why = dueOf(standard, today);
    return why ? [{ standard, why }] : [];
  });
  if (due.length === 0) return null;
  return (
    <Card title={t.due}>
      <ul class="list">
        {due.map(({ standard, why }) => (
          <li>
            <a href={paths.standard(standard.id)}>{standard.name}</a>{' '}
            <Status tone="warn">{t.dues[why]}</Status>
          </li>
        ))}
      </ul>
    </Card>
  );
};

const stateTones: Record<Proposal['state'], Tone> = { open: 'info', accepted: 'good', declined: 'plain' };

const Proposals: FC<Props> = ({ view, proposals }) => {
  const t = standardTexts(view.language);
  const roles = words(view.language).roles as Record<string, string>;
  return (
    <Card title={t.proposals}>
      {proposals.length === 0 && <p>{t.noProposals}</p>}
      <ul class="list">
        {proposals.slice(0, 8).map((one) => (
          <li>
            <a href={paths.standardProposal(one.id)}>
              {one.name}: {t.rings[one.ring]}
            </a>{' '}
            <Status tone={stateTones[one.state]}>{t.states[one.state]}</Status>
            <span class="muted small block">
              {t.by(
                one.proposedBy,
                roles[one.role] ?? one.role,
                formatDay(dayInGermany(one.proposedAt), view.language),
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
};

export const ringTones: Record<Ring, Tone> = { adopt: 'good', trial: 'info', assess: 'plain', hold: 'warn' };

const Twin: FC<Props> = ({ view, standards }) => {
  const t = standardTexts(view.language);
  const head = (
    <tr>
      <th scope="col" class="number">
        {t.number}
      </th>
      <th scope="col">{t.fields.name}</th>
      <th scope="col">{t.fields.sector}</th>
      <th scope="col">{t.fields.ring}</th>
      <th scope="col" class="number">
        {t.applications}
      </th>
    </tr>
  );
  return (
    <Table caption={t.table} head={head}>
      {placeBlips(standards).map((one) => (
        <tr>
          <td class="number">{one.number}</td>
          <th scope="row">
            <a href={paths.standard(one.id)}>{one.name}</a>
          </th>
          <td>{t.sectors[one.sector]}</td>
          <td>
            <Status tone={ringTones[one.ring]}>{t.rings[one.ring]}</Status>{' '}
            <span class="muted small">
              {one.endsOn
                ? t.until(formatDay(one.endsOn, view.language))
                : t.since(formatDay(one.ringSince, view.language))}
            </span>
          </td>
          <td class="number">{one.applications}</td>
        </tr>
      ))}
    </Table>
  );
};
