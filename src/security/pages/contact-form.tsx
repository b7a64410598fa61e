import type { FC } from 'hono/jsx';
import { EditForm, FormPage } from '../../web/edit-form.tsx';
import type { View } from '../../web/env.ts';
import { type Form, SelectField, TextArea, TextField } from '../../web/form.tsx';
import { Button } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { SecurityTabs } from '../../web/security-tabs.tsx';
import { contactPurposes } from '../core/duty.ts';
import { incidentTexts } from '../incident-texts.ts';
import type { Contact } from '../store/contacts.ts';
import { inWords } from './in-words.ts';

type Props = { view: View; contact: Contact | undefined; form: Form; theirs?: Form };

export const ContactFormPage: FC<Props> = ({ view, contact, form: typed, theirs }) => {
  const { contacts: t, refusals } = incidentTexts(view.language);
  const form = inWords(typed, refusals);
  const field = { view, form };
  return (
    <FormPage view={view} room="security" title={contact ? contact.name : t.add} form={form}>
      <SecurityTabs view={view} current="paper" />
      <EditForm
        theirs={theirs}
        back={paths.securityPaper()}
        more={
          contact && (
            <Button kind="tertiary" formaction={paths.securityContactRemoval(contact.id)} novalidate>
              {t.remove}
            </Button>
          )
        }
        view={view}
        action={contact ? paths.securityContact(contact.id) : paths.securityContactNew()}
        form={form}
        labels={t.fields}
        version={contact?.version ?? 0}
      >
        <div class="row">
          <SelectField
            {...field}
            name="purpose"
            label={t.fields.purpose}
            required
            options={contactPurposes.map((value) => ({ value, label: t.purposes[value] }))}
          />
          <TextField {...field} name="name" label={t.fields.name} maxlength={160} required />
        </div>
        <div class="row">
          <TextField {...field} name="phone" label={t.fields.phone} maxlength={80} />
          <TextField {...field} name="email" label={t.fields.email} inputmode="email" maxlength={160} />
          <TextField {...field} name="reachable" label={t.fields.reachable} maxlength={160} />
        </div>
        <TextArea {...field} name="note" label={t.fields.note} rows={2} maxlength={500} />
        <div class="row">
          <TextField
            {...field}
            name="reportHours"
            label={t.fields.reportHours}
            hint={t.hints.reportHours}
            inputmode="numeric"
            width="short"
          />
          <TextField {...field} name="reportBasis" label={t.fields.reportBasis} maxlength={200} />
        </div>
      </EditForm>
    </FormPage>
  );
};
