import type { FC } from 'hono/jsx';
import { formatDay } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/text.ts';
import { lastDayOf } from '../../../law/core/legal-deadline.ts';
import { questionFor } from '../../../law/core/question.ts';
import { optionName } from '../../../plan/core/option-name.ts';
import { PostForm, SelectField, TextField } from '../../../web/form.tsx';
import { Button, ButtonLink, Card, May } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { words } from '../../../web/words.ts';
import { type Texts, texts } from '../texts.ts';
import type { DutyProps } from './duty.tsx';

/** Whether the duty binds here, who says so, and what is still missing to say it. */
export const StandingCard: FC<DutyProps> = ({ view, duty: { row, statement } }) => {
  const t = texts(view.language);
  const missing = linksTo(row.missing, view.language);
  return (
    <Card title={t.duty.standing}>
      <p>
        <strong>{t.applies[row.applies]}</strong>{' '}
        <span class="muted">
          {statement?.applies
            ? t.duty.said(statement.decidedBy!, formatDay(statement.decidedOn!, view.language))
            : t.duty.byCatalogue}
        </span>
      </p>
      {statement?.reason && <p>{statement.reason}</p>}
      {row.missing.length > 0 && (
        <>
          <p>{t.duty.missing}</p>
          <ul>
            {missing.map(([href, text]) => (
              <li>
                <a href={href}>{text}</a>
              </li>
            ))}
            {missing.length === 0 && <li>{t.duty.otherMissing}</li>}
          </ul>
        </>
      )}
      <May view={view} decision="V1" need="decide">
        <ButtonLink href={paths.obligationStatement(row.obligation.id)}>{t.duty.state}</ButtonLink>
      </May>
    </Card>
  );
};

const placeOf = {
  land: paths.municipality(),
  type: paths.municipality(),
  population: paths.municipality(),
  officeStaff: paths.municipality(),
  employees: paths.units(),
  'holdings.employees': paths.units(),
};

/** Where each missing fact is entered: a question of the radar, the profile or the units. */
function linksTo(missing: readonly string[], language: Language): [href: string, text: string][] {
  const { missingFacts } = texts(language).duty;
  const links = missing.flatMap((fact): [string, string][] => {
    const question = questionFor(fact);
    if (question) return [[paths.lawAnswers(question.fact), question.text[language]]];
    const place = Object.hasOwn(placeOf, fact) ? (fact as keyof typeof placeOf) : undefined;
    return place ? [[placeOf[place], missingFacts[place]]] : [];
  });
  return [...new Map(links.map(([href, text]) => [text, [href, text] as [string, string]])).values()];
}

/** Which initiatives cover the duty and how far; a plan that ends too late says so. */
export const CoveringCard: FC<DutyProps> = (props) => {
  const { view, duty } = props;
  const { row, covering } = duty;
  const t = texts(view.language).duty;
  const { id } = row.obligation;
  const lastDay = row.obligation.due.kind === 'date' ? lastDayOf(row) : null;
  const mayPropose = covering.length === 0 && row.applies !== 'no' && !row.outlook;
  return (
    <Card id="vorhaben" title={t.covering}>
      {covering.length === 0 && <p>{t.coveringNone}</p>}
      <ul class="list">
        {covering.map((one) => (
          <li>
            <span>
              <a href={paths.initiative(one.id)}>
                {one.code} {one.name}
              </a>
              <br />
              <span class="muted small">
                {optionName('state', one.state, view.language)}, {t.shares[one.share]}
              </span>
              {lastDay && one.endsOn && one.endsOn > lastDay && (
                <span class="bad small">
                  <br />
                  {t.late(formatDay(one.endsOn, view.language))}
                </span>
              )}
            </span>
            <May view={view} decision="V1" need="prepare" quiet>
              <form method="post" action={paths.obligationCoverageRemoval(id, one.id)}>
                <button
                  class="kern-btn kern-btn--tertiary"
                  type="submit"
                  aria-label={`${t.unlink}: ${one.code} ${one.name}`}
                >
                  <span class="kern-label">{t.unlink}</span>
                </button>
              </form>
            </May>
          </li>
        ))}
      </ul>
      <May view={view} decision="V1" need="prepare">
        {mayPropose && (
          <form method="post" action={paths.obligationProposal(id)} class="actions">
            <Button>{t.propose}</Button>
          </form>
        )}
        <LinkForm {...props} />
      </May>
    </Card>
  );
};

