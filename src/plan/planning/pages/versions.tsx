import type { FC } from 'hono/jsx';
import { formatDay } from '../../../kernel/day.ts';
import type { View } from '../../../web/env.ts';
import { Page } from '../../../web/layout.tsx';
import { ButtonLink, Card, May, Table } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { PlanTabs } from '../../pages/tabs.tsx';
import { bodyNames, type RoundFacts, stages, stageWords } from '../core/round.ts';
import { decidedOn, isAdopted, stateWords } from '../core/version-state.ts';
import { roundTexts } from '../round-texts.ts';
import type { Round } from '../store/rounds.ts';
import type { ListedVersion } from '../store/versions.ts';
import { versionTexts } from '../version-texts.ts';

type VersionsProps = {
  view: View;
  versions: readonly ListedVersion[];
  rounds: readonly { round: Round; facts: RoundFacts }[];
  /** The calculated working draft, which can be adopted. */
  draft: { id: string } | null;
  today: string;
};

/** Where the planning year stands, and what was adopted. */
export const VersionsPage: FC<VersionsProps> = (props) => {
  const { view, versions, draft } = props;
  const t = versionTexts(view.language);
  const adopted = versions.filter(isAdopted);
  const proposed = versions.find(({ state }) => state === 'proposed');
  return (
    <Page
      view={view}
      room="plan"
      title={t.title(adopted.length)}
      lead={leadOf(view, adopted[0], proposed)}
      actions={
        draft &&
        !proposed && (
          <>
            <May view={view} decision="V2" need="prepare">
              <ButtonLink href={paths.planProposal(draft.id)} primary>
                {t.proposal.act}
              </ButtonLink>
            </May>
            <May view={view} decision="V2" need="decide" quiet>
              <ButtonLink href={paths.planResolution(draft.id)}>{t.adoption.act}</ButtonLink>
            </May>
          </>
        )
      }
    >
      <PlanTabs view={view} current="versions" />
      {versions.length > 0 && <VersionTable {...props} />}
      <Rounds {...props} />
    </Page>
  );
};

function leadOf(view: View, current: ListedVersion | undefined, proposed: ListedVersion | undefined): string {
  const t = versionTexts(view.language);
  const inForce = current?.resolvedOn && t.lead(current.name, formatDay(current.resolvedOn, view.language));
  const waits = proposed && t.leadProposed(proposed.number, t.toBodies[proposed.body]);
  return [inForce, waits].filter(Boolean).join(' ') || t.leadNone;
}

function stateOf(view: View, version: ListedVersion): string {
  const t = versionTexts(view.language);
  const day = decidedOn(version);
  const state = stateWords[version.state][view.language];
  return day ? t.onDay(state, formatDay(day, view.language)) : state;
}

const VersionTable: FC<VersionsProps> = ({ view, versions, draft }) => {
  const t = versionTexts(view.language);
  return (
    <Card>
      <Table
        caption={t.caption}
        head={
          <tr>
            <th scope="col" class="number">
              {t.number}
            </th>
            <th scope="col">{t.name}</th>
            <th scope="col">{t.body}</th>
            <th scope="col">{t.state}</th>
            <th scope="col">{t.paper}</th>
            <th scope="col">
              <span class="kern-sr-only">{t.compareDraft}</span>
            </th>
          </tr>
        }
      >
        {versions.map((version) => (
          <tr>
            <td class="number">{version.number}</td>
            <th scope="row">
              <a href={paths.planVersion(version.id)}>{version.name}</a>
            </th>
            <td>{bodyNames[version.body][view.language]}</td>
            <td class="nowrap">{stateOf(view, version)}</td>
            <td>{version.paper ?? '–'}</td>
            <td>
              {draft && <a href={paths.planComparison({ a: version.id, b: draft.id })}>{t.compareDraft}</a>}
            </td>
          </tr>
        ))}
      </Table>
    </Card>
  );
};

const Rounds: FC<VersionsProps> = (props) => {
  const { view, rounds } = props;
  const t = roundTexts(view.language);
  return (
    <section>
      <header class="page-head">
        <h2>{t.title}</h2>
        <May view={view} decision="V1" need="decide" quiet>
          <ButtonLink href={paths.planRoundNew()}>{t.create}</ButtonLink>
        </May>
      </header>
      {rounds.length === 0 && <p>{t.none}</p>}
      {rounds.map(({ round, facts }) => (
        <Card
          title={round.name}
          link={{ href: paths.planRound(round.id), text: t.years(round.fromYear, round.toYear) }}
        >
          <StageList view={view} round={round} facts={facts} today={props.today} />
        </Card>
      ))}
    </section>
  );
};

/** The stages as a path: what is done, where it stands, until when. */
export const StageList: FC<{ view: View; round: Round; facts: RoundFacts; today: string }> = (props) => {
  const { view, round, facts, today } = props;
  const t = roundTexts(view.language);
  const at = stages.indexOf(round.stage);
  return (
    <ol class="stages">
      {stages.slice(0, -1).map((stage, index) => {
        const day = round.days[stage];
        const shown = day && formatDay(day, view.language);
        const late = day !== undefined && day < today && index >= at;
        return (
          <li aria-current={index === at ? 'step' : undefined}>
            <strong>
              {index < at && <span aria-hidden="true">✓ </span>}
              {stageWords[stage].name[view.language]}
            </strong>
            <span class="small muted">
              {index < at ? t.done : index === at ? t.now : ''}{' '}
              {shown && (late ? t.overdue(shown) : t.due(shown))}
            </span>
            {index === at && <span class="small">{factsSentence(view, stage, facts)}</span>}
          </li>
        );
      })}
    </ol>
  );
};

function factsSentence(
  view: View,
  stage: Round['stage'],
  { states, calculated, adopted, proposed }: RoundFacts,
): string {
  const t = roundTexts(view.language).facts;
  const of: Partial<Record<Round['stage'], string>> = {
    call: t.announced(states.announced ?? 0),
    assess: `${t.assessing(states['in-assessment'] ?? 0)}, ${t.assessed(states.assessed ?? 0)}`,
    plan: t.calculated(calculated),
    agree: t.calculated(calculated),
    adopt: proposed ? t.proposed : t.adopted(adopted),
    'roll-on': t.adopted(adopted),
  };
  return of[stage] ?? '';
}
