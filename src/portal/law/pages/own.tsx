import type { FC } from 'hono/jsx';
import { formatDay } from '../../../kernel/day.ts';
import { confidences } from '../../../law/core/catalogue.ts';
import type { OwnRow } from '../../../law/store/own-entries.ts';
import { FormPage } from '../../../web/edit-form.tsx';
import type { View } from '../../../web/env.ts';
import {
  Checkbox,
  Conflict,
  type Form,
  PostForm,
  SelectField,
  TextArea,
  TextField,
} from '../../../web/form.tsx';
import { Page } from '../../../web/layout.tsx';
import { Button, ButtonLink, Empty, May, Table } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { words } from '../../../web/words.ts';
import { ownKinds } from '../input.ts';
import { texts } from '../texts.ts';
import { LawTabs } from './tabs.tsx';

export const OwnPage: FC<{ view: View; entries: readonly OwnRow[] }> = ({ view, entries }) => {
  const t = texts(view.language);
  const add = (
    <May view={view} decision="V1" need="prepare">
      <ButtonLink href={paths.lawOwnNew()} primary>
        {t.own.add}
      </ButtonLink>
    </May>
  );
  const { columns } = t.list;
  const head = (
    <tr>
      {[columns.duty, t.duty.law, columns.day, columns.bindingness].map((column) => (
        <th scope="col">{column}</th>
      ))}
      <th scope="col">
        <span class="kern-sr-only">{words(view.language).form.edit}</span>
      </th>
    </tr>
  );
  return (
    <Page view={view} room="law" title={t.own.title} lead={t.own.lead} actions={entries.length > 0 && add}>
      <LawTabs view={view} current="own" />
      {entries.length === 0 ? (
        <Empty title={t.own.empty} action={add}>
          {t.own.emptyText}
        </Empty>
      ) : (
        <Table caption={t.own.title} head={head}>
          {entries.map(({ id, entry, obligationId }) => (
            <tr>
              <th scope="row">
                <a href={paths.obligation(obligationId)}>{entry.title}</a>
              </th>
              <td>
                {entry.abbreviation}, {t.kinds[entry.kind]}
              </td>
              <td>{formatDay(entry.date ?? entry.publishedOn, view.language)}</td>
              <td>{t.bindingness[entry.bindingness]}</td>
              <td>
                <May view={view} decision="V1" need="prepare" quiet>
                  <a
                    href={paths.lawOwnEntry(id)}
                    aria-label={`${words(view.language).form.edit}: ${entry.title}`}
                  >
                    {words(view.language).form.edit}
                  </a>
                </May>
              </td>
            </tr>
          ))}
        </Table>
      )}
    </Page>
  );
};

type FormProps = { view: View; form: Form; row?: OwnRow; theirs?: Record<string, string> };

export const OwnFormPage: FC<FormProps> = ({ view, form, row, theirs }) => {
  const t = texts(view.language);
  const { labels } = t.own;
  return (
    <FormPage
      view={view}
      room="law"
      title={row ? t.own.editTitle : t.own.newTitle}
      form={form}
      lead={t.own.lead}
    >
      <LawTabs view={view} current="own" />
      {theirs && <Conflict view={view} form={form} theirs={theirs} labels={labels} />}
      <PostForm
        view={view}
        action={row ? paths.lawOwnEntry(row.id) : paths.lawOwnNew()}
        form={form}
        labels={labels}
        version={row?.version}
      >
        <ActFields view={view} form={form} />
        <DutyFields view={view} form={form} />
        <div class="actions">
          <Button>{words(view.language).form.save}</Button>
          <ButtonLink href={paths.lawOwn()}>{words(view.language).form.cancel}</ButtonLink>
        </div>
      </PostForm>
      {row && (
        <form method="post" action={paths.lawOwnRemoval(row.id)}>
          <Button kind="tertiary">{t.own.remove}</Button>
        </form>
      )}
    </FormPage>
  );
};

type Part = { view: View; form: Form };

const ActFields: FC<Part> = ({ view, form }) => {
  const t = texts(view.language);
  const { labels } = t.own;
  const part = { view, form };
  return (
    <>
      <TextField {...part} name="law" label={labels.law} maxlength={200} required />
      <TextField
        {...part}
        name="abbreviation"
        label={labels.abbreviation}
        width="medium"
        maxlength={60}
        required
      />
      <SelectField
        {...part}
        name="kind"
        label={labels.kind}
        required
        options={ownKinds.map((value) => ({ value, label: t.kinds[value] }))}
      />
      <TextField {...part} name="citation" label={labels.citation} maxlength={300} required />
      <TextField {...part} name="legalRef" label={labels.legalRef} maxlength={200} required />
      <TextField {...part} name="publishedOn" label={labels.publishedOn} width="short" required />
      <TextField {...part} name="sourceUrl" label={labels.sourceUrl} />
    </>
  );
};

const DutyFields: FC<Part> = ({ view, form }) => {
  const t = texts(view.language);
  const { labels, boundaries } = t.own;
  const part = { view, form };
  return (
    <>
      <TextField {...part} name="title" label={labels.title} maxlength={160} required />
      <TextArea {...part} name="text" label={labels.text} maxlength={2000} required />
      <SelectField
        {...part}
        name="bindingness"
        label={labels.bindingness}
        required
        options={(['must', 'should', 'may'] as const).map((value) => ({
          value,
          label: t.bindingness[value],
        }))}
      />
      <TextField {...part} name="date" label={labels.date} hint={t.own.dateHint} width="short" />
      <SelectField
        {...part}
        name="boundary"
        label={labels.boundary}
        required
        options={(['end_of_day', 'start_of_day'] as const).map((value) => ({
          value,
          label: boundaries[value],
        }))}
      />
      <Checkbox {...part} name="yearly" label={labels.yearly} />
      <TextField {...part} name="leadMonths" label={labels.leadMonths} width="short" inputmode="numeric" />
      <TextField {...part} name="evidence" label={labels.evidence} maxlength={200} required />
      <SelectField
        {...part}
        name="confidence"
        label={labels.confidence}
        required
        options={confidences.map((value) => ({ value, label: t.confidence[value] }))}
      />
    </>
  );
};