const LinkForm: FC<DutyProps> = ({ view, duty: { row }, initiatives, form }) => {
  const t = texts(view.language).duty;
  const labels = { initiativeId: t.initiative, share: t.share };
  if (initiatives.length === 0) return null;
  return (
    <details class="more" open={'initiativeId' in form.faults}>
      <summary>{t.link}</summary>
      <PostForm view={view} action={paths.obligationCoverage(row.obligation.id)} form={form} labels={labels}>
        <SelectField
          view={view}
          form={form}
          name="initiativeId"
          label={t.initiative}
          required
          empty={words(view.language).form.choose}
          options={initiatives}
        />
        <SelectField
          view={view}
          form={form}
          name="share"
          label={t.share}
          required
          options={(['full', 'partial'] as const).map((value) => ({ value, label: t.shares[value] }))}
        />
        <div class="actions">
          <Button kind="secondary">{t.link}</Button>
        </div>
      </PostForm>
    </details>
  );
};

export const EvidenceCard: FC<DutyProps> = (props) => {
  const { view, duty, evidence } = props;
  const t = texts(view.language).duty;
  const { id, evidence: wanted } = duty.row.obligation;
  return (
    <Card id="nachweise" title={t.evidence}>
      {wanted.length > 0 && (
        <p>
          {t.evidenceWanted} {wanted.map(({ label }) => label[view.language]).join('; ')}
        </p>
      )}
      {evidence.length === 0 && <p class="muted">{t.evidenceNone}</p>}
      <ul class="list">
        {evidence.map((one) => (
          <li>
            <span>
              {formatDay(one.day, view.language)}: {one.label}
              {one.place && (
                <>
                  {' '}
                  {/^https?:\/\//.test(one.place) ? (
                    <a href={one.place} rel="noreferrer">
                      {one.place}
                    </a>
                  ) : (
                    `(${one.place})`
                  )}
                </>
              )}
              <br />
              <span class="muted small">{t.evidenceBy(one.enteredBy)}</span>
            </span>
            <May view={view} decision="V1" need="prepare" quiet>
              <form method="post" action={paths.obligationEvidenceRemoval(id, one.id)}>
                <button
                  class="kern-btn kern-btn--tertiary"
                  type="submit"
                  aria-label={`${t.remove}: ${one.label}`}
                >
                  <span class="kern-label">{t.remove}</span>
                </button>
              </form>
            </May>
          </li>
        ))}
      </ul>
      <May view={view} decision="V1" need="comment">
        <EvidenceForm {...props} />
      </May>
    </Card>
  );
};

const EvidenceForm: FC<DutyProps> = ({ view, duty, form }) => {
  const t = texts(view.language).duty;
  const labels = { day: t.evidenceDay, label: t.evidenceLabel, place: t.evidencePlace };
  return (
    <details class="more" open={'day' in form.faults || 'label' in form.faults || 'place' in form.faults}>
      <summary>{t.evidenceAdd}</summary>
      <PostForm
        view={view}
        action={paths.obligationEvidence(duty.row.obligation.id)}
        form={form}
        labels={labels}
      >
        <TextField view={view} form={form} name="day" label={labels.day} width="short" required />
        <TextField view={view} form={form} name="label" label={labels.label} maxlength={200} required />
        <TextField view={view} form={form} name="place" label={labels.place} maxlength={500} />
        <div class="actions">
          <Button kind="secondary">{t.evidenceAdd}</Button>
        </div>
      </PostForm>
    </details>
  );
};

const mostNamed = 3;

/** A decision of all offices has many who answer; the link to it names them. */
function namedBriefly(names: readonly string[], t: Texts['duty']): string {
  const more = names.length - mostNamed;
  return more > 0 ? t.andMore(names.slice(0, mostNamed).join(', '), more) : names.join(', ');
}

/** Who answers: by the decision the duty belongs to, unless somebody is named. */
export const PersonCard: FC<DutyProps> = ({ view, duty, decision, responsible, persons, form }) => {
  const t = texts(view.language).duty;
  const { statement, row } = duty;
  const values = { responsibleId: statement?.responsibleId ?? '', ...form.values };
  const chosen = { ...form, values };
  const labels = { responsibleId: t.name };
  return (
    <Card title={t.person}>
      <p>
        <strong>{namedBriefly(responsible.names, t) || t.nobody}</strong>{' '}
        <span class="muted">
          {responsible.byRight ? (
            <a href={paths.right(decision)}>{t.byRight(view.rights.name(decision, view.language))}</a>
          ) : (
            t.named
          )}
        </span>
      </p>
      <May view={view} decision="V1" need="prepare">
        <details class="more" open={'responsibleId' in form.faults}>
          <summary>{t.name}</summary>
          <PostForm
            view={view}
            action={paths.obligationPerson(row.obligation.id)}
            form={chosen}
            labels={labels}
            version={statement?.version ?? 0}
          >
            <SelectField
              view={view}
              form={chosen}
              name="responsibleId"
              label={t.name}
              empty={t.nameNone}
              options={persons}
            />
            <div class="actions">
              <Button kind="secondary">{t.save}</Button>
            </div>
          </PostForm>
        </details>
      </May>
    </Card>
  );
};
