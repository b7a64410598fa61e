import type { FC } from 'hono/jsx';
import { formatDay } from '../../kernel/day.ts';
import type { Unit } from '../../municipality/store/units.ts';
import type { View } from '../../web/env.ts';
import { type Form, PostForm, SelectField, TextField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, Card, Pager, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { contactOutcomes } from '../core/guide.ts';
import type { Contact } from '../store/contacts.ts';
import type { Topic } from '../store/topics.ts';
import { texts } from '../texts.ts';
import { GuideTabs } from './tabs.tsx';

type Props = {
  view: View;
  form: Form;
  /** The viewer's own mandate; null: looks only. */
  ownId: string | null;
  contacts: readonly Contact[];
  units: readonly Unit[];
  topics: readonly Topic[];
  /** How long a contact is kept. */
  months: number;
  /** Of the contacts, counted from 1. */
  page: number;
};

const contactPage = 30;
const durations = ['5', '15', '30', '60', '120'];

export const ContactsPage: FC<Props> = (props) => {
  const { view, ownId } = props;
  const t = texts(view.language).contacts;
  return (
    <Page view={view} room="guides" title={ownId ? t.title : t.titleAll} lead={ownId ? t.lead : t.onlyGuides}>
      <GuideTabs view={view} current="own" />
      {ownId && <ContactForm {...props} />}
      <ContactTable {...props} />
    </Page>
  );
};

const ContactForm: FC<Props> = ({ view, form, units, topics, months }) => {
  const t = texts(view.language);
  const { fields } = t.contacts;
  return (
    <PostForm view={view} action={paths.guideContacts()} form={form} labels={fields}>
      <SelectField
        view={view}
        form={form}
        name="unitId"
        label={fields.unitId}
        options={units.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
      />
      <Radios
        name="minutes"
        label={fields.minutes}
        form={form}
        options={durations.map((value) => ({ value, label: t.contacts.minutes(Number(value)) }))}
      />
      <Radios
        name="outcome"
        label={fields.outcome}
        form={form}
        options={contactOutcomes.map((value) => ({ value, label: t.outcomes[value] }))}
      />
      {topics.length > 0 && (
        <SelectField
          view={view}
          form={form}
          name="topicId"
          label={fields.topicId}
          options={topics.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TextField
        view={view}
        form={form}
        name="outside"
        label={fields.outside}
        hint={t.contacts.outsideHint}
        maxlength={160}
      />
      <details class="more" open={Boolean(form.values.note || form.faults.day)}>
        <summary>
          {fields.note}, {fields.day}
        </summary>
        <div class="stack">
          <TextField view={view} form={form} name="note" label={fields.note} maxlength={300} />
          <TextField view={view} form={form} name="day" label={fields.day} required width="short" />
        </div>
      </details>
      <p class="muted small">
        {t.contacts.kept(months)} <a href={paths.keptData()}>{t.basics.kept}</a>
      </p>
      <div class="actions">
        <Button>{t.contacts.save}</Button>
      </div>
    </PostForm>
  );
};

const Radios: FC<{
  name: string;
  label: string;
  form: Form;
  options: readonly { value: string; label: string }[];
}> = ({ name, label, form, options }) => (
  <fieldset class="choices" id={name}>
    <legend class="kern-label">{label}</legend>
    {options.map(({ value, label: text }) => (
      <div class="kern-form-check">
        <input
          class="kern-form-check__radio"
          type="radio"
          id={`${name}-${value}`}
          name={name}
          value={value}
          checked={form.values[name] === value}
        />
        <label class="kern-label" for={`${name}-${value}`}>
          {text}
        </label>
      </div>
    ))}
  </fieldset>
);

/** Who had a contact and the note are for the guide and for whoever leads the network: no list of who does how much. */
const ContactTable: FC<Props> = ({ view, contacts, ownId, page }) => {
  const leads = !ownId && view.rights.may('L2', 'prepare');
  const shown = contacts.slice((page - 1) * contactPage, page * contactPage);
  const t = texts(view.language);
  const title = ownId ? t.contacts.mine : t.contacts.all;
  const c = t.contacts.columns;
  const head = (
    <tr>
      <th scope="col">{c.day}</th>
      {leads && <th scope="col">{c.guide}</th>}
      <th scope="col">{c.unit}</th>
      <th scope="col">{c.topic}</th>
      <th scope="col" class="number">
        {c.minutes}
      </th>
      <th scope="col">{c.outcome}</th>
      {(ownId || leads) && <th scope="col">{c.note}</th>}
    </tr>
  );
  return (
    <Card title={title} wide>
      {contacts.length === 0 ? (
        <p>{t.contacts.none}</p>
      ) : (
        <Table caption={title} head={head}>
          {shown.map((contact) => (
            <tr>
              <td>{formatDay(contact.day, view.language)}</td>
              {leads && <td>{contact.guide ?? '–'}</td>}
              <td>{contact.unit ?? contact.outside}</td>
              <td>{contact.topic ?? '–'}</td>
              <td class="number">{contact.minutes}</td>
              <td>{t.outcomes[contact.outcome]}</td>
              {(ownId || leads) && (
                <td>
                  {contact.note}
                  {contact.guideId === ownId && (
                    <form method="post" class="inline" action={paths.guideContact(contact.id)}>
                      <button class="link-button" type="submit">
                        {t.contacts.remove}
                        <span class="kern-sr-only">: {formatDay(contact.day, view.language)}</span>
                      </button>
                    </form>
                  )}
                </td>
              )}
            </tr>
          ))}
        </Table>
      )}
      <Pager
        view={view}
        page={page}
        pages={Math.ceil(contacts.length / contactPage)}
        href={(at) => paths.guideContacts(at)}
      />
    </Card>
  );
};
