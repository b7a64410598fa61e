import type { FC } from 'hono/jsx';
import { formatNumber, percentSign } from '../../kernel/money.ts';
import type { Role } from '../../kernel/role.ts';
import { stepAfter } from '../../maturity/core/next-step.ts';
import { levelOf } from '../../maturity/core/score.ts';
import { maturityCatalogue } from '../../maturity/store/catalogue.ts';
import type { Finding } from '../../roles/core/matrix/finding.ts';
import { ScoreBar } from '../../web/charts/score-bar.tsx';
import type { View } from '../../web/env.ts';
import { ButtonLink, Card, May, Status, type Tone } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { words } from '../../web/words.ts';
import type { Overview } from '../store/overview.ts';
import { texts } from '../texts.ts';

type Props = { view: View; overview: Overview };

/** The profile of the round released last, what holds it down, and the step that follows from it. */
export const MaturityCard: FC<Props> = ({ view, overview: { maturity, rules } }) => {
  const t = texts(view.language).maturity;
  const { latest, open } = maturity;
  return (
    <Card title={t.title} link={{ href: paths.maturity(), text: t.link }}>
      {latest && <Profile view={view} latest={latest} rules={rules} />}
      {open.map(({ id, name, answered, expected }) => (
        <p>
          <a href={paths.maturityRound(id)}>{t.open(name, answered, expected)}</a>
        </p>
      ))}
      {!latest && open.length === 0 && (
        <>
          <p>{t.none}</p>
          <May view={view} decision="S8" need="prepare" quiet>
            <ButtonLink href={paths.maturityNew()}>{t.begin}</ButtonLink>
          </May>
        </>
      )}
    </Card>
  );
};

type ProfileProps = {
  view: View;
  latest: NonNullable<Overview['maturity']['latest']>;
  rules: Overview['rules'];
};

const Profile: FC<ProfileProps> = ({ view, latest, rules }) => {
  const t = texts(view.language).maturity;
  const { score, name } = latest;
  const decimal = (value: number) => formatNumber(value, view.language, 1);
  const next = stepAfter(rules, score);
  return (
    <>
      <table class="profile">
        <caption class="kern-sr-only">{t.caption(name)}</caption>
        <thead class="kern-sr-only">
          <tr>
            <th scope="col">{t.columns.dimension}</th>
            <th scope="col">{t.columns.score}</th>
          </tr>
        </thead>
        <tbody>
          {score.dimensions.map(({ dimension, score: value }) => (
            <tr>
              <th scope="row">{dimensionName(view, dimension)}</th>
              <td>{value === null ? t.notRated : <ScoreBar value={value} text={decimal(value)} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small">
        {score.total !== null && t.total(decimal(score.total), levelName(view, score.total))}{' '}
        {score.bottleneck && t.held(dimensionName(view, score.bottleneck))}
        <br />
        {t.step}: <strong>{next[view.language]}</strong>.
      </p>
    </>
  );
};

const dimensionName = (view: View, id: string): string =>
  maturityCatalogue().dimensions.find((one) => one.id === id)!.name[view.language];

const levelName = (view: View, total: number): string =>
  maturityCatalogue().levels[levelOf(total)][view.language];

const shownFindings = 3;
const tones: Record<Finding['level'], Tone> = { error: 'bad', warning: 'warn', todo: 'info' };

/** Who the CIO and the CDO are, and what the checks find on the decision rights. */
export const RolesCard: FC<Props> = ({ view, overview: { holders, findings } }) => {
  const t = texts(view.language).roles;
  const more = findings.length - shownFindings;
  return (
    <Card title={t.title} link={{ href: paths.rights(), text: t.link }}>
      <p>
        {(['cio', 'cdo'] as const).map((role) => `${whoHolds(view, role, holders)} `)}
        {findings.length === 0 ? t.sound : t.found(findings.length)}
      </p>
      <ul class="list plain">
        {findings.slice(0, shownFindings).map(({ level, text, row }) => (
          <li>
            <Status tone={tones[level]}>{t.levels[level]}</Status>
            <span>
              {text[view.language]} {row && <a href={paths.right(row)}>{t.toRow(row)}</a>}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p>
          <a href={`${paths.rights()}#befunde`}>{t.more(more)}</a>
        </p>
      )}
    </Card>
  );
};

function whoHolds(view: View, role: Role, holders: Overview['holders']): string {
  const t = texts(view.language).roles;
  const named = holders
    .filter((holder) => holder.role === role)
    .map(({ personName, acting }) => (acting ? t.acting(personName) : personName));
  const name = words(view.language).roles[role];
  return named.length > 0 ? t.held(name, named.join(', ')) : t.vacant(name);
}

/** Whom the guides reach, where one is missing, how many impulses wait. */
export const GuideCard: FC<Props> = ({ view, overview: { reach, impulses } }) => {
  const t = texts(view.language).reach;
  const without = reach.without.map(({ name }) => name);
  return (
    <Card title={t.title} link={{ href: paths.guides(), text: t.link }}>
      {reach.guides === 0 ? (
        <p>{t.none}</p>
      ) : (
        <p>
          {reachSentence(view, reach)} {without.length > 0 ? t.without(without.join(', ')) : t.full}
        </p>
      )}
      <p>
        {t.impulses(impulses)} <a href={paths.impulses()}>{t.allImpulses}</a>
      </p>
    </Card>
  );
};

/** For how many of the staff the guides are enough by their number. */
export function reachSentence(view: View, reach: Overview['reach']): string {
  const share = reach.staff > 0 ? Math.round((reach.reached / reach.staff) * 100) : 0;
  return texts(view.language).reach.sentence(
    reach.guides,
    `${share}${percentSign(view.language)}`,
    formatNumber(reach.staff, view.language),
  );
}
