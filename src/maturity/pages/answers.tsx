import type { FC } from 'hono/jsx';
import type { Role } from '../../kernel/role.ts';
import type { Dimension } from '../../roles/core/advisor/profile.ts';
import type { View } from '../../web/env.ts';
import { type Form, TextArea, TextField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink, Status } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { words } from '../../web/words.ts';
import { type CatalogueDimension, type Item, itemsFor, levels } from '../core/catalogue.ts';
import type { GivenAnswer } from '../store/answers.ts';
import { maturityCatalogue } from '../store/catalogue.ts';
import type { Round } from '../store/rounds.ts';
import { texts } from '../texts.ts';

type Props = {
  view: View;
  round: Round;
  /** The role in which the person is asked. */
  asked: Role;
  personId: string;
  dimension: CatalogueDimension;
  answers: readonly GivenAnswer[];
  /** A refused answer: which item, what was typed, what is wrong. */
  refused?: { item: string; form: Form };
};

/** One dimension with its items; each item is a form of its own and saved on its own. */
export const AnswersPage: FC<Props> = (props) => {
  const { view, round, asked, dimension, answers } = props;
  const t = texts(view.language).answers;
  const wanted = itemsFor(maturityCatalogue(), asked).map(({ id }) => id);
  const done = answers.filter(({ item }) => wanted.includes(item)).length;
  const next = maturityCatalogue().dimensions[maturityCatalogue().dimensions.indexOf(dimension) + 1];
  return (
    <Page
      view={view}
      room="maturity"
      title={t.title(done, wanted.length)}
      part={dimension.name[view.language]}
      lead={t.lead(words(view.language).roles[asked])}
      islands={['answer-saver']}
    >
      <p class="muted small">{t.whoSees}</p>
      <DimensionTabs {...props} wanted={wanted} />
      <h2>
        {dimension.id} {dimension.name[view.language]}
      </h2>
      {dimension.id === 'M' && (
        <p>
          {t.pulse} <a href={paths.guidePulse()}>{t.pulseLink}</a>
        </p>
      )}
      <answer-saver>
        {dimension.items.map((item) => (
          <ItemForm {...props} item={item} />
        ))}
      </answer-saver>
      <p class="actions">
        {next && (
          <ButtonLink href={paths.maturityAnswers(round.id, next.id)} primary>
            {t.next}: {next.name[view.language]}
          </ButtonLink>
        )}
        <ButtonLink href={paths.maturityRound(round.id)}>{t.back}</ButtonLink>
      </p>
    </Page>
  );
};

const DimensionTabs: FC<Props & { wanted: readonly string[] }> = (props) => {
  const { view, round, dimension, answers, wanted } = props;
  const t = texts(view.language).answers;
  return (
    <nav class="tabs" aria-label={t.dimensions}>
      {maturityCatalogue().dimensions.map(({ id, items }) => {
        const asks = wanted.includes(items[0]!.id);
        const done = answers.filter(({ item }) => item.startsWith(id)).length;
        return (
          <a
            href={paths.maturityAnswers(round.id, id)}
            aria-current={id === dimension.id ? 'page' : undefined}
            aria-label={dimensionLabel(view, id, done, asks)}
          >
            {asks ? '★ ' : ''}
            {id} {done}/{items.length}
          </a>
        );
      })}
    </nav>
  );
};

const dimensionLabel = (view: View, id: Dimension, done: number, asks: boolean): string => {
  const t = texts(view.language);
  const { name, items } = maturityCatalogue().dimensions.find((one) => one.id === id)!;
  const count = t.round.of(done, items.length);
  return `${id} ${done}/${items.length} ${name[view.language]}, ${count}${asks ? `, ${t.answers.asksYou}` : ''}`;
};

