import type { FC } from 'hono/jsx';
import { formatEuro } from '../../../kernel/money.ts';
import type { View } from '../../../web/env.ts';
import { ButtonLink, Card, May, Status, Table } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { compareAlternatives, type WibeResult } from '../../core/wibe.ts';
import type { Assessment } from '../store/assessments.ts';
import { texts } from '../texts.ts';

export type Calculated = { assessment: Assessment; result: WibeResult };
/** From the profile alone; null where it holds no costs or savings. */
export type Estimate = WibeResult | null;

type Props = {
  view: View;
  initiative: { id: string };
  assessments: readonly Calculated[];
  estimate: Estimate;
};

/** The alternatives of an initiative side by side, or the estimate where nobody has made one. */
export const WibeCard: FC<Props> = (props) => {
  const { view, initiative, assessments, estimate } = props;
  const t = texts(view.language).wibe;
  const { ranked, sameWinner } = compareAlternatives(
    assessments.map(({ assessment, result }) => ({ name: assessment.name, result })),
  );
  const byBudget = ranked.toSorted((a, b) => b.result.effective - a.result.effective)[0];
  return (
    <Card title={assessments.length > 1 ? t.alternatives : t.card} id="wibe" wide>
      {ranked.length > 1 && (
        <p>
          {t.ahead(ranked[0]!.name)} {!sameWinner && t.otherWinner(byBudget!.name)}
        </p>
      )}
      {assessments.length > 0 ? (
        <AlternativeTable {...props} />
      ) : (
        <EstimateText view={view} estimate={estimate} />
      )}
      <p class="muted small">{t.paybackHint}</p>
      <May view={view} decision="V1" need="prepare" quiet>
        <div class="actions">
          <ButtonLink href={paths.assessmentNew(initiative.id)} primary={assessments.length === 0}>
            {t.create}
          </ButtonLink>
        </div>
      </May>
    </Card>
  );
};

const EstimateText: FC<{ view: View; estimate: Estimate }> = ({ view, estimate }) => {
  const t = texts(view.language).wibe;
  if (!estimate) return <p>{t.none}</p>;
  const euro = (cents: number) => formatEuro(Math.round(cents / 100) * 100, view.language);
  return (
    <>
      <h3>{t.estimate}</h3>
      <dl class="facts">
        <dt>{t.columns.total}</dt>
        <dd>{euro(estimate.total)}</dd>
        <dt>{t.columns.effective}</dt>
        <dd>{euro(estimate.effective)}</dd>
        <dt>{t.columns.payback}</dt>
        <dd>{paybackText(view, estimate)}</dd>
      </dl>
      <p class="muted small">{t.estimateHint}</p>
    </>
  );
};

const AlternativeTable: FC<Props> = ({ view, initiative, assessments }) => {
  const t = texts(view.language).wibe;
  const head = (
    <tr>
      <th scope="col">{t.columns.name}</th>
      {(['total', 'effective', 'notEffective'] as const).map((key) => (
        <th scope="col" class="number">
          {t.columns[key]}
        </th>
      ))}
      <th scope="col">{t.columns.payback}</th>
      <td />
    </tr>
  );
  return (
    <Table caption={t.alternatives} head={head}>
      {assessments
        .toSorted((a, b) => b.result.total - a.result.total)
        .map(({ assessment, result }) => (
          <tr>
            <th scope="row">
              <a href={paths.assessment(initiative.id, assessment.id)}>{assessment.name}</a>
            </th>
            {(['total', 'effective', 'notEffective'] as const).map((key) => (
              <td class="number">{formatEuro(result[key], view.language)}</td>
            ))}
            <td>{paybackText(view, result)}</td>
            <td>{assessment.preferred && <Status tone="info">{t.preferred}</Status>}</td>
          </tr>
        ))}
    </Table>
  );
};

export const paybackText = (view: View, { paybackYears }: WibeResult): string => {
  const t = texts(view.language).wibe;
  return paybackYears === null ? t.noPayback : t.payback(paybackYears);
};
