import type { FC } from 'hono/jsx';
import { type Day, formatDay } from '../../kernel/day.ts';
import { formatMoment } from '../../kernel/moment.ts';
import type { View } from '../../web/env.ts';
import { Conflict, type Form, PostForm, SelectField, TextArea, TextField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink, Card, Status, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { SecurityTabs } from '../../web/security-tabs.tsx';
import { words } from '../../web/words.ts';
import { answerStatuses } from '../core/answer.ts';
import { entrySheetId, type Sheet, type SheetItem } from '../core/sheet.ts';
import type { Answer } from '../store/answers.ts';
import type { Measure } from '../store/measures.ts';
import type { Risk } from '../store/risks.ts';
import type { Target } from '../store/targets.ts';
import { targetTexts } from '../target-texts.ts';
import { texts } from '../texts.ts';
import { MeasureCard } from './item-measure.tsx';
import { RiskCard } from './item-risk.tsx';
import { TargetCard } from './item-target.tsx';
import { StatusMark } from './marks.tsx';

export type PersonChoice = { id: string; name: string };

export type ItemProps = {
  view: View;
  today: Day;
  sheet: Sheet;
  item: SheetItem;
  /** Null: the municipality as a whole. */
  target: Target | null;
  formerIds: readonly string[];
  /** The wording changed after the answer was given. */
  outdated: boolean;
  form: Form;
  version: number;
  /** The newer answer after a conflict, as the form holds it. */
  theirs?: Form;
  history: readonly Answer[];
  persons: readonly PersonChoice[];
  targets: readonly Target[];
  byTarget: ReadonlyMap<string, Answer>;
  risks: readonly Risk[];
  riskForm: Form;
  measures: readonly Measure[];
};

/** One requirement: what it asks, the answer, and what was answered before. */
export const ItemPage: FC<ItemProps> = (props) => {
  const { view, sheet, item } = props;
  const group = sheet.groups.find(({ id }) => id === item.group);
  return (
    <Page
      view={view}
      room="security"
      title={item.title}
      lead={<Facts view={view} sheet={sheet} item={item} />}
    >
      <SecurityTabs view={view} current="overview" />
      <p>
        <a href={paths.securitySheet(sheet.id)}>{sheet.title}</a> ·{' '}
        <a href={paths.securityGroup(sheet.id, item.group)}>
          {group?.title ?? texts(view.language).outsideGroups}
        </a>
      </p>
      <Wording {...props} />
      <AnswerCard {...props} />
      <div class="split">
        <MeasureCard {...props} />
        <RiskCard {...props} />
      </div>
      <TargetCard {...props} />
      <HistoryCard {...props} />
    </Page>
  );
};

const Facts: FC<{ view: View; sheet: Sheet; item: SheetItem }> = ({ view, sheet, item }) => {
  const t = texts(view.language);
  const efforts = sheet.id === entrySheetId ? t.entryEffort : t.effort;
  const effort = item.effort && (efforts[item.effort] ?? item.effort);
  return (
    <>
      {[item.id, item.modalVerb, effort && `${t.effortLabel}: ${effort}`, item.withdrawn && t.withdrawn]
        .filter(Boolean)
        .join(' · ')}
    </>
  );
};

const Wording: FC<ItemProps> = ({ view, sheet, item, formerIds, outdated }) => {
  const t = texts(view.language);
  const required = sheet.items.filter(({ id }) => item.required.includes(id));
  if (!item.statement && !item.guidance) return null;
  return (
    <Card title={t.statement}>
      {outdated && (
        <p>
          <Status tone="warn">{t.outdated}</Status>
        </p>
      )}
      <p class="prose">{item.statement}</p>
      {item.guidance && (
        <details>
          <summary>{t.guidance}</summary>
          <p class="prose">{item.guidance}</p>
        </details>
      )}
      {required.length > 0 && (
        <p>
          {t.required}:{' '}
          {required.map(({ key, id, title }, at) => (
            <>
              {at > 0 && ', '}
              <a href={paths.securityItem(sheet.id, key)}>
                {id} {title}
              </a>
            </>
          ))}
        </p>
      )}
      {formerIds.length > 0 && <p class="muted small">{t.formerIds(formerIds.join(', '))}</p>}
    </Card>
  );
};

const AnswerCard: FC<ItemProps> = (props) => {
  const { view, sheet, item, target, form, version, theirs, persons } = props;
  const t = texts(view.language);
  const shared = words(view.language);
  const field = { view, form };
  return (
    <Card title={target ? targetTexts(view.language).forTarget(target.name) : t.answer}>
      {theirs && (
        <Conflict
          view={view}
          form={form}
          theirs={theirs.values as Record<string, string>}
          labels={t.fields}
        />
      )}
      <PostForm
        view={view}
        action={paths.securityItem(sheet.id, item.key, target?.id)}
        form={form}
        labels={t.fields}
        version={version}
      >
        <SelectField
          {...field}
          name="status"
          label={t.fields.status}
          required
          options={answerStatuses.map((value) => ({ value, label: t.status[value] }))}
        />
        <TextArea {...field} name="note" label={t.fields.note} hint={t.hints.note} maxlength={2000} />
        <TextArea
          {...field}
          name="evidence"
          label={t.fields.evidence}
          hint={t.hints.evidence}
          rows={2}
          maxlength={2000}
        />
        <div class="row">
          <SelectField
            {...field}
            name="personId"
            label={t.fields.personId}
            options={persons.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField {...field} name="dueOn" label={t.fields.dueOn} hint={t.hints.dueOn} width="short" />
        </div>
        <div class="actions">
          {!target && (
            <Button name="next" value="on">
              {t.saveNext}
            </Button>
          )}
          <Button kind={target ? 'primary' : 'secondary'}>
            {theirs ? shared.conflict.keepYours : shared.form.save}
          </Button>
          <ButtonLink
            href={target ? paths.securityTarget(target.id) : paths.securityGroup(sheet.id, item.group)}
          >
            {shared.form.cancel}
          </ButtonLink>
        </div>
      </PostForm>
    </Card>
  );
};

const HistoryCard: FC<ItemProps> = ({ view, history }) => {
  const t = texts(view.language);
  if (history.length === 0) return null;
  const head = (
    <tr>
      <th scope="col">{t.columns.when}</th>
      <th scope="col">{t.columns.status}</th>
      <th scope="col">{t.columns.content}</th>
      <th scope="col">{t.columns.who}</th>
    </tr>
  );
  return (
    <Card title={t.history}>
      <Table caption={t.history} head={head}>
        {history.map((one) => (
          <tr>
            <td>{formatMoment(one.answeredAt, view.language)}</td>
            <td>
              <StatusMark view={view} status={one.status} />
            </td>
            <td>
              {[
                one.note,
                one.evidence && `${t.fields.evidence}: ${one.evidence}`,
                one.person && `${t.fields.personId}: ${one.person}`,
                one.dueOn && `${t.fields.dueOn}: ${formatDay(one.dueOn, view.language)}`,
              ]
                .filter(Boolean)
                .map((line) => (
                  <p>{line}</p>
                ))}
            </td>
            <td>{one.answeredBy}</td>
          </tr>
        ))}
      </Table>
    </Card>
  );
};