const ItemForm: FC<Props & { item: Item }> = (props) => {
  const { view, round, item, answers, refused } = props;
  const t = texts(view.language).answers;
  const given = answers.find((answer) => answer.item === item.id);
  const form = refused?.item === item.id ? refused.form : formOf(item.id, given);
  const names = namesOf(item.id);
  return (
    <form
      class="card stack"
      method="post"
      action={paths.maturityAnswer(round.id, item.id)}
      enctype="multipart/form-data"
      id={item.id}
      novalidate
    >
      <fieldset>
        <legend>
          {item.id} {item.statement[view.language]} {given && <Status tone="good">{t.savedMark}</Status>}
        </legend>
        {item.gate && <p class="muted small">{t.gate}</p>}
        {form.faults[names.value] && (
          <p class="kern-error" role="alert">
            {t.choose}
          </p>
        )}
        <LevelChoice view={view} item={item} chosen={String(form.values[names.value] ?? '')} />
      </fieldset>
      <details class="more" open={Boolean(given?.comment || given?.proven || refused)}>
        <summary>{t.more}</summary>
        <div class="stack">
          <TextArea
            view={view}
            form={form}
            name={names.comment}
            label={t.comment}
            rows={2}
            maxlength={2000}
          />
          <TextField
            view={view}
            form={form}
            name={names.proofUrl}
            label={t.proofUrl}
            hint={t.proofHint}
            type="url"
          />
          <ProofFileField {...props} names={names} given={given} form={form} />
        </div>
      </details>
      <div>
        <Button kind="secondary">{t.save}</Button>
      </div>
    </form>
  );
};

/** Field names of one item: several of these forms stand on a page, and ids must not clash. */
export const namesOf = (item: string) => ({
  value: `${item}.value`,
  comment: `${item}.comment`,
  proofUrl: `${item}.proofUrl`,
  proofFile: `${item}.proofFile`,
  removeFile: `${item}.removeFile`,
});

const formOf = (item: string, given: GivenAnswer | undefined): Form => {
  const names = namesOf(item);
  const values = given
    ? {
        [names.value]: String(given.value),
        [names.comment]: given.comment ?? '',
        [names.proofUrl]: given.proofUrl ?? '',
      }
    : {};
  return { values: values as Record<string, string>, faults: {} };
};

const LevelChoice: FC<{ view: View; item: Item; chosen: string }> = ({ view, item, chosen }) => {
  const t = texts(view.language).answers;
  const catalogue = maturityCatalogue();
  const name = namesOf(item.id).value;
  const choices = [
    ...levels.map((level) => ({
      value: String(level),
      label: t.level(level, catalogue.levels[level][view.language]),
      text: item.levels[level][view.language],
    })),
    { value: 'unknown', label: t.unknown, text: '' },
    { value: 'not-applicable', label: t.notApplicable, text: '' },
  ];
  return (
    <div class="level-choice">
      {choices.map(({ value, label, text }) => (
        <label>
          <input type="radio" name={name} value={value} checked={value === chosen} />
          <span>
            <strong>{label}</strong>
            {text && `: ${text}`}
          </span>
        </label>
      ))}
    </div>
  );
};

type FileProps = Props & {
  item: Item;
  names: ReturnType<typeof namesOf>;
  given: GivenAnswer | undefined;
  form: Form;
};

const ProofFileField: FC<FileProps> = ({ view, round, personId, item, names, given, form }) => {
  const t = texts(view.language).answers;
  const fault = form.faults[names.proofFile];
  return (
    <div class="kern-form-input">
      <label class="kern-label" for={names.proofFile}>
        {t.proofFile}
      </label>
      {given?.proofName && (
        <div class="kern-form-check">
          <input
            class="kern-form-check__checkbox"
            type="checkbox"
            id={names.removeFile}
            name={names.removeFile}
          />
          <label class="kern-label" for={names.removeFile}>
            {t.removeFile}
          </label>{' '}
          <a href={paths.maturityProof(round.id, personId, item.id)}>{t.keepFile(given.proofName)}</a>
        </div>
      )}
      <div class="kern-hint" id={`${names.proofFile}-hinweis`}>
        {t.fileHint}
      </div>
      <input
        class="kern-form-input__input"
        type="file"
        accept=".pdf,.png,.jpg,.jpeg,.webp,.txt"
        id={names.proofFile}
        name={names.proofFile}
        aria-describedby={`${names.proofFile}-hinweis${fault ? ` ${names.proofFile}-fehler` : ''}`}
        aria-invalid={fault ? 'true' : undefined}
      />
      {fault && (
        <p class="kern-error" id={`${names.proofFile}-fehler`}>
          {t.fileFaults[fault]}
        </p>
      )}
    </div>
  );
};

declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'answer-saver': HTMLAttributes;
    }
  }
}
