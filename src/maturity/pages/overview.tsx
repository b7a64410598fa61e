import type { FC } from 'hono/jsx';
import { formatDay } from '../../kernel/day.ts';
import type { RuleSet } from '../../roles/core/rules/rule-set.ts';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { ButtonLink, Card, Empty, May, Status, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { levelOf } from '../core/score.ts';
import { maturityDecision, type Round } from '../store/rounds.ts';
import { texts } from '../texts.ts';
import { HistoryCard } from './history.tsx';
import { dimensionName, levelName, oneDecimal, ProfileCard, StepCard } from './score.tsx';

export type OpenRound = { round: Round; answered: number; expected: number; asksViewer: boolean };

type Props = {
  view: View;
  rounds: readonly Round[];
  latest: Round | undefined;
  open: readonly OpenRound[];
  rules: RuleSet;
};

/** How far the municipality is, what caps it, what comes next, and how it went over the rounds. */
export const OverviewPage: FC<Props> = ({ view, rounds, latest, open, rules }) => {
  const t = texts(view.language);
  const score = latest?.score;
  const start = (
    <May view={view} decision={maturityDecision} need="prepare" quiet={rounds.length > 0}>
      <ButtonLink href={paths.maturityNew()} primary={rounds.length === 0}>
        {t.start}
      </ButtonLink>
    </May>
  );
  const lead = score && [
    t.lead(latest!.name, formatDay(latest!.releasedOn!, view.language)),
    score.bottleneck && t.leadBottleneck(dimensionName(view, score.bottleneck)),
  ];
  return (
    <Page
      view={view}
      room="maturity"
      title={
        score ? t.title(levelName(view, levelOf(score.total!)), oneDecimal(view, score.total!)) : t.titleNone
      }
      lead={lead?.filter(Boolean).join(' ')}
      actions={rounds.length > 0 && start}
    >
      {open.map((one) => (
        <OpenCard view={view} open={one} />
      ))}
      {rounds.length === 0 && (
        <Empty title={t.titleNone} action={start}>
          {t.empty}
        </Empty>
      )}
      {score && (
        <>
          <ProfileCard view={view} score={score} targets={latest!.targets} />
          <StepCard view={view} score={score} rules={rules} />
        </>
      )}
      <HistoryCard view={view} rounds={rounds} />
      {rounds.length > 0 && <RoundTable view={view} rounds={rounds} />}
      <p class="muted small">{t.benchmark}</p>
    </Page>
  );
};

const OpenCard: FC<{ view: View; open: OpenRound }> = ({ view, open }) => {
  const t = texts(view.language);
  const { round, answered, expected, asksViewer } = open;
  return (
    <Card title={t.openRound(round.name)} link={{ href: paths.maturityRound(round.id), text: t.toRound }}>
      <p>
        {t.progress(answered, expected)} {round.dueOn && t.due(formatDay(round.dueOn, view.language))}
      </p>
      {asksViewer && (
        <ButtonLink href={paths.maturityAnswers(round.id)} primary>
          {t.toAnswers}
        </ButtonLink>
      )}
    </Card>
  );
};

const RoundTable: FC<{ view: View; rounds: readonly Round[] }> = ({ view, rounds }) => {
  const t = texts(view.language);
  const columns = t.roundColumns;
  const head = (
    <tr>
      <th scope="col">{columns.name}</th>
      <th scope="col">{columns.state}</th>
      <th scope="col">{columns.day}</th>
      <th scope="col" class="number">
        {columns.total}
      </th>
    </tr>
  );
  return (
    <Card title={t.rounds}>
      <Table caption={t.rounds} head={head}>
        {rounds.map((round) => (
          <tr>
            <th scope="row">
              <a href={paths.maturityRound(round.id)}>{round.name}</a>
            </th>
            <td>
              <Status tone={round.state === 'open' ? 'info' : 'good'}>{t.states[round.state]}</Status>
            </td>
            <td>{formatDay(round.releasedOn ?? round.openedOn, view.language)}</td>
            <td class="number">{round.score ? oneDecimal(view, round.score.total!) : ''}</td>
          </tr>
        ))}
      </Table>
    </Card>
  );
};
