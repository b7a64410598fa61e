import type { Child, FC } from 'hono/jsx';
import { Button, Card } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import type { AnswerFault } from '../answers.ts';
import { noteName } from '../core/note-name.ts';
import { placeName } from '../core/place-name.ts';
import type { QuestionGroup } from '../core/question.ts';
import { resultText } from '../core/result-text.ts';
import { importTexts } from '../import-texts.ts';
import type { PreviewProps } from './preview.tsx';

/** More than that on one page helps nobody; answered ones make room for the next. */
const shownAtOnce = 40;

/** Everything that must be decided; one answer settles all cells of its group. */
export const Questions: FC<PreviewProps> = (props) => {
  const { view, found, preview, units } = props;
  const t = importTexts(view.language).questions;
  // Without a single unit there is nothing to choose from; `NewUnits` says what to do.
  const groups = preview.groups.filter(({ kind }) => kind !== 'unit' || units.length > 0);
  if (groups.length === 0) return null;
  const shown = groups.slice(0, shownAtOnce);
  const hidden = groups.length - shown.length;
  return (
    <Card title={`${t.title} (${groups.length})`} id="fragen">
      <p class="muted">{t.lead}</p>
      <form method="post" action={paths.importAnswers(found.id)}>
        <input type="hidden" name="version" value={String(found.version)} />
        <div class="questions">
          {shown.map((group) => (
            <Group {...props} group={group} />
          ))}
        </div>
        {hidden > 0 && <p class="muted">{t.more(hidden)}</p>}
        <Button>{t.submit}</Button>
      </form>
    </Card>
  );
};

type GroupProps = PreviewProps & { group: QuestionGroup };

const Group: FC<GroupProps> = (props) => {
  const { view, group } = props;
  const fault = props.faults?.get(group.id);
  const t = importTexts(view.language).questions;
  const title = group.kind === 'unit' && !group.raw ? t.unitMissing : t.kinds[group.kind];
  const notes =
    group.kind === 'twin' ? [] : group.notes.map((note) => noteName(note, view.language, group.raw));
  return (
    <fieldset class="question" aria-describedby={fault && `${group.id}-fehler`}>
      <legend>{title}</legend>
      <dl class="facts">
        <dt>{t.column}</dt>
        <dd>
          {group.heading && `${group.heading}, `}
          {t.places(placeName(group.places.slice(0, 3), view.language), Math.max(0, group.places.length - 3))}
        </dd>
        {group.raw && (
          <>
            <dt>{t.says}</dt>
            <dd class="raw">
              {group.raw} {notes.length > 0 && <span class="muted small">({notes.join(', ')})</span>}
            </dd>
          </>
        )}
        {rowKinds.has(group.kind) && group.name && (
          <>
            <dt>{t.row}</dt>
            <dd>
              {group.name}
              {group.similar && `. ${t.similarTo(group.similar.code, group.similar.name)}`}
              {group.kind === 'twin' && `. ${t.twinOf(placeName(group.notes[0] ?? '', view.language))}`}
            </dd>
          </>
        )}
      </dl>
      {fault && (
        <p class="kern-error" id={`${group.id}-fehler`} role="alert">
          {faultSentence(props, fault)}
        </p>
      )}
      {bodies[group.kind](props)}
    </fieldset>
  );
};

/** What was typed, that it cannot be read, and how it can be written. */
function faultSentence({ view, group, typed }: GroupProps, fault: AnswerFault): string {
  const t = importTexts(view.language).questions;
  if (fault !== 'unreadable') return t.answerFaults[fault];
  const said = String(typed?.[`text.${group.id}`] ?? '').trim();
  const kind = group.kind === 'name' ? 'name' : (group.proposal?.kind ?? 'text');
  return t.unreadable(said.length > 60 ? `${said.slice(0, 59)}…` : said, t.writing[kind]);
}

const rowKinds: ReadonlySet<QuestionGroup['kind']> = new Set([
  'twin',
  'similar',
  'struck',
  'reversed',
  'circle',
]);

