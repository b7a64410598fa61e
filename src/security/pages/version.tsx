import type { Child, FC } from 'hono/jsx';
import { dayInGermany, formatDay } from '../../kernel/day.ts';
import { formatNumber } from '../../kernel/money.ts';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { Button, Card, May, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { SecurityTabs } from '../../web/security-tabs.tsx';
import { catalogueTexts } from '../catalogue-texts.ts';
import type { Named, SecurityDiff } from '../core/diff.ts';
import type { CatalogueVersion } from '../store/catalogues.ts';

type Props = { view: View; version: CatalogueVersion; fault?: string };

/** What one version holds and what it changes; one that waits can be adopted or discarded. */
export const VersionPage: FC<Props> = ({ view, version, fault }) => {
  const t = catalogueTexts(view.language);
  const { requirements, withdrawn } = version.counts;
  const day = formatDay(dayInGermany(version.lastModified), view.language);
  return (
    <Page
      view={view}
      room="security"
      title={version.title}
      lead={t.versionLead(day, requirements, withdrawn)}
    >
      <SecurityTabs view={view} current="catalogues" />
      {fault && (
        <p class="kern-error" role="alert">
          {fault}
        </p>
      )}
      {!version.adoptedAt && (
        <May view={view} decision="X1" need="prepare">
          <div class="actions">
            <form method="post" action={paths.securityCatalogueAdoption(version.id)}>
              <Button>{t.adopt}</Button>
            </form>
            <form method="post" action={paths.securityCatalogueRemoval(version.id)}>
              <Button kind="secondary">{t.discard}</Button>
            </form>
          </div>
        </May>
      )}
      {version.diff ? <Changes view={view} diff={version.diff} /> : <p>{t.first}</p>}
      <Counts view={view} version={version} />
    </Page>
  );
};

const Changes: FC<{ view: View; diff: SecurityDiff }> = ({ view, diff }) => {
  const t = catalogueTexts(view.language);
  const one = ({ id, title }: Named) => [id, title];
  const { id, requirement, before, after, fields } = t.columns;
  return (
    <Card title={t.changes}>
      <p>{t.unchanged(diff.unchanged)}</p>
      <Part title={t.added} head={[id, requirement]} rows={diff.added.map(one)} />
      <Part title={t.removed} note={t.removedNote} head={[id, requirement]} rows={diff.removed.map(one)} />
      <Part
        title={t.reworded}
        note={t.rewordedNote}
        head={[id, requirement, fields]}
        rows={diff.reworded.map((row) => [
          ...one(row),
          row.fields.map((field) => t.fields[field] ?? field).join(', '),
        ])}
      />
      <Part
        title={t.moved}
        note={t.movedNote}
        head={[before, after, requirement]}
        rows={diff.moved.map((row) => [row.before, row.id, row.title])}
      />
      <Part
        title={t.reused}
        head={[id, before, after]}
        rows={diff.reusedIds.map((row) => [row.id, row.before.title, row.after.title])}
      />
      <Part title={t.withdrawn} head={[id, requirement]} rows={diff.withdrawn.map(one)} />
    </Card>
  );
};

/** Long lists stay folded. */
const Part: FC<{ title: string; note?: Child; head: string[]; rows: string[][] }> = (props) => {
  const { title, note, head, rows } = props;
  if (rows.length === 0) return null;
  const columns = (
    <tr>
      {head.map((column) => (
        <th scope="col">{column}</th>
      ))}
    </tr>
  );
  return (
    <details class="more" open={rows.length <= 10}>
      <summary>
        {title}: {rows.length}
      </summary>
      {note && <p class="muted small">{note}</p>}
      <Table caption={title} head={columns}>
        {rows.map(([first, ...others]) => (
          <tr>
            <th scope="row">{first}</th>
            {others.map((cell) => (
              <td>{cell}</td>
            ))}
          </tr>
        ))}
      </Table>
    </details>
  );
};

const Counts: FC<{ view: View; version: CatalogueVersion }> = ({ view, version: { counts } }) => {
  const t = catalogueTexts(view.language);
  const verbs = Object.keys(counts.byModalVerb);
  const number = (value: number) => <td class="number">{formatNumber(value, view.language)}</td>;
  const head = (
    <tr>
      <th scope="col">{t.columns.group}</th>
      <th scope="col" class="number">
        {t.columns.requirements}
      </th>
      {verbs.map((verb) => (
        <th scope="col" class="number">
          {verb === 'none' ? t.columns.none : verb}
        </th>
      ))}
    </tr>
  );
  return (
    <Card title={t.counts}>
      <Table caption={t.counts} head={head}>
        {counts.groups.map((group) => (
          <tr>
            <th scope="row">
              {group.id} {group.title}
            </th>
            {number(group.requirements)}
            {verbs.map((verb) => number(group.byModalVerb[verb] ?? 0))}
          </tr>
        ))}
      </Table>
    </Card>
  );
};
