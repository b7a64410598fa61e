import type { Child, FC } from 'hono/jsx';
import { formatDay } from '../../kernel/day.ts';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink, Card, May, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { SecurityTabs } from '../../web/security-tabs.tsx';
import { countProgress } from '../core/progress.ts';
import { itemsFor, needAspects, overallNeed } from '../core/target.ts';
import type { AnsweredSheet } from '../store/sheets.ts';
import type { Target } from '../store/targets.ts';
import { targetTexts } from '../target-texts.ts';
import { texts } from '../texts.ts';
import { ProgressBar, percentMet } from './marks.tsx';
import { NeedMark } from './targets.tsx';

type Props = { view: View; target: Target; sheets: readonly AnsweredSheet[] };

/** One thing that is protected: its need, its checks, and what counts in an emergency. */
export const TargetPage: FC<Props> = (props) => {
  const { view, target } = props;
  const t = targetTexts(view.language);
  return (
    <Page
      view={view}
      room="security"
      title={target.name}
      lead={[t.kinds[target.kind], target.unit, target.person].filter(Boolean).join(' · ')}
      actions={
        <May view={view} decision="X2" need="comment" quiet>
          <ButtonLink href={paths.securityTargetEdit(target.id)}>{t.edit}</ButtonLink>
        </May>
      }
    >
      <SecurityTabs view={view} current="targets" />
      <div class="split">
        <NeedCard {...props} />
        <EmergencyCard {...props} />
      </div>
      <ChecksCard {...props} />
      {target.note && <p class="prose">{target.note}</p>}
      <May view={view} decision="X2" need="comment" quiet>
        <details class="more">
          <summary>{t.remove}</summary>
          <p>{t.removeHint}</p>
          <form method="post" action={paths.securityTargetRemoval(target.id)}>
            <Button kind="secondary">{t.remove}</Button>
          </form>
        </details>
      </May>
    </Page>
  );
};

const Facts: FC<{ facts: readonly (readonly [string, Child])[] }> = ({ facts }) => (
  <dl class="facts">
    {facts.map(([label, value]) => (
      <>
        <dt>{label}</dt>
        <dd>{value || '–'}</dd>
      </>
    ))}
  </dl>
);

const NeedCard: FC<Props> = ({ view, target }) => {
  const t = targetTexts(view.language);
  return (
    <Card title={t.need}>
      <p>
        <NeedMark view={view} need={overallNeed(target)} />
      </p>
      <Facts facts={needAspects.map((aspect) => [t.fields[aspect], t.needs[target[aspect]]] as const)} />
      {target.needReason && <p class="prose">{target.needReason}</p>}
    </Card>
  );
};

const EmergencyCard: FC<Props> = ({ view, target }) => {
  const t = targetTexts(view.language);
  const { maxOutageHours, restoreTestedOn, restartRank } = target;
  return (
    <Card title={t.emergency}>
      <Facts
        facts={[
          [t.fields.operator, target.operator],
          [t.fields.maxOutageHours, maxOutageHours === null ? null : t.hours(maxOutageHours)],
          [t.fields.restoreTestedOn, restoreTestedOn ? formatDay(restoreTestedOn, view.language) : t.never],
          [t.fields.restartRank, restartRank === null ? null : String(restartRank)],
          [t.fields.fallback, target.fallback],
        ]}
      />
    </Card>
  );
};

const ChecksCard: FC<Props> = ({ view, target, sheets }) => {
  const t = targetTexts(view.language);
  const shared = texts(view.language);
  const rows = sheets.map(({ sheet, answers }) => ({
    sheet,
    items: itemsFor(sheet.items, target.categories, (key) => answers.has(key)),
    answers,
  }));
  const head = (
    <tr>
      <th scope="col">{shared.sheet}</th>
      <th scope="col">{shared.columns.progress}</th>
      <th scope="col" class="number">
        {shared.columns.met}
      </th>
      <th scope="col" class="number">
        {shared.columns.open}
      </th>
    </tr>
  );
  return (
    <Card title={t.checks}>
      {rows.every(({ items }) => items.length === 0) && <p class="muted">{t.checksNone}</p>}
      <Table caption={t.checks} head={head}>
        {rows.map(({ sheet, items, answers }) => {
          const progress = countProgress(items, answers);
          return (
            <tr>
              <th scope="row">
                <a href={paths.securityList(sheet.id, { ziel: target.id })}>{sheet.title}</a>
              </th>
              <td>{items.length > 0 && <ProgressBar progress={progress} />}</td>
              <td class="number">
                {items.length > 0 &&
                  `${shared.metOf(progress.met, progress.relevant)}, ${percentMet(view, progress)}`}
              </td>
              <td class="number">{items.length > 0 && progress.open}</td>
            </tr>
          );
        })}
      </Table>
    </Card>
  );
};
