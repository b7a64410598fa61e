import type { FC } from 'hono/jsx';
import { formatEuro, formatEuroShort, formatNumber, percentSign } from '../../../kernel/money.ts';
import type { Language } from '../../../kernel/text.ts';
import {
  type Facts,
  type Figure as FigureKey,
  figures,
  figuresOf,
  isOnPath,
  type TaskPotential,
  wantedIn,
  type YearValue,
} from '../../../strategy/core/consolidation.ts';
import type { NotedYear, Targets } from '../../../strategy/store/consolidation.ts';
import { PathChart } from '../../../web/charts/path-chart.tsx';
import type { View } from '../../../web/env.ts';
import { FilterChoice } from '../../../web/filter.tsx';
import { Page } from '../../../web/layout.tsx';
import { Button, ButtonLink, Card, Empty, Figure, May, Status, Table, Why } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { StrategyTabs } from '../../../web/strategy-tabs.tsx';
import { consolidationTexts, type SaidFacts } from '../consolidation-texts.ts';

type Props = {
  view: View;
  facts: Facts;
  years: readonly NotedYear[];
  targets: Targets | undefined;
  potentials: readonly TaskPotential[];
  /** Percent of the others' cost that falls away. */
  share: number;
  shares: readonly number[];
  /** The current year. */
  year: number;
};

/** Applications per task, duplicates, cost, standards: each figure with how it is calculated. */
export const ConsolidationPage: FC<Props> = (props) => {
  const { view, facts, potentials, share } = props;
  const t = consolidationTexts(view.language);
  const current = figuresOf(facts);
  const say = sayer(view.language);
  const saved = potentials.reduce((sum, { savedCents }) => sum + savedCents, 0);
  return (
    <Page
      view={view}
      room="strategy"
      title={t.title(say('applications', facts.inUse), say('duplicates', current.duplicates ?? 0))}
      lead={
        saved > 0
          ? t.lead(formatEuroShort(saved, view.language), `${share}${percentSign(view.language)}`)
          : t.leadNothing
      }
      actions={<Actions {...props} />}
    >
      <StrategyTabs view={view} current="consolidation" />
      {facts.inUse === 0 ? (
        <Empty
          title={t.emptyTitle}
          action={<ButtonLink href={paths.applications()}>{t.toRegister}</ButtonLink>}
        >
          {t.empty}
        </Empty>
      ) : (
        <>
          <Cards {...props} />
          <Years {...props} />
          <Potential {...props} />
        </>
      )}
    </Page>
  );
};

const Actions: FC<Props> = ({ view, year, years }) => {
  const t = consolidationTexts(view.language);
  const kept = years.find((one) => one.year === year);
  return (
    <May view={view} decision="S4" need="prepare" quiet>
      <ButtonLink href={paths.consolidationTargets()}>{t.targets}</ButtonLink>
      <ButtonLink href={paths.consolidationYears()}>{t.addYear}</ButtonLink>
      <form method="post" action={paths.consolidationNote()}>
        <input type="hidden" name="version" value={String(kept?.version ?? 0)} />
        <Button>{t.note(year)}</Button>
      </form>
    </May>
  );
};

/** A figure in words: shares as percent, money in euro. */
const sayer = (language: Language) => (figure: FigureKey, value: number) => {
  if (figure.endsWith('Cents')) return formatEuro(Math.round(value / 100) * 100, language);
  if (figure.endsWith('Share')) return `${formatNumber(value * 100, language)}${percentSign(language)}`;
  return formatNumber(value, language, Number.isInteger(value) ? 0 : 1);
};

function saidFacts(facts: Facts, language: Language): SaidFacts {
  const t = consolidationTexts(language);
  const said = Object.entries(facts).map(([key, value]) => {
    if (value === null) return [key, t.unknown];
    return [key, key.endsWith('Cents') ? formatEuro(value, language) : formatNumber(value, language)];
  });
  return Object.fromEntries(said) as SaidFacts;
}

/** The line of a figure: what was kept for earlier years, and today's value as the current year's. */
function lineOf(figure: FigureKey, { facts, years, year }: Props): YearValue[] {
  const kept = years
    .filter((row) => row.year !== year && row[figure] !== null)
    .map((row) => ({ year: row.year, value: row[figure]! }));
  const current = figuresOf(facts)[figure];
  return (current === null ? kept : [...kept, { year, value: current }]).toSorted((a, b) => a.year - b.year);
}

const aimOf = (figure: FigureKey, { targets }: Props): YearValue | undefined => {
  const value = targets?.[figure];
  return targets && typeof value === 'number' ? { year: targets.year, value } : undefined;
};

const Cards: FC<Props> = (props) => {
  const { view, facts, year } = props;
  const t = consolidationTexts(view.language);
  const said = saidFacts(facts, view.language);
  const say = sayer(view.language);
  const current = figuresOf(facts);
  return (
    <div class="cards">
      {figures.map((figure) => {
        const value = current[figure];
        const aim = aimOf(figure, props);
        const [first] = lineOf(figure, props);
        const wanted = aim && first ? wantedIn(first, aim, year) : null;
        return (
          <Figure
            label={t.figures[figure]}
            value={value === null ? '–' : say(figure, value)}
            note={
              <>
                {aim ? t.aim(say(figure, aim.value), aim.year) : t.noAim}{' '}
                {value !== null && wanted !== null && (
                  <PathMark view={view} isGood={isOnPath(figure, value, wanted)} />
                )}
                <Why view={view}>
                  <p>{t.how[figure](said)}</p>
                </Why>
              </>
            }
          />
        );
      })}
    </div>
  );
};

