import type { Child, FC } from 'hono/jsx';
import { formatDay } from '../../kernel/day.ts';
import { formatNumber } from '../../kernel/money.ts';
import { roles } from '../../kernel/role.ts';
import { municipalityKinds } from '../../municipality/core/profile.ts';
import type { RegisterEntry } from '../../municipality/core/register.ts';
import type { RegisterHit } from '../../municipality/store/register.ts';
import type { View } from '../../web/env.ts';
import { type Form, PostForm, SelectField, TextField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink, Card, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { words } from '../../web/words.ts';
import { texts } from '../texts.ts';

type SearchProps = {
  view: View;
  text: string;
  hits: readonly RegisterHit[];
  /** Undefined: no register is imported. */
  register: { municipalities: number; asOf: string } | undefined;
};

/** Finds the municipality by typing its name; a plain form that works without script. */
export const AdoptPage: FC<SearchProps> = ({ view, text, hits, register }) => {
  const t = texts(view.language).adopt;
  const lead = register
    ? t.lead(formatNumber(register.municipalities, view.language), formatDay(register.asOf, view.language))
    : t.leadEmpty;
  return (
    <Page
      view={view}
      room="municipality"
      title={t.title}
      lead={lead}
      actions={<ButtonLink href={paths.adoptByHand()}>{t.byHand}</ButtonLink>}
    >
      {register ? (
        <>
          <SearchForm view={view} text={text} />
          {text && <p role="status">{t.found(hits.length, text)}</p>}
          {hits.length > 0 && <Hits view={view} hits={hits} />}
          <p class="muted small">{t.source}</p>
        </>
      ) : (
        <Card>
          <p>{t.importHint}</p>
          <p>
            <code>bin/augenmass register import GV100AD_31122024.txt</code>
          </p>
        </Card>
      )}
    </Page>
  );
};

const SearchForm: FC<{ view: View; text: string }> = ({ view, text }) => {
  const t = texts(view.language).adopt;
  return (
    <search>
      <form class="filters" action={paths.adopt()} method="get">
        <div class="kern-form-input">
          <label class="kern-label" for="name">
            {t.search}
          </label>
          <input
            class="kern-form-input__input medium"
            id="name"
            name="name"
            type="search"
            value={text}
            autocomplete="off"
          />
        </div>
        <button class="kern-btn kern-btn--primary" type="submit">
          <span class="kern-label">{t.submit}</span>
        </button>
      </form>
    </search>
  );
};

const Hits: FC<{ view: View; hits: readonly RegisterHit[] }> = ({ view, hits }) => {
  const t = texts(view.language).adopt;
  const head = (
    <tr>
      <th scope="col">{t.name}</th>
      <th scope="col">{t.kind}</th>
      <th scope="col">{t.place}</th>
      <th scope="col" class="number">
        {t.inhabitants}
      </th>
      <th scope="col">
        <span class="kern-sr-only">{t.take}</span>
      </th>
    </tr>
  );
  return (
    <Table caption={t.caption} head={head}>
      {hits.map((hit) => (
        <tr>
          <th scope="row">{hit.name}</th>
          <td>{hit.designation}</td>
          <td>{[hit.district, hit.land].filter(Boolean).join(', ')}</td>
          <td class="number">{formatNumber(hit.inhabitants, view.language)}</td>
          <td>
            <a href={paths.adoptEntry(hit.ars)} aria-label={t.takeName(hit.name)}>
              {t.take}
            </a>
          </td>
        </tr>
      ))}
    </Table>
  );
};

/** What the register says about the chosen entry, and the role one takes there. */
export const ConfirmAdoptPage: FC<{ view: View; entry: RegisterEntry; form: Form }> = (props) => {
  const { view, entry, form } = props;
  const { adopt: t } = texts(view.language);
  return (
    <Page view={view} room="municipality" title={t.confirmTitle(entry.name)} lead={t.confirmLead}>
      <Card>
        <dl class="facts">
          <Fact name={t.kind}>{entry.designation}</Fact>
          <Fact name={t.fields.ags}>{entry.ags ?? entry.ars}</Fact>
          <Fact name={t.inhabitants}>{formatNumber(entry.inhabitants, view.language)}</Fact>
          <Fact name={t.asOf}>{formatDay(entry.asOf, view.language)}</Fact>
        </dl>
      </Card>
      <PostForm view={view} action={paths.adoptEntry(entry.ars)} form={form} labels={t.fields}>
        <RoleField view={view} form={form} />
        <div class="actions">
          <Button>{t.take}</Button>
          <ButtonLink href={paths.adopt(entry.shortName)}>{words(view.language).form.cancel}</ButtonLink>
        </div>
      </PostForm>
      <p class="muted small">{t.source}</p>
    </Page>
  );
};

export const AdoptByHandPage: FC<{ view: View; form: Form }> = ({ view, form }) => {
  const { adopt: t } = texts(view.language);
  const kinds = municipalityKinds.map((value) => ({ value, label: t.kinds[value] }));
  return (
    <Page view={view} room="municipality" title={t.byHandTitle} lead={t.byHandLead}>
      <PostForm view={view} action={paths.adoptByHand()} form={form} labels={t.fields}>
        <TextField view={view} form={form} name="name" label={t.fields.name} maxlength={120} required />
        <TextField
          view={view}
          form={form}
          name="ags"
          label={t.fields.ags}
          hint={t.keyHint}
          inputmode="numeric"
          width="medium"
          required
        />
        <SelectField view={view} form={form} name="kind" label={t.fields.kind} options={kinds} required />
        <TextField
          view={view}
          form={form}
          name="inhabitants"
          label={t.fields.inhabitants}
          hint={t.inhabitantsHint}
          inputmode="numeric"
          width="medium"
        />
        <RoleField view={view} form={form} />
        <div class="actions">
          <Button>{t.take}</Button>
          <ButtonLink href={paths.adopt()}>{words(view.language).form.cancel}</ButtonLink>
        </div>
      </PostForm>
    </Page>
  );
};

const RoleField: FC<{ view: View; form: Form }> = ({ view, form }) => {
  const t = texts(view.language).adopt;
  const options = roles.map((value) => ({ value, label: words(view.language).roles[value] }));
  return (
    <SelectField
      view={view}
      form={form}
      name="role"
      label={t.fields.role}
      hint={t.roleHint}
      options={options}
      required
    />
  );
};

const Fact: FC<{ name: string; children?: Child }> = ({ name, children }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);