const bodies: Record<QuestionGroup['kind'], (props: GroupProps) => Child> = {
  cell: (props) => <CellAnswer {...props} />,
  scale: (props) => {
    const t = importTexts(props.view.language).questions;
    return (
      <Radios
        {...props}
        options={[
          ['1', t.euro],
          ['1000', t.thousand],
        ]}
      />
    );
  },
  name: (props) => {
    const t = importTexts(props.view.language).questions;
    return (
      <>
        <Typed {...props} label={t.nameLabel} />
        <Radios {...props} options={[['skip', t.skip]]} />
      </>
    );
  },
  year: (props) => <Typed {...props} label={importTexts(props.view.language).questions.yearLabel} short />,
  unit: (props) => <UnitAnswer {...props} />,
  circle: (props) => {
    const t = importTexts(props.view.language).questions;
    return (
      <>
        <p>
          {t.circle(
            props.group.path?.join(' → ') ?? '',
            placeName(props.group.places[0]!, props.view.language),
          )}
        </p>
        <Radios {...props} options={[['leave', t.leave]]} />
        <Typed {...props} label={t.otherLabel} />
      </>
    );
  },
  twin: (props) => <RowAnswer {...props} />,
  similar: (props) => <RowAnswer {...props} />,
  struck: (props) => <RowAnswer {...props} />,
  adopted: (props) => <AdoptedAnswer {...props} />,
  reversed: (props) => {
    const { view, found, group } = props;
    const t = importTexts(view.language).questions;
    return (
      <>
        <p>
          {t.reversed(placeName(group.places[0]!, view.language))}{' '}
          <a href={paths.importRow(found.id, group.rows[0]!)}>{t.toRow}</a>
        </p>
        <Radios {...props} options={[['skip', t.skip]]} />
      </>
    );
  },
};

const AdoptedAnswer: FC<GroupProps> = (props) => {
  const t = importTexts(props.view.language).questions;
  return (
    <>
      <p>{t.adopted}</p>
      <Radios
        {...props}
        options={[
          ['keep', t.keepAdopted],
          ['take', t.takeAdopted],
        ]}
      />
    </>
  );
};

const CellAnswer: FC<GroupProps> = (props) => {
  const { view, group } = props;
  const t = importTexts(view.language).questions;
  const proposal = group.proposal && resultText(group.proposal, view.language);
  const names = group.proposal?.field === 'dependencies';
  return (
    <>
      <Radios
        {...props}
        options={[
          ...(names
            ? [['take', t.takeKnown] as const]
            : proposal
              ? [['take', t.take(proposal)] as const]
              : []),
          ['leave', t.leave],
          ['other', t.other],
        ]}
      />
      <Typed {...props} label={t.otherLabel} />
    </>
  );
};

const RowAnswer: FC<GroupProps> = (props) => {
  const { view, group } = props;
  const t = importTexts(view.language).questions;
  const { similar } = group;
  return (
    <Radios
      {...props}
      options={[
        ...(similar ? [['existing', t.asExisting(similar.code, similar.name)] as const] : []),
        ['new', t.asNew],
        ['skip', t.skip],
      ]}
    />
  );
};

const UnitAnswer: FC<GroupProps> = ({ view, group, units, typed }) => {
  const t = importTexts(view.language).questions;
  return (
    <div class="kern-form-input">
      <label class="kern-label" for={group.id}>
        {t.unitLabel}
      </label>
      <div class="kern-form-input__select-wrapper">
        <select class="kern-form-input__select" id={group.id} name={`as.${group.id}`}>
          <option value="">{t.later}</option>
          {units.map(({ value, label }) => (
            <option value={value} selected={value === typed?.[`as.${group.id}`]}>
              {label}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
};

const Radios: FC<GroupProps & { options: readonly (readonly [value: string, label: string])[] }> = (
  props,
) => {
  const { view, group, options, typed } = props;
  const t = importTexts(view.language).questions;
  const said = typed?.[`as.${group.id}`] ?? '';
  return (
    <div class="ticks">
      {[['', t.later] as const, ...options].map(([value, label]) => (
        <label class="tick">
          <input type="radio" name={`as.${group.id}`} value={value} checked={value === said} /> {label}
        </label>
      ))}
    </div>
  );
};

const Typed: FC<GroupProps & { label: string; short?: boolean }> = ({ group, label, short, typed }) => {
  const before = typed?.[`text.${group.id}`];
  return (
    <div class="kern-form-input">
      <label class="kern-label" for={`${group.id}-text`}>
        {label}
      </label>
      <input
        class={`kern-form-input__input ${short ? 'short' : 'medium'}`}
        id={`${group.id}-text`}
        name={`text.${group.id}`}
        value={typeof before === 'string' ? before : ''}
        maxlength={2000}
      />
    </div>
  );
};
