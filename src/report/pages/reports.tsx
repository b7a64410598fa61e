import type { FC } from 'hono/jsx';
import { formatDay } from '../../kernel/day.ts';
import { stateWords } from '../../plan/planning/core/version-state.ts';
import type { ListedVersion } from '../../plan/planning/store/versions.ts';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { Card } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { paperFormats } from '../render/paper.ts';
import { reportTexts } from '../texts.ts';

type Props = {
  view: View;
  year: number;
  hasAgenda: boolean;
  hasStrategy: boolean;
  strategies: readonly { number: number; resolvedOn: string; body: string }[];
  plans: readonly ListedVersion[];
};

/** All papers that can be made, each in every format. */
export const ReportsPage: FC<Props> = (props) => {
  const { view, year, hasAgenda } = props;
  const t = reportTexts(view.language);
  return (
    <Page view={view} room="reports" title={t.title} lead={t.lead}>
      <Card title={t.agenda}>
        <p>{t.agendaText}</p>
        {hasAgenda ? (
          <Formats view={view} paper={t.agenda} href={(format) => paths.agendaReport(format)} />
        ) : (
          <p>{t.noAgenda}</p>
        )}
      </Card>
      <Card title={t.yearly(year)}>
        <p>{t.yearlyText}</p>
        {hasAgenda ? (
          <Formats view={view} paper={t.yearly(year)} href={(format) => paths.yearlyReport(year, format)} />
        ) : (
          <p>{t.noAgenda}</p>
        )}
      </Card>
      <Plans {...props} />
      <Strategies {...props} />
    </Page>
  );
};

const Plans: FC<Props> = ({ view, plans }) => {
  const t = reportTexts(view.language);
  return (
    <Card title={t.plans} link={{ href: paths.planVersions(), text: t.toPlans }}>
      <p>{plans.length > 0 ? t.plansText : t.noPlans}</p>
      {plans.map(({ id, number, name, state }) => (
        <>
          <p>
            {t.plan(number, name)}
            {state !== 'adopted' && ` (${stateWords[state][view.language]})`}
          </p>
          <Formats
            view={view}
            paper={t.plan(number, name)}
            href={(format) => paths.councilPaper(id, format)}
          />
        </>
      ))}
    </Card>
  );
};

const Strategies: FC<Props> = ({ view, hasStrategy, strategies }) => {
  const t = reportTexts(view.language);
  const rows = [
    { name: t.draft, version: undefined },
    ...strategies.map(({ number, body, resolvedOn }) => ({
      name: t.version(number, body, formatDay(resolvedOn, view.language)),
      version: number,
    })),
  ];
  return (
    <Card title={t.strategy}>
      <p>{hasStrategy ? t.strategyText : t.noStrategy}</p>
      {hasStrategy &&
        rows.map(({ name, version }) => (
          <>
            <p>{name}</p>
            <Formats
              view={view}
              paper={`${t.strategy}, ${name}`}
              href={(format) => paths.strategyFile(format, version)}
            />
          </>
        ))}
    </Card>
  );
};

const Formats: FC<{ view: View; paper: string; href: (format: string) => string }> = (props) => {
  const t = reportTexts(props.view.language);
  return (
    <p class="actions">
      {paperFormats.map((format) => (
        <a
          class="kern-btn kern-btn--secondary"
          href={props.href(format)}
          download
          aria-label={t.as(props.paper, t.formats[format])}
        >
          <span class="kern-label">{t.formats[format]}</span>
        </a>
      ))}
    </p>
  );
};