const PathMark: FC<{ view: View; isGood: boolean }> = ({ view, isGood }) => {
  const t = consolidationTexts(view.language);
  return <Status tone={isGood ? 'good' : 'warn'}>{isGood ? t.onPath : t.behind}</Status>;
};

const Years: FC<Props> = (props) => {
  const { view, years, year, targets } = props;
  const t = consolidationTexts(view.language);
  const columns = [
    ...new Set([...years.map((row) => row.year), year, ...(targets ? [targets.year] : [])]),
  ].sort();
  if (columns.length < 2) return null;
  const head = (
    <tr>
      <th scope="col">{t.figure}</th>
      {columns.map((column) => (
        <th scope="col" class="number">
          {column === year ? `${column} (${t.today})` : column}
        </th>
      ))}
    </tr>
  );
  return (
    <Card title={t.years}>
      <p>{t.yearsHint}</p>
      <div class="figure-lines">
        {figures.map((figure) => (
          <FigureLine {...props} figure={figure} />
        ))}
      </div>
      <Table caption={t.years} head={head}>
        {figures.map((figure) => (
          <tr>
            <th scope="row">{t.figures[figure]}</th>
            {columns.map((column) => (
              <YearCell {...props} figure={figure} column={column} />
            ))}
          </tr>
        ))}
      </Table>
    </Card>
  );
};

type FigureProps = Props & { figure: FigureKey };

const FigureLine: FC<FigureProps> = (props) => {
  const { view, figure } = props;
  const t = consolidationTexts(view.language);
  const say = sayer(view.language);
  const line = lineOf(figure, props);
  const aim = aimOf(figure, props);
  if (line.length < 2 || !aim) return null;
  const point = ({ year, value }: YearValue) => ({ at: Date.UTC(year, 11, 31), value });
  return (
    <figure>
      <figcaption>{t.figures[figure]}</figcaption>
      <PathChart
        title={t.figures[figure]}
        words={t.chartWords(
          t.figures[figure],
          say(figure, line[0]!.value),
          say(figure, line.at(-1)!.value),
          say(figure, aim.value),
        )}
        path={[point(line[0]!), point(aim)]}
        measured={line.map(point)}
        format={(value) => say(figure, value)}
        formatAt={(at) => String(new Date(at).getUTCFullYear())}
      />
    </figure>
  );
};

const YearCell: FC<FigureProps & { column: number }> = (props) => {
  const { view, figure, column } = props;
  const t = consolidationTexts(view.language);
  const say = sayer(view.language);
  const line = lineOf(figure, props);
  const aim = aimOf(figure, props);
  const measured = line.find(({ year }) => year === column);
  const wanted = aim && line[0] ? wantedIn(line[0], aim, column) : null;
  return (
    <td class="number nowrap">
      {measured ? say(figure, measured.value) : '–'}
      {wanted !== null && <span class="muted small block">{t.wanted(say(figure, wanted))}</span>}
    </td>
  );
};

const Potential: FC<Props> = (props) => {
  const { view, potentials, share } = props;
  const t = consolidationTexts(view.language);
  if (potentials.length === 0) return null;
  const euro = (cents: number) => formatEuro(cents, view.language);
  const sum = (value: (one: TaskPotential) => number) => potentials.reduce((all, one) => all + value(one), 0);
  const head = (
    <tr>
      <th scope="col">{t.task}</th>
      <th scope="col">{t.kept}</th>
      <th scope="col">{t.others}</th>
      <th scope="col" class="number">
        {t.otherCost}
      </th>
      <th scope="col" class="number">
        {t.savedCost}
      </th>
    </tr>
  );
  const foot = (
    <tr>
      <th scope="row" colspan={3}>
        {t.sum}
      </th>
      <td class="number nowrap">{euro(sum(({ otherCents }) => otherCents))}</td>
      <td class="number nowrap">{euro(sum(({ savedCents }) => savedCents))}</td>
    </tr>
  );
  return (
    <Card title={t.potential}>
      <ShareChoice {...props} />
      <p>{t.potentialHint(`${share}${percentSign(view.language)}`)}</p>
      <Table caption={t.potential} head={head} foot={foot}>
        {potentials.map(({ task, kept, others, otherCents, unknown, savedCents }) => (
          <tr>
            <th scope="row">{task}</th>
            <td>
              <a href={paths.application(kept.id)}>{kept.name}</a>
            </td>
            <td>
              {others.map(({ id, name }, at) => (
                <>
                  {at > 0 && ', '}
                  <a href={paths.application(id)}>{name}</a>
                </>
              ))}
              {unknown > 0 && <span class="muted small block">{t.unknownCost(unknown)}</span>}
            </td>
            <td class="number nowrap">{euro(otherCents)}</td>
            <td class="number nowrap">{euro(savedCents)}</td>
          </tr>
        ))}
      </Table>
    </Card>
  );
};

const ShareChoice: FC<Props> = ({ view, share, shares }) => {
  const t = consolidationTexts(view.language);
  return (
    <form class="filters" method="get" action={paths.consolidation()}>
      <FilterChoice
        name="anteil"
        label={t.share}
        chosen={String(share)}
        options={shares.map((one) => ({ value: String(one), label: `${one}${percentSign(view.language)}` }))}
      />
      <button class="kern-btn kern-btn--secondary" type="submit">
        <span class="kern-label">{t.calculate}</span>
      </button>
    </form>
  );
};
