import type { FC } from 'hono/jsx';
import { dayInGermany, formatDay } from '../../../kernel/day.ts';
import { formatEuro, formatNumber, percentSign } from '../../../kernel/money.ts';
import type { View } from '../../../web/env.ts';
import { Page } from '../../../web/layout.tsx';
import { ButtonLink, Card, May, Status, Table } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { optionName } from '../../core/option-name.ts';
import { measures, subjects } from '../rules-input.ts';
import type { listRulesVersions, RulesDifferences, RulesVersion } from '../store/rules.ts';
import { texts } from '../texts.ts';

type Props = {
  view: View;
  rules: RulesVersion;
  /** The one in force is shown; otherwise an older or a coming one. */
  current: boolean;
  versions: Awaited<ReturnType<typeof listRulesVersions>>;
  differing: RulesDifferences;
};

export const RulesPage: FC<Props> = (props) => {
  const { view, rules, current } = props;
  const t = texts(view.language).rules;
  return (
    <Page
      view={view}
      room="plan"
      title={t.title}
      lead={t.lead}
      actions={
        <May view={view} decision="V2" need="prepare" quiet>
          <ButtonLink href={paths.planRulesNew()} primary>
            {t.edit}
          </ButtonLink>
        </May>
      }
    >
      {rules.number === 0 && rules.agreedIn === null && <p>{t.shipped}</p>}
      {rules.agreedIn !== null && (
        <p>
          {t.agreed(rules.agreedIn)} <a href={paths.rights()}>{t.toAgreed}</a>
        </p>
      )}
      {current && <Differences {...props} />}
      {!current && (
        <p>
          <strong>{t.old}</strong> <a href={paths.planRules()}>{t.toCurrent}</a>
        </p>
      )}
      <p>
        {rules.validFrom && (
          <strong>{t.version(rules.number, formatDay(rules.validFrom, view.language))}. </strong>
        )}
        {t.source}: {rules.source}
      </p>
      <Limits {...props} />
      <div class="split">
        <Lights {...props} />
        <Tolerances {...props} />
      </div>
      <Versions {...props} />
    </Page>
  );
};

/** Nobody should find out by a decision of the wrong body that two limits are in use. */
const Differences: FC<Props> = ({ view, differing: { agreedIn, differences } }) => {
  const t = texts(view.language).rules;
  if (differences.length === 0) return null;
  return (
    <>
      <p>
        <Status tone="warn">{t.deviates}</Status> {t.differs(agreedIn)}{' '}
        <a href={paths.rights()}>{t.toAgreed}</a>
      </p>
      <ul>
        {differences.map(({ limit, agreed, other }) => (
          <li>
            {t.difference[limit](
              other === null ? t.never : t.aboveEuro(formatEuro(other, view.language)),
              formatEuro(agreed, view.language),
            )}
          </li>
        ))}
      </ul>
    </>
  );
};

const Limits: FC<Props> = ({ view, rules }) => {
  const t = texts(view.language).rules;
  const head = (
    <tr>
      <th scope="col" class="number">
        {t.above}
      </th>
      <th scope="col" class="number">
        {t.upTo}
      </th>
      <th scope="col">{t.body}</th>
      <th scope="col">{t.part}</th>
    </tr>
  );
  return (
    <Card title={t.limits}>
      {subjects.map((subject) => {
        const limits = rules.limits.filter((limit) => limit.subject === subject);
        if (limits.length === 0) return null;
        return (
          <>
            <h3>{optionName('limits.subject', subject, view.language)}</h3>
            <Table caption={optionName('limits.subject', subject, view.language)} head={head}>
              {limits.map(({ aboveCents, upToCents, body, part }) => (
                <tr>
                  <td class="number">{formatEuro(aboveCents, view.language)}</td>
                  <td class="number">{upToCents === null ? t.open : formatEuro(upToCents, view.language)}</td>
                  <th scope="row">{optionName('limits.body', body, view.language)}</th>
                  <td>{optionName('limits.part', part, view.language)}</td>
                </tr>
              ))}
            </Table>
          </>
        );
      })}
      <p class="muted small">{t.limitsHint}</p>
    </Card>
  );
};

const Tolerances: FC<Props> = ({ view, rules }) => {
  const t = texts(view.language).rules;
  const facts: [string, string][] = [
    [t.costTolerance, percent(view, rules.costTolerance)],
    [t.delayToleranceDays, String(rules.delayToleranceDays)],
    [t.termYears, String(rules.termYears)],
    [t.reportDueDays, String(rules.reportDueDays)],
  ];
  return (
    <Card title={t.tolerances}>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
      <p class="muted small">{t.tolerancesHint}</p>
    </Card>
  );
};

const percent = (view: View, share: number): string =>
  `${formatNumber(share * 100, view.language, Number.isInteger(Math.round(share * 1000) / 10) ? 0 : 1)}${percentSign(view.language)}`;

const Lights: FC<Props> = ({ view, rules }) => {
  const t = texts(view.language).rules;
  const head = (
    <tr>
      <td />
      <th scope="col" class="number">
        {t.yellow}
      </th>
      <th scope="col" class="number">
        {t.red}
      </th>
    </tr>
  );
  return (
    <Card title={t.lightLimits}>
      <Table caption={t.lightLimits} head={head}>
        {measures.map((measure) => {
          const { yellow, red } = rules.lightLimits[measure];
          const shown = (value: number) => (measure === 'delayDays' ? String(value) : percent(view, value));
          return (
            <tr>
              <th scope="row">{t.measures[measure]}</th>
              <td class="number">{shown(yellow)}</td>
              <td class="number">{shown(red)}</td>
            </tr>
          );
        })}
      </Table>
    </Card>
  );
};

const Versions: FC<Props> = ({ view, versions, rules }) => {
  const t = texts(view.language).rules;
  if (versions.length < 1) return null;
  return (
    <Card title={t.versions}>
      <ul class="list">
        {versions.map((one) => (
          <li>
            <a href={paths.planRules(one.id)} aria-current={one.id === rules.id ? 'true' : undefined}>
              {t.version(one.number, formatDay(one.validFrom, view.language))}
            </a>
            <span class="muted small">
              {one.source},{' '}
              {t.enteredBy(one.createdBy, formatDay(dayInGermany(one.createdAt), view.language))}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
};
