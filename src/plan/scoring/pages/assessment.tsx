import type { FC } from 'hono/jsx';
import { formatDay } from '../../../kernel/day.ts';
import { formatEuro, formatNumber } from '../../../kernel/money.ts';
import type { View } from '../../../web/env.ts';
import { Page } from '../../../web/layout.tsx';
import { Button, ButtonLink, Card, Figure, May, Table } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import type { Sensitivity, WibeResult } from '../../core/wibe.ts';
import { texts } from '../texts.ts';
import { type Calculated, paybackText } from './wibe-card.tsx';

type Props = Calculated & { view: View; initiative: { id: string; code: string; name: string } };

/** One economic assessment: the result, year by year, and what if it turns out otherwise. */
export const AssessmentPage: FC<Props> = (props) => {
  const { view, initiative, assessment, result } = props;
  const t = texts(view.language).wibe;
  const { language } = view;
  const verdict = result.total < 0 ? 'bad' : result.effective < 0 ? 'society' : 'good';
  return (
    <Page
      view={view}
      room="plan"
      title={assessment.name}
      lead={`${initiative.code} ${initiative.name}: ${t.verdict[verdict]}.`}
      actions={<Actions {...props} />}
    >
      <div class="cards">
        <Figure
          label={t.columns.total}
          value={formatEuro(result.total, language)}
          note={t.annuity(formatEuro(result.annuity, language))}
          tone={verdict === 'good' ? 'good' : verdict === 'bad' ? 'bad' : 'warn'}
        />
        <Figure label={t.columns.effective} value={formatEuro(result.effective, language)} />
        <Figure label={t.columns.notEffective} value={formatEuro(result.notEffective, language)} />
        <Figure label={t.columns.payback} value={paybackText(view, result)} note={t.paybackHint} />
      </div>
      {assessment.note && <p>{assessment.note}</p>}
      <p class="muted">
        {t.rate(
          formatNumber(assessment.ratePercent, language, 2),
          formatDay(assessment.rateFrom, language),
          assessment.rateSource,
        )}{' '}
        {t.sunk}
      </p>
      <div class="split">
        <YearCard view={view} result={result} />
        <SensitivityCard view={view} sensitivities={result.sensitivities} />
      </div>
      <p>
        <a href={paths.score(initiative.id)}>← {texts(language).one.title(initiative.code)}</a>
      </p>
    </Page>
  );
};

const Actions: FC<Props> = ({ view, initiative, assessment }) => {
  const t = texts(view.language).wibe;
  return (
    <May view={view} decision="V1" need="prepare" quiet>
      {!assessment.preferred && (
        <form method="post" action={paths.assessmentChoice(initiative.id, assessment.id)}>
          <Button kind="secondary">{t.prefer}</Button>
        </form>
      )}
      <form method="post" action={paths.assessmentRemoval(initiative.id, assessment.id)}>
        <Button kind="tertiary">{t.remove}</Button>
      </form>
      <ButtonLink href={paths.assessmentEdit(initiative.id, assessment.id)} primary>
        {t.form.rows}
      </ButtonLink>
    </May>
  );
};

const YearCard: FC<{ view: View; result: WibeResult }> = ({ view, result }) => {
  const t = texts(view.language).wibe.years;
  const { language } = view;
  const head = (
    <tr>
      {(['year', 'factor', 'effective', 'notEffective', 'present', 'cumulated'] as const).map((key) => (
        <th scope="col" class={key === 'year' ? '' : 'number'}>
          {t[key]}
        </th>
      ))}
    </tr>
  );
  const euro = (cents: number) => formatEuro(Math.round(cents), language);
  return (
    <Card title={t.title}>
      <Table caption={t.title} head={head}>
        {result.years.map(({ year, factor, effective, notEffective, present, cumulated }) => (
          <tr>
            <th scope="row">{year}</th>
            <td class="number">{formatNumber(factor, language, 6)}</td>
            <td class="number">{euro(effective)}</td>
            <td class="number">{euro(notEffective)}</td>
            <td class="number">{euro(present)}</td>
            <td class="number">{euro(cumulated)}</td>
          </tr>
        ))}
      </Table>
      <p class="muted small">{t.rounding}</p>
    </Card>
  );
};

const SensitivityCard: FC<{ view: View; sensitivities: readonly Sensitivity[] }> = ({
  view,
  sensitivities,
}) => {
  const t = texts(view.language).wibe.sensitivities;
  const head = (
    <tr>
      <th scope="col">{t.change}</th>
      <th scope="col" class="number">
        {t.total}
      </th>
    </tr>
  );
  return (
    <Card title={t.title}>
      <Table caption={t.title} head={head}>
        {sensitivities.map(({ change, amount, total }) => (
          <tr>
            <th scope="row">{t[change](signed(amount, change))}</th>
            <td class={total < 0 ? 'number bad' : 'number good'}>{formatEuro(total, view.language)}</td>
          </tr>
        ))}
      </Table>
    </Card>
  );
};

const signed = (amount: number, change: Sensitivity['change']): string =>
  change === 'rate-points' ? `${amount > 0 ? '+' : '−'}${Math.abs(amount)}` : String(amount);
