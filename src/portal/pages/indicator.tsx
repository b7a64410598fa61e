import type { FC } from 'hono/jsx';
import { effectiveValues } from '../../agenda/core/indicator.ts';
import { optionWords } from '../../agenda/core/option-words.ts';
import { type Indicator, measured } from '../../agenda/store/outline.ts';
import { formatDay } from '../../kernel/day.ts';
import { PathChart } from '../../web/charts/path-chart.tsx';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink, Card, May, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { agendaTexts } from '../agenda-texts.ts';
import type { RegisterValue } from '../online/register.ts';
import { texts } from '../online/texts.ts';
import { formatValue, StandingMark } from './indicator-marks.tsx';

type Props = { view: View; indicator: Indicator };
/** Undefined where the indicator does not count online services; null where the register is empty. */
type FromRegister = { fromRegister: RegisterValue | null | undefined };

/** One indicator: its path, its values with corrections, and what it means. */
export const IndicatorPage: FC<Props & FromRegister> = ({ view, indicator, fromRegister }) => {
  const t = agendaTexts(view.language);
  return (
    <Page
      view={view}
      room="agenda"
      title={indicator.name}
      named
      lead={leadOf(view, indicator)}
      actions={
        <>
          <May view={view} decision="S2" need="prepare" quiet>
            <ButtonLink href={paths.indicatorEdit(indicator.id)}>{t.definition}</ButtonLink>
          </May>
          <May view={view} decision="O1" need="prepare" quiet>
            <ButtonLink href={paths.indicatorValue(indicator.id)} primary>
              {t.addValue}
            </ButtonLink>
          </May>
        </>
      }
    >
      <Card title={t.path}>
        <p>
          <StandingMark view={view} standing={indicator.standing} />
        </p>
        <Path view={view} indicator={indicator} />
      </Card>
      {fromRegister !== undefined && (
        <RegisterCard view={view} indicator={indicator} fromRegister={fromRegister} />
      )}
      <Values view={view} indicator={indicator} />
      <Definition view={view} indicator={indicator} />
    </Page>
  );
};

function leadOf(view: View, { plan, standing, unit }: Indicator): string {
  const t = agendaTexts(view.language);
  const last = plan.targets.at(-1)!;
  const figure = (value: number) => formatValue(value, unit, view.language);
  const year = last.day.slice(0, 4);
  if (!standing) return t.indicatorNoValue(figure(last.value), year);
  return t.indicatorLead(figure(standing.value), figure(standing.wanted), figure(last.value), year);
}

const Path: FC<Props> = ({ view, indicator }) => {
  const { plan, values, unit, name } = indicator;
  const point = ({ day, value }: { day: string; value: number }) => ({ at: Date.parse(day), value });
  return (
    <PathChart
      title={name}
      words={leadOf(view, indicator)}
      path={[plan.baseline, ...plan.targets].map(point)}
      measured={effectiveValues(measured(values)).map(point)}
      format={(value) => formatValue(value, unit, view.language)}
      formatAt={(at) => formatDay(new Date(at).toISOString().slice(0, 10), view.language)}
    />
  );
};

/** What the register of online services gives today, and the way to take it over. */
const RegisterCard: FC<Props & { fromRegister: RegisterValue | null }> = ({
  view,
  indicator,
  fromRegister,
}) => {
  const t = texts(view.language).register;
  return (
    <Card title={t.title} link={{ href: paths.onlineServices(), text: t.link }}>
      {!fromRegister && <p>{t.none}</p>}
      {fromRegister && (
        <>
          <p>{t.now(formatValue(fromRegister.value, indicator.unit, view.language))}</p>
          <p class="muted small">{t.how(fromRegister.reached, fromRegister.level)}</p>
          <May view={view} decision="O1" need="prepare" quiet>
            <form method="post" action={paths.indicatorFromRegister(indicator.id)}>
              <Button kind="secondary">{t.take}</Button>
            </form>
          </May>
        </>
      )}
    </Card>
  );
};

const Values: FC<Props> = ({ view, indicator: { values, unit } }) => {
  const t = agendaTexts(view.language);
  const counting = new Set(
    values.map(({ day, id }) => values.findLast((other) => other.day === day)!.id === id && id),
  );
  const head = (
    <tr>
      <th scope="col">{t.day}</th>
      <th scope="col" class="number">
        {t.value}
      </th>
      <th scope="col">{t.note}</th>
      <th scope="col">{t.enteredBy}</th>
    </tr>
  );
  return (
    <Card title={t.values}>
      <Table caption={t.values} head={head}>
        {values.toReversed().map((row) => (
          <tr>
            <th scope="row" class="nowrap">
              {formatDay(row.day, view.language)}
            </th>
            <td class="number">
              {counting.has(row.id) ? (
                formatValue(row.value, unit, view.language)
              ) : (
                <>
                  <s>{formatValue(row.value, unit, view.language)}</s> {t.corrected}
                </>
              )}
            </td>
            <td>{[row.comment, row.evidence].filter(Boolean).join(' · ')}</td>
            <td>{row.enteredBy}</td>
          </tr>
        ))}
      </Table>
    </Card>
  );
};

const Definition: FC<Props> = ({ view, indicator }) => {
  const words = optionWords(view.language);
  const labels = agendaTexts(view.language).facts;
  const facts: [string, string | null][] = [
    [labels.definition, indicator.definition],
    [labels.direction, words.directions[indicator.direction]],
    [labels.frequency, words.frequencies[indicator.frequency]],
    [labels.level, words.levels[indicator.level]],
    [labels.source, indicator.source],
    [labels.licence, words.licences[indicator.licence]],
  ];
  return (
    <Card title={agendaTexts(view.language).definition}>
      <dl class="facts">
        {facts
          .filter(([, text]) => text)
          .map(([label, text]) => (
            <>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </>
          ))}
      </dl>
    </Card>
  );
};
