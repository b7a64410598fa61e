import type { FC } from 'hono/jsx';
import { z } from 'zod';
import { formatMoment } from '../kernel/moment.ts';
import type { Role } from '../kernel/role.ts';
import type { View } from './env.ts';
import { emptyForm, type Form, SelectField, TextArea } from './form.tsx';
import { oneOf, requiredText } from './input.ts';
import { Button, Card, Status } from './parts.tsx';
import { words } from './words.ts';

/** Who must be heard in writing before a decision counts, and whose consent the law wants. */
type OpenHearing = { heard: readonly Role[]; consent: readonly Role[]; refused?: readonly Role[] };
const verdictKinds = ['heard', 'consent', 'refusal'] as const;
type Verdict = (typeof verdictKinds)[number];
type GivenStatement = {
  role: Role;
  verdict: Verdict;
  text: string;
  givenBy: string;
  noted: boolean;
  createdAt: Date;
  /** Said of what stood there before the last change. */
  outdated?: boolean;
};

/** What a role types that must be heard or consent. */
export const statementInput = z.object({ verdict: oneOf(verdictKinds), text: requiredText(4000) });

const fieldOf = (role: Role): string => `gehoert.${role}`;

/** Statements that came on paper and are entered with the decision. */
export const typedStatements = (form: Form, { heard, consent }: OpenHearing) =>
  [...heard, ...consent].flatMap((role) => {
    const text = String(form.values[fieldOf(role)] ?? '').trim();
    const verdict = consent.includes(role) ? ('consent' as const) : ('heard' as const);
    return text ? [{ role, verdict, text: text.slice(0, 4000) }] : [];
  });

/** One field per statement that the matrix demands and that is not here yet. */
export const HearingFields: FC<{ view: View; form: Form; hearing: OpenHearing }> = ({
  view,
  form,
  hearing,
}) => {
  const shared = words(view.language);
  const t = texts[view.language];
  const asked = [...hearing.heard, ...hearing.consent];
  if (asked.length === 0) return null;
  return (
    <fieldset id="hearing" class="stack">
      <legend>{t.legend}</legend>
      {form.faults.hearing && (
        <p class="kern-error" role="alert">
          {form.faults.hearing}
        </p>
      )}
      <p>{t.lead}</p>
      {asked.map((role) => (
        <TextArea
          view={view}
          form={form}
          name={fieldOf(role)}
          label={(hearing.consent.includes(role) ? t.consentOf : t.statementOf)(shared.roles[role])}
          rows={2}
          maxlength={4000}
          required
        />
      ))}
    </fieldset>
  );
};

/** For a role that must be heard or consent, or that has refused: its own words, in the program. */
export const OwnStatement: FC<{
  view: View;
  action: string;
  hearing: OpenHearing;
  form?: Form;
  /** What the act needs to know beside the statement. */
  hidden?: Record<string, string>;
}> = ({ view, action, hearing, form = emptyForm, hidden = {} }) => {
  const t = texts[view.language];
  const role = view.viewer?.role;
  const isHeard = role ? hearing.heard.includes(role) : false;
  const consents = role ? [...hearing.consent, ...(hearing.refused ?? [])].includes(role) : false;
  if (!isHeard && !consents) return null;
  const verdicts = (['consent', 'refusal'] as const).map((value) => ({ value, label: t.verdicts[value] }));
  return (
    <Card title={t.give} id="stellungnahme">
      <form class="stack" method="post" action={action} novalidate>
        {Object.entries(hidden).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {consents ? (
          <SelectField view={view} form={form} name="verdict" label={t.verdict} options={verdicts} required />
        ) : (
          <input type="hidden" name="verdict" value="heard" />
        )}
        <TextArea view={view} form={form} name="text" label={t.giveText} maxlength={4000} required />
        <div>
          <Button>{t.give}</Button>
        </div>
      </form>
    </Card>
  );
};

export const StatementList: FC<{ view: View; statements: readonly GivenStatement[] }> = ({
  view,
  statements,
}) => {
  const t = texts[view.language];
  if (statements.length === 0) return null;
  return (
    <Card title={t.given}>
      <ul>
        {statements.map(({ role, verdict, text, givenBy, noted, createdAt, outdated }) => (
          <li>
            <strong>
              {words(view.language).roles[role]}, {t.verdicts[verdict]}:
            </strong>{' '}
            {text}{' '}
            <span class="muted small">
              ({noted ? `${t.noted} ` : ''}
              {givenBy}, {formatMoment(createdAt, view.language)})
            </span>{' '}
            {outdated && <Status tone="warn">{t.outdated}</Status>}
          </li>
        ))}
      </ul>
    </Card>
  );
};

/** What a refused hearing is called on the form. */
export const hearingFault = (view: View, refusal: string, roles: string): string => {
  const names = roles
    .split(' ')
    .map((role) => words(view.language).roles[role as Role] ?? role)
    .join(', ');
  return refusal === 'consent-refused'
    ? texts[view.language].refused(names)
    : texts[view.language].missing(names);
};

const texts = {
  de: {
    legend: 'Vorher schriftlich zu hören',
    lead: 'Die Abgrenzung verlangt diese Stellungnahmen. Liegt eine auf Papier vor, schreiben Sie ihren Inhalt oder das Aktenzeichen hier hinein.',
    statementOf: (role: string) => `Stellungnahme: ${role}`,
    consentOf: (role: string) => `Zustimmung: ${role}`,
    given: 'Abgegebene Stellungnahmen',
    noted: 'auf Papier, eingetragen von',
    outdated: 'zu einem früheren Stand, zählt nicht mehr',
    give: 'Stellung nehmen',
    giveText: 'Ihre Stellungnahme',
    verdict: 'Ergebnis',
    verdicts: { heard: 'gehört', consent: 'stimmt zu', refusal: 'stimmt nicht zu' },
    missing: (names: string) => `Es fehlt noch die schriftliche Stellungnahme: ${names}.`,
    refused: (names: string) => `Die nötige Zustimmung ist verweigert: ${names}.`,
  },
  en: {
    legend: 'To be heard in writing before',
    lead: 'The matrix demands these statements. If one came on paper, enter its content or file number here.',
    statementOf: (role: string) => `Statement: ${role}`,
    consentOf: (role: string) => `Consent: ${role}`,
    given: 'Statements given',
    noted: 'on paper, entered by',
    outdated: 'on an earlier state, counts no more',
    give: 'Give a statement',
    giveText: 'Your statement',
    verdict: 'Result',
    verdicts: { heard: 'heard', consent: 'agrees', refusal: 'does not agree' },
    missing: (names: string) => `This written statement is still missing: ${names}.`,
    refused: (names: string) => `The consent needed is refused: ${names}.`,
  },
};
