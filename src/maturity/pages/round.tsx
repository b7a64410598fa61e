import type { FC } from 'hono/jsx';
import { formatDay } from '../../kernel/day.ts';
import { dimensions } from '../../roles/core/advisor/profile.ts';
import type { RuleSet } from '../../roles/core/rules/rule-set.ts';
import type { View } from '../../web/env.ts';
import { emptyForm, type Form, TextField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink, Card, May, Status, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { words } from '../../web/words.ts';
import { itemsFor, itemsOf } from '../core/catalogue.ts';
import type { ItemScore, MaturityScore } from '../core/score.ts';
import type { GivenAnswer } from '../store/answers.ts';
import { maturityCatalogue } from '../store/catalogue.ts';
import { maturityDecision, type Participant, type Round } from '../store/rounds.ts';
import { texts } from '../texts.ts';
import { type Candidate, CandidateList } from './new-round.tsx';
import { dimensionName, oneDecimal, ProfileCard, StepCard } from './score.tsx';

type Props = {
  view: View;
  round: Round;
  participants: readonly Participant[];
  answers: readonly GivenAnswer[];
  /** As released, or as it would be now. */
  score: MaturityScore;
  /** Who could be asked as well. */
  candidates: readonly Candidate[];
  targets: Form;
  asksViewer: boolean;
  rules: RuleSet;
};

/** One round: who answers, where the answers differ, what comes out, and its release. */
export const RoundPage: FC<Props> = (props) => {
  const { view, round, score, asksViewer } = props;
  const t = texts(view.language);
  const open = round.state === 'open';
  const day = (text: string) => formatDay(text, view.language);
  const lead = open
    ? t.round.lead(day(round.openedOn), round.dueOn && day(round.dueOn))
    : t.round.leadReleased(day(round.releasedOn!), round.releasedBy ?? '');
  // Whoever still answers is not swayed by what others have said.
  const sees = !open || view.rights.may(maturityDecision, 'prepare');
  return (
    <Page
      view={view}
      room="maturity"
      title={round.name}
      lead={lead}
      actions={
        open &&
        asksViewer && (
          <ButtonLink href={paths.maturityAnswers(round.id)} primary>
            {t.toAnswers}
          </ButtonLink>
        )
      }
    >
      <PeopleCard {...props} />
      {sees && <Results {...props} />}
      {open && <Preparation {...props} />}
      {!open && <StepCard view={view} score={score} rules={props.rules} />}
      <p>
        <a href={paths.audit({ gegenstand: 'maturity-round', kennung: round.id })}>
          {words(view.language).rooms.audit}
        </a>
      </p>
    </Page>
  );
};

const Results: FC<Props> = (props) => {
  const { view, round, score } = props;
  const t = texts(view.language).round;
  return (
    <>
      {score.total === null ? (
        <Card title={t.preview}>
          <p>{t.previewNone}</p>
        </Card>
      ) : (
        <ProfileCard
          view={view}
          score={score}
          targets={round.targets}
          title={round.state === 'open' ? t.preview : undefined}
        />
      )}
      <TalkCard {...props} />
      <ItemsCard {...props} />
    </>
  );
};

/** Who was asked matters until the release; after it only which roles answered is told. */
const PeopleCard: FC<Props> = (props) =>
  props.round.state === 'open' ? <AskedPeople {...props} /> : <AskedRoles {...props} />;

const AskedRoles: FC<Props> = ({ view, participants }) => {
  const byRole = Map.groupBy(participants, ({ role }) => role);
  return (
    <Card title={texts(view.language).round.people}>
      <ul>
        {[...byRole].map(([role, { length }]) => (
          <li>
            {words(view.language).roles[role]}: {length}
          </li>
        ))}
      </ul>
    </Card>
  );
};

const AskedPeople: FC<Props> = ({ view, participants, answers }) => {
  const t = texts(view.language).round;
  const head = (
    <tr>
      <th scope="col">{t.columns.person}</th>
      <th scope="col">{t.columns.role}</th>
      <th scope="col" class="number">
        {t.columns.answered}
      </th>
    </tr>
  );
  return (
    <Card title={t.people}>
      <Table caption={t.people} head={head}>
        {participants.map(({ personId, name, role }) => {
          const asked = itemsFor(maturityCatalogue(), role).map(({ id }) => id);
          const done = answers.filter((one) => one.personId === personId && asked.includes(one.item)).length;
          return (
            <tr>
              <th scope="row">{name}</th>
              <td>{words(view.language).roles[role]}</td>
              <td class="number">
                {t.of(done, asked.length)}{' '}
                {done === asked.length && <Status tone="good">{t.complete}</Status>}
              </td>
            </tr>
          );
        })}
      </Table>
    </Card>
  );
};

/** Answers that lie far apart are shown, not averaged away. */
const TalkCard: FC<Props> = (props) => {
  const { view, score, round } = props;
  const t = texts(view.language).round;
  const items = itemsOf(maturityCatalogue()).filter(({ id }) => score.talkingPoints.includes(id));
  const lead = round.state === 'released' ? t.talkReleased : t.talkLead;
  return (
    <Card title={t.talk} id="klaerung">
      <p>{items.length === 0 ? t.talkNone : lead}</p>
      {items.length > 0 && <p class="muted small">{t.namesHint}</p>}
      <ul>
        {items.map(({ id, statement }) => (
          <li>
            <strong>
              {id} {statement[view.language]}
            </strong>
            <ul>
              {answersTo(props, id).map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Card>
  );
};

/**
 * By role, not by name: what matters is which view differs. Sorted by what is shown, so that two of one role cannot be
 * followed from one statement to the next by their place.
 */
function answersTo({ view, answers, participants }: Props, item: string): string[] {
  const t = texts(view.language);
  return answers
    .filter((answer) => answer.item === item)
    .map(({ personId, value, comment }) => {
      const person = participants.find((one) => one.personId === personId);
      const role = person ? words(view.language).roles[person.role] : '';
      const line = t.round.answerOf(role, shownValue(view, value));
      return comment ? `${line} – ${comment}` : line;
    })
    .sort();
}

const shownValue = (view: View, value: GivenAnswer['value']): string => {
  const t = texts(view.language).answers;
  return value === 'unknown' ? t.unknown : value === 'not-applicable' ? t.notApplicable : String(value);
};

const ItemsCard: FC<Props> = (props) => {
  const { view, score } = props;
  const t = texts(view.language).round;
  const columns = t.itemColumns;
  const head = (
    <tr>
      <th scope="col">{columns.item}</th>
      <th scope="col" class="number">
        {columns.spread}
      </th>
      <th scope="col" class="number">
        {columns.median}
      </th>
      <th scope="col" class="number">
        {columns.value}
      </th>
      <th scope="col">{columns.proof}</th>
    </tr>
  );
  const items = new Map(score.dimensions.flatMap((one) => one.items).map((item) => [item.item, item]));
  return (
    <Card title={t.items}>
      <details class="more">
        <summary>{t.itemsOpen(items.size)}</summary>
        <Table caption={t.items} head={head}>
          {itemsOf(maturityCatalogue()).map(({ id, statement }) => (
            <tr>
              <th scope="row">
                {id} {statement[view.language]}
              </th>
              <ItemFigures {...props} item={items.get(id)!} />
              <td>
                <ProofCell {...props} item={items.get(id)!} />
              </td>
            </tr>
          ))}
        </Table>
      </details>
    </Card>
  );
};

/** How far apart the answers lie, their median, and what counts of it. */
const ItemFigures: FC<Props & { item: ItemScore }> = ({ view, answers, item }) => {
  const t = texts(view.language).round;
  const levels = answers.flatMap((answer) =>
    answer.item === item.item && typeof answer.value === 'number' ? [answer.value] : [],
  );
  if (item.median === null || item.value === null) return <td colspan={3}>{t.unanswered}</td>;
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  return (
    <>
      <td class="number">{t.spread(String(low), String(high), levels.length)}</td>
      <td class="number">{oneDecimal(view, item.median)}</td>
      <td class="number">
        <strong>{oneDecimal(view, item.value)}</strong>
      </td>
    </>
  );
};

const ProofCell: FC<Props & { item: ItemScore }> = ({ view, round, answers, item }) => {
  const t = texts(view.language).round;
  if (item.value === null) return null;
  const proofs = answers.filter((answer) => answer.item === item.item && answer.proven);
  if (!item.proven) return <span class="muted">{(item.median ?? 0) > 3 ? t.unproven : ''}</span>;
  return (
    <>
      {proofs.map(({ proofUrl, proofName, personId }) => (
        <>
          {proofUrl && <a href={proofUrl}>{t.proven}</a>}{' '}
          {proofName && <a href={paths.maturityProof(round.id, personId, item.item)}>{proofName}</a>}{' '}
        </>
      ))}
    </>
  );
};

/** What is still to be done while the round is open: asking more people, targets, the release. */
const Preparation: FC<Props> = (props) => {
  const { view, round } = props;
  const t = texts(view.language).round;
  return (
    <>
      <May view={view} decision={maturityDecision} need="prepare" quiet>
        <TargetsCard {...props} />
        <Card title={t.askMore}>
          {props.candidates.length === 0 ? (
            <p>{t.nobodyLeft}</p>
          ) : (
            <details class="more">
              <summary>{t.askMoreChoose(props.candidates.length)}</summary>
              <form class="stack" method="post" action={paths.maturityParticipants(round.id)}>
                <CandidateList view={view} form={emptyForm} candidates={props.candidates} />
                <div>
                  <Button kind="secondary">{t.askMore}</Button>
                </div>
              </form>
            </details>
          )}
        </Card>
      </May>
      <Card title={t.release} id="freigabe">
        <p>{t.releaseLead}</p>
        <May view={view} decision={maturityDecision} need="decide">
          <form method="post" action={paths.maturityRelease(round.id)}>
            <Button>{t.release}</Button>
          </form>
        </May>
      </Card>
    </>
  );
};

const TargetsCard: FC<Props> = ({ view, round, targets }) => {
  const t = texts(view.language).round;
  return (
    <Card title={t.targets} id="ziele">
      <p>{t.targetsLead}</p>
      <form class="stack" method="post" action={paths.maturityTargets(round.id)} novalidate>
        <input type="hidden" name="version" value={String(round.version)} />
        <div class="row narrow">
          {dimensions.map((dimension) => (
            <TextField
              view={view}
              form={targets}
              name={dimension}
              label={`${dimension} ${dimensionName(view, dimension)}`}
              inputmode="decimal"
              width="short"
              required
            />
          ))}
        </div>
        <div>
          <Button kind="secondary">{t.saveTargets}</Button>
        </div>
      </form>
    </Card>
  );
};
