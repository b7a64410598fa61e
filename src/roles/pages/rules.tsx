import type { FC } from 'hono/jsx';
import { dayInGermany, formatDay } from '../../kernel/day.ts';
import type { View } from '../../web/env.ts';
import { type Form, TextField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink, Card, May, Status, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import type { Evidence, Sources } from '../core/advisor/evidence.ts';
import { namedIn } from '../core/advisor/evidence.ts';
import { matrixDecision } from '../core/matrix/rights.ts';
import { sayCell } from '../core/rules/speak.ts';
import { type DecisionTable, marksOf, type Rule } from '../core/rules/table.ts';
import type { OwnRuleFile } from '../store/rules.ts';
import { texts } from '../texts.ts';
import { labelIn, sayNames, sayNote } from './rule-words.ts';
import { RoleTabs } from './tabs.tsx';

/** One DMN file: the shipped one, or the municipality's own in its place. */
export type RuleFileView = { name: string; own: OwnRuleFile | undefined; tables: readonly DecisionTable[] };

type ListProps = {
  view: View;
  files: readonly RuleFileView[];
  history: readonly OwnRuleFile[];
  version: string;
  form: Form;
  /** Why an upload was refused, one sentence each. */
  faults: readonly string[];
};

/** All tables, how they are hit, and which of them the municipality changed. */
export const RulesPage: FC<ListProps> = (props) => {
  const { view, files, history, version } = props;
  const t = texts(view.language);
  const own = files.filter((file) => file.own).length;
  return (
    <Page view={view} room="roles" title={t.rules.title} lead={t.rules.lead(own)}>
      <RoleTabs view={view} current="rules" />
      <p class="muted small">
        {t.marksHint} {t.advisor.version(version)}.
      </p>
      <FileTable view={view} files={files} />
      <UploadCard {...props} />
      {history.length > 0 && (
        <Card title={t.rules.history}>
          <ul>
            {history.map(({ name, uploadedBy, createdAt, reason, state }) => (
              <li>
                {t.rules.historyLine(name, uploadedBy, formatDay(dayInGermany(createdAt), view.language))}:{' '}
                {reason} ({state === 'in-force' ? t.rules.inForce : t.rules.superseded})
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Page>
  );
};

const FileTable: FC<{ view: View; files: readonly RuleFileView[] }> = ({ view, files }) => {
  const t = texts(view.language).rules;
  const head = (
    <tr>
      <th scope="col">{t.columns.table}</th>
      <th scope="col">{t.columns.policy}</th>
      <th scope="col" class="number">
        {t.columns.rules}
      </th>
      <th scope="col">{t.columns.state}</th>
    </tr>
  );
  return (
    <Table caption={t.title} head={head}>
      {files.flatMap(({ name, own, tables }) =>
        tables.map((table) => (
          <tr>
            <th scope="row">
              <a href={`${paths.ruleFile(name)}#${table.id}`}>
                {table.id} {labelIn(table.name, view)}
              </a>
            </th>
            <td>{t.policies[policyOf(table)]}</td>
            <td class="number">{table.rules.length}</td>
            <td>
              <Status tone={own ? 'info' : 'plain'}>{own ? t.own : t.shipped}</Status>
            </td>
          </tr>
        )),
      )}
    </Table>
  );
};

const policyOf = ({ hitPolicy, aggregation }: DecisionTable): string =>
  aggregation ? `${hitPolicy} ${aggregation}` : hitPolicy;

const UploadCard: FC<ListProps> = ({ view, form, faults }) => {
  const t = texts(view.language).rules;
  return (
    <Card title={t.upload} id="hochladen">
      {faults.length > 0 && (
        <div class="kern-alert kern-alert--danger fault-summary" role="alert" tabindex={-1} id="fehler">
          <div class="kern-alert__header">
            <span class="kern-title">{t.faultsTitle}</span>
          </div>
          <div class="kern-alert__body">
            <ul>
              {faults.map((fault) => (
                <li>{fault}</li>
              ))}
            </ul>
          </div>
        </div>
      )}
      <May view={view} decision={matrixDecision} need="decide">
        <p>{t.uploadLead}</p>
        <form
          class="stack"
          method="post"
          action={paths.ruleUpload()}
          enctype="multipart/form-data"
          novalidate
        >
          <div class="kern-form-input">
            <label class="kern-label" for="file">
              {t.file}
            </label>
            <input class="kern-form-input__input" type="file" id="file" name="file" accept=".dmn,.xml" />
          </div>
          <TextField view={view} form={form} name="reason" label={t.reason} maxlength={500} required />
          <div>
            <Button>{t.submit}</Button>
          </div>
        </form>
      </May>
    </Card>
  );
};

type FileProps = {
  view: View;
  file: RuleFileView;
  /** Ids of the rules that fire for the municipality as it stands. */
  fired: ReadonlySet<string>;
  sources: Sources;
};

/** One file with its tables; rows that fire for the municipality are marked. */
export const RuleFilePage: FC<FileProps> = (props) => {
  const { view, file } = props;
  const t = texts(view.language);
  const [first] = file.tables;
  return (
    <Page
      view={view}
      room="roles"
      title={`${first!.id} ${labelIn(first!.name, view)}`}
      lead={file.own ? `${t.rules.own}: ${file.own.reason}` : t.rules.shipped}
      actions={<ButtonLink href={`${paths.ruleFile(file.name)}/dmn`}>{t.rules.download}</ButtonLink>}
    >
      <RoleTabs view={view} current="rules" />
      <p class="muted small">{t.marksHint}</p>
      {file.tables.map((table) => (
        <RuleTable {...props} table={table} />
      ))}
      <SourceCard {...props} />
      {file.own && (
        <May view={view} decision={matrixDecision} need="decide" quiet>
          <form method="post" action={paths.ruleReset(file.name)}>
            <Button kind="secondary">{t.rules.reset}</Button>
          </form>
        </May>
      )}
      <p>
        <a href={paths.rules()}>{t.rules.title}</a>
      </p>
    </Page>
  );
};

/** Every source that a row of the file names, once, with its title and address. */
const SourceCard: FC<FileProps> = ({ view, file, sources }) => {
  const notes = file.tables.flatMap(({ rules }) => rules.map(({ notes: { Quelle = '' } }) => Quelle));
  const named = new Map(notes.flatMap((note) => namedIn(note, sources)).map((one) => [one.id, one]));
  if (named.size === 0) return null;
  return (
    <Card title={texts(view.language).rules.sources}>
      <ul>
        {[...named.values()].map(({ id, title, url }) => (
          <li id={id}>
            {id}: <a href={url}>{title}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
};

const RuleTable: FC<FileProps & { table: DecisionTable }> = (props) => {
  const { view, table, fired } = props;
  const t = texts(view.language).rules;
  const count = table.rules.filter(({ id }) => fired.has(id)).length;
  const head = (
    <tr>
      <th scope="col">{t.rule}</th>
      <th scope="col">{t.when}</th>
      <th scope="col">{t.says}</th>
      <th scope="col">{t.why}</th>
      <th scope="col">{t.mark}</th>
      <th scope="col">{t.source}</th>
    </tr>
  );
  return (
    <Card title={`${table.id} ${labelIn(table.name, view)}`} id={table.id}>
      <p>
        {t.policies[policyOf(table)]}. {table.id !== 'D0' && t.firedLead(count)}{' '}
        <span class="muted small">
          {table.hitPolicy !== 'COLLECT' && t.complete} {table.hitPolicy === 'UNIQUE' && t.unique}
        </span>
      </p>
      <Table caption={table.name} head={head}>
        {table.rules.map((rule) => (
          <RuleRow {...props} rule={rule} />
        ))}
      </Table>
    </Card>
  );
};

const RuleRow: FC<FileProps & { table: DecisionTable; rule: Rule }> = (props) => {
  const { view, table, rule, fired, sources } = props;
  const t = texts(view.language);
  const german = view.language === 'de';
  const fires = fired.has(rule.id);
  return (
    <tr class={fires ? 'fires' : ''}>
      <th scope="row">
        {rule.id} {fires && <Status tone="good">{t.rules.fired}</Status>}
      </th>
      <td>{conditionsOf(view, table, rule)}</td>
      <td>{outputsOf(view, table, rule)}</td>
      <td>{(german ? rule.notes.Grund : rule.notes.Reason) ?? ''}</td>
      <td>
        {marksOf(rule)
          .map((mark) => t.marks[mark])
          .join(', ')}
      </td>
      <td>
        <SourceLinks
          view={view}
          note={rule.notes.Quelle ?? ''}
          found={namedIn(rule.notes.Quelle ?? '', sources)}
        />
      </td>
    </tr>
  );
};

function conditionsOf(view: View, table: DecisionTable, rule: Rule): string {
  const said = table.inputs.flatMap(({ label }, column) =>
    rule.tests[column] === '-'
      ? []
      : [`${labelIn(label, view)}: ${sayNames(sayCell(rule.tests[column]!, view.language), view)}`],
  );
  return said.join('; ') || texts(view.language).rules.always;
}

function outputsOf(view: View, table: DecisionTable, rule: Rule): string {
  const other = view.language === 'de' ? 'en' : 'de';
  return table.outputs
    .flatMap(({ name, label }, column) => {
      if (name === other) return [];
      const value = sayNames(sayCell(rule.outputs[column]!, view.language), view);
      return [
        name === view.language || table.outputs.length === 1 ? value : `${labelIn(label, view)}: ${value}`,
      ];
    })
    .join('; ');
}

const SourceLinks: FC<{ view: View; note: string; found: Evidence['sources'] }> = ({ view, note, found }) =>
  found.length === 0
    ? sayNote(note, view)
    : found.map(({ id, title }) => (
        <>
          <a href={`#${id}`} title={title}>
            {id}
          </a>{' '}
        </>
      ));
