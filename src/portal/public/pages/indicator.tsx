import type { FC } from 'hono/jsx';
import { courseOf } from '../../../agenda/core/indicator.ts';
import { optionWords } from '../../../agenda/core/option-words.ts';
import { formatDay } from '../../../kernel/day.ts';
import { PathChart } from '../../../web/charts/path-chart.tsx';
import { Table } from '../../../web/parts.tsx';
import { written } from '../../../web/written.ts';
import { formatValue, StandingMark } from '../../pages/indicator-marks.tsx';
import type { PublicIndicator } from '../core/public-view.ts';
import { goalsOf, indicatorsOf } from '../core/town.ts';
import { dataTexts } from '../data-texts.ts';
import { texts } from '../texts.ts';
import { IndicatorCards } from './agenda.tsx';
import { Fact } from './initiative.tsx';
import { link, PublicPage, type PublicView } from './layout.tsx';
import { Way } from './marks.tsx';

export const IndicatorsPage: FC<{ view: PublicView }> = ({ view }) => {
  const t = texts(view.language);
  const { fields } = view.town;
  const indicators = indicatorsOf(view.town);
  const { good, behind } = courseOf(indicators);
  const measured = good + behind;
  return (
    <PublicPage
      view={view}
      title={t.pages.kennzahlen}
      lead={indicators.length > 0 ? t.agendaLead(good, measured) : t.empty}
    >
      {fields
        .map((field) => ({ ...field, indicators: field.goals.flatMap(({ indicators }) => indicators) }))
        .filter(({ indicators }) => indicators.length > 0)
        .map(({ code, name, indicators }) => (
          <section id={code}>
            <h2 lang={written(view)}>{name}</h2>
            <IndicatorCards view={view} indicators={indicators} />
          </section>
        ))}
    </PublicPage>
  );
};

type Props = { view: PublicView; indicator: PublicIndicator };

export const IndicatorPage: FC<Props> = ({ view, indicator }) => {
  const t = texts(view.language);
  const goal = goalsOf(view.town).find(({ id }) => id === indicator.goalId)!;
  return (
    <PublicPage
      view={view}
      title={indicator.name}
      named
      lead={wordsOf({ view, indicator })}
      kicker={
        <a href={link(view, `ziele/${goal.id}`)} lang={written(view)}>
          {goal.name}
        </a>
      }
    >
      {indicator.definition && (
        <p class="public-text public-intro" lang={written(view)}>
          {indicator.definition}
        </p>
      )}
      <section>
        <h2>{t.path}</h2>
        <p>
          <StandingMark view={view} standing={indicator.standing} />
        </p>
        <Way view={view} indicator={indicator} />
        <Chart view={view} indicator={indicator} />
      </section>
      <section>
        <h2>{t.values}</h2>
        <Values view={view} indicator={indicator} />
        <p class="public-after">
          {t.asFile}: <a href={link(view, 'daten/werte')}>{dataTexts(view.language).tables.werte.title}</a>
        </p>
      </section>
      <About view={view} indicator={indicator} />
    </PublicPage>
  );
};

function wordsOf({ view, indicator: { plan, unit, values } }: Props): string {
  const t = texts(view.language);
  const target = plan.targets.at(-1);
  const figure = (value: number) => formatValue(value, unit, view.language);
  const last = values.at(-1);
  return last && target
    ? t.pathWords(figure(last.value), figure(target.value), target.day.slice(0, 4))
    : t.noValue;
}

const Chart: FC<Props> = ({ view, indicator }) => {
  const { plan, values, unit, name } = indicator;
  const point = ({ day, value }: { day: string; value: number }) => ({ at: Date.parse(day), value });
  return (
    <div class="public-chart">
      <PathChart
        title={name}
        words={wordsOf({ view, indicator })}
        path={[plan.baseline, ...plan.targets].map(point)}
        measured={values.map(point)}
        format={(value) => formatValue(value, unit, view.language)}
        formatAt={(at) => formatDay(new Date(at).toISOString().slice(0, 10), view.language)}
      />
    </div>
  );
};

const Values: FC<Props> = ({ view, indicator: { plan, unit, values } }) => {
  const t = texts(view.language);
  const isBaseline = ({ day, value }: { day: string; value: number }) =>
    day === plan.baseline.day && value === plan.baseline.value;
  const rows = [
    ...values.map(({ day, value, provisional, corrected, comment }) => ({
      day,
      value,
      note: [
        isBaseline({ day, value }) && t.baseline,
        provisional && t.provisional,
        corrected && t.corrected,
        comment,
      ]
        .filter(Boolean)
        .join(', '),
    })),
    ...(values.some(isBaseline) ? [] : [{ ...plan.baseline, note: t.baseline }]),
    ...plan.targets.map((target) => ({ ...target, note: t.target })),
  ].sort((a, b) => b.day.localeCompare(a.day));
  const head = (
    <tr>
      <th scope="col">{t.day}</th>
      <th scope="col" class="number">
        {t.value}
      </th>
      <th scope="col">{t.note}</th>
    </tr>
  );
  return (
    <Table caption={t.values} head={head}>
      {rows.map(({ day, value, note }) => (
        <tr>
          <th scope="row" class="nowrap">
            {formatDay(day, view.language)}
          </th>
          <td class="number">{formatValue(value, unit, view.language)}</td>
          <td>{note}</td>
        </tr>
      ))}
    </Table>
  );
};

const About: FC<Props> = ({ view, indicator }) => {
  const t = texts(view.language);
  const words = optionWords(view.language);
  return (
    <section>
      <h2>{t.about}</h2>
      <dl class="facts">
        <Fact label={t.direction} text={words.directions[indicator.direction]} />
        {indicator.source && <Fact label={t.source} text={indicator.source} />}
        {indicator.frequency && <Fact label={t.frequency} text={words.frequencies[indicator.frequency]} />}
        <Fact label={t.licence} text={words.licences[indicator.licence]} />
      </dl>
    </section>
  );
};
