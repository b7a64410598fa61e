import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { Conflict, type Form, SelectField, TextField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink, Card, May } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import type { Finding } from '../core/matrix/finding.ts';
import type { MatrixChange } from '../core/matrix/matrix.ts';
import { matrixDecision } from '../core/matrix/rights.ts';
import { shownLetter } from '../letters.ts';
import { decisionCatalogue } from '../store/catalogue.ts';
import type { MatrixVersion } from '../store/matrix.ts';
import { texts } from '../texts.ts';
import { FindingsCard } from './findings.tsx';
import { ChangeList } from './matrix.tsx';
import { Legend, MatrixTable, roleName, roleShort } from './matrix-table.tsx';
import { RoleTabs } from './tabs.tsx';

type Props = {
  view: View;
  draft: MatrixVersion;
  findings: readonly Finding[];
  changes: readonly MatrixChange[];
  /** Letters as typed, by `V1.cio`; empty: as saved. */
  form: Form;
  agreements: Form;
  /** Somebody saved meanwhile: what stands there now, for the cells that differ. */
  conflict?: { theirs: Record<string, string>; labels: Record<string, string> };
};

export const DraftPage: FC<Props> = (props) => {
  const { view, draft, findings, changes } = props;
  const t = texts(view.language).draft;
  const errors = findings.filter(({ level }) => level === 'error').length;
  return (
    <Page
      view={view}
      room="roles"
      title={t.title(draft.number)}
      lead={t.lead(changes.length, errors)}
      actions={<ResolutionLink view={view} />}
      islands={['matrix-editor']}
    >
      <RoleTabs view={view} current="rights" />
      {props.conflict && <Conflict view={view} form={props.form} {...props.conflict} />}
      <FindingsCard view={view} findings={findings} draftVersion={draft.version} />
      <Card title={t.changes} id="aenderungen">
        <ChangeList view={view} changes={changes} />
      </Card>
      <LettersForm {...props} />
      <Agreements {...props} />
      <Substitutions view={view} draft={draft} />
      <form method="post" action={paths.rightsDraftRemoval()}>
        <Button kind="tertiary">{t.discard}</Button>
      </form>
    </Page>
  );
};

const ResolutionLink: FC<{ view: View }> = ({ view }) => (
  <May view={view} decision={matrixDecision} need="decide">
    <ButtonLink href={paths.rightsResolution()} primary>
      {texts(view.language).draft.toResolution}
    </ButtonLink>
  </May>
);

const LettersForm: FC<Props> = ({ view, draft, findings, form }) => {
  const t = texts(view.language).draft;
  const faults = Object.entries(form.faults);
  return (
    <form method="post" action={paths.rightsDraftRows()} novalidate>
      <input type="hidden" name="version" value={String(draft.version)} />
      <div id="buchstaben">
        {faults.length > 0 && (
          <div class="kern-alert kern-alert--danger fault-summary" role="alert" tabindex={-1} id="fehler">
            <div class="kern-alert__body">
              <ul>
                {faults.map(([cell, found]) => (
                  <li>
                    <a href={`#${cell}`}>
                      {cell}: {t.letterUnknown(found)}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          </div>
        )}
      </div>
      <p>{t.help}</p>
      <p class="small" role="status" id="pruefstand" />
      <matrix-editor>
        <MatrixTable
          view={view}
          matrix={draft.matrix}
          findings={findings}
          rowHref={paths.rightsDraftRow}
          cell={(row, role) => {
            const name = `${row.id}.${role}`;
            return (
              <input
                class="letter"
                id={name}
                name={name}
                value={String(form.values[name] ?? shownLetter(row.cells[role], view.language))}
                aria-label={t.cell(row.id, roleName(role, view))}
                title={roleShort(role, view)}
                aria-invalid={form.faults[name] ? 'true' : undefined}
                maxlength={5}
                autocomplete="off"
                spellcheck={false}
              />
            );
          }}
        />
      </matrix-editor>
      <Legend view={view} />
      <Button>{t.save}</Button>
    </form>
  );
};

const Agreements: FC<Props> = ({ view, draft, agreements }) => {
  const t = texts(view.language).draft;
  const { sentences, kinds } = decisionCatalogue();
  const labels = {
    inform: t.inform,
    committee: t.committee,
    council: t.council,
    guideHours: t.guideHours,
  };
  const money = (name: keyof typeof labels) => (
    <TextField
      view={view}
      form={agreements}
      name={name}
      label={labels[name]}
      hint={name === 'inform' ? t.limitsHint : undefined}
      inputmode="decimal"
    />
  );
  const asked = [...new Set([...Object.keys(sentences), ...Object.keys(draft.sentences)])];
  return (
    <Card title={t.agreements} id="vereinbarungen">
      <p>{t.agreementsLead}</p>
      <form class="stack" method="post" action={paths.rightsDraftAgreements()} novalidate>
        <input type="hidden" name="version" value={String(draft.version)} />
        <div class="row">
          {money('inform')}
          {money('committee')}
          {money('council')}
          {money('guideHours')}
        </div>
        {asked.map((kind) => (
          <div class="kern-form-input">
            <label class="kern-label" for={`satz.${kind}`}>
              {t.sentence}: {kinds[kind]?.[view.language] ?? kind}
            </label>
            <textarea
              class="kern-form-input__input"
              id={`satz.${kind}`}
              name={`satz.${kind}`}
              rows={3}
              maxlength={1000}
            >
              {String(agreements.values[`satz.${kind}`] ?? draft.sentences[kind] ?? '')}
            </textarea>
          </div>
        ))}
        <div>
          <Button kind="secondary">{t.saveAgreements}</Button>
        </div>
      </form>
    </Card>
  );
};

const Substitutions: FC<{ view: View; draft: MatrixVersion }> = ({ view, draft }) => {
  const t = texts(view.language).draft;
  const { substitutions } = decisionCatalogue();
  const open = substitutions.filter(({ from, id }) => from && !draft.substitutions.includes(id));
  const options = open.map(({ id, name }) => ({ value: id, label: name[view.language] }));
  const entered = substitutions.filter(({ id }) => draft.substitutions.includes(id));
  return (
    <Card title={t.substitution} id="vertretung">
      <p>{t.substitutionLead}</p>
      {entered.length > 0 && (
        <ul>
          {entered.map(({ name, text }) => (
            <li>
              <strong>{name[view.language]}.</strong> {text[view.language]}
            </li>
          ))}
        </ul>
      )}
      {options.length > 0 && (
        <form class="filters" method="post" action={paths.rightsDraftSubstitution()} novalidate>
          <input type="hidden" name="version" value={String(draft.version)} />
          <SelectField
            view={view}
            form={{ values: {}, faults: {} }}
            name="substitution"
            label={t.substitution}
            options={options}
            required
          />
          <Button kind="secondary">{t.substitute}</Button>
        </form>
      )}
    </Card>
  );
};

declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'matrix-editor': HTMLAttributes;
    }
  }
}
