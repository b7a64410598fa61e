import type { FC } from 'hono/jsx';
import { courseOf } from '../../agenda/core/indicator.ts';
import { formatNumber } from '../../kernel/money.ts';
import { seesSecurity } from '../../web/confidential.ts';
import type { View } from '../../web/env.ts';
import { Card, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { type Way, waysOf } from '../core/own-day.ts';
import type { Overview } from '../store/overview.ts';
import { texts } from '../texts.ts';

type Props = { view: View; overview: Overview };

const confidential: readonly Way[] = ['incidents', 'risks', 'security-report'];

/** The next steps of the role one acts in, one click away. */
export const WaysCard: FC<Props> = ({ view, overview }) => {
  const t = texts(view.language).ownDay;
  const shown = waysOf(view.viewer?.role ?? null).filter(
    (way) => seesSecurity(view.rights) || !confidential.includes(way),
  );
  return (
    <Card id="wege" title={t.title}>
      <ul class="list">
        {shown.map((way) => (
          <li>
            <span class="task">
              <a href={hrefOf(way, overview)}>{t.ways[way][0]}</a>
              <span class="muted small">{t.ways[way][1]}</span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
};

const hrefOf = (way: Way, { ownUnit }: Overview): string =>
  way === 'own-initiatives' ? paths.initiatives({ unit: ownUnit?.id }) : places[way]();

const places: Record<Exclude<Way, 'own-initiatives'>, () => string> = {
  plan: paths.plan,
  imports: paths.imports,
  status: paths.statusBoard,
  scores: paths.scores,
  effects: paths.agendaMap,
  impulses: paths.impulses,
  reach: paths.guideNetwork,
  participation: paths.participation,
  'own-area': paths.guideOwn,
  'new-impulse': paths.impulseNew,
  questions: paths.guideQuestions,
  'new-initiative': paths.initiativeNew,
  'own-table': paths.importNew,
  duties: paths.law,
  incidents: paths.securityIncidents,
  risks: paths.securityRisks,
  'security-report': paths.securityReport,
  budget: paths.budgets,
  means: paths.planMeans,
  changes: paths.changeRequests,
  versions: paths.planVersions,
  reports: paths.reports,
  rights: paths.rights,
  public: paths.portal,
  'kept-data': paths.keptData,
  applications: paths.applications,
  'new-standard': paths.standardProposalNew,
};

/** Field by field: what contributes, and how many indicators are on course. */
export const AgendaCard: FC<Props> = ({ view, overview: { agenda, measures } }) => {
  const t = texts(view.language).ownDay.agenda;
  const head = (
    <tr>
      <th scope="col">{t.columns.field}</th>
      <th scope="col" class="number">
        {t.columns.measures}
      </th>
      <th scope="col" class="number">
        {t.columns.effect}
      </th>
    </tr>
  );
  return (
    <Card title={t.title} link={{ href: paths.agenda(), text: t.link }}>
      {agenda.fields.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <Table caption={t.caption} head={head}>
          {agenda.fields.map(({ name, goals }) => {
            const { good, behind } = courseOf(goals.flatMap(({ indicators }) => indicators));
            const contributing = goals.reduce((sum, { id }) => sum + (measures.get(id) ?? 0), 0);
            return (
              <tr>
                <th scope="row">{name}</th>
                <td class="number">{formatNumber(contributing, view.language)}</td>
                <td class="number nowrap">{t.course(good, good + behind)}</td>
              </tr>
            );
          })}
        </Table>
      )}
    </Card>
  );
};
