import type { FC } from 'hono/jsx';
import { formatMoment } from '../../../kernel/moment.ts';
import type { Role } from '../../../kernel/role.ts';
import type { StrategyComment } from '../../../strategy/store/comments.ts';
import type { View } from '../../../web/env.ts';
import { emptyForm, SelectField, TextArea } from '../../../web/form.tsx';
import { Button, Card, May, Status, Tick } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { words } from '../../../web/words.ts';
import type { NamedStrategy } from '../store.ts';
import { texts } from '../texts.ts';

type Props = { view: View; draft: NamedStrategy; comments: readonly StrategyComment[] };

/** What those who are heard say on the draft, and what became of it. */
export const CommentsCard: FC<Props> = (props) => {
  const { view, draft, comments } = props;
  const t = texts(view.language);
  const options = [
    ...draft.guidelines.map(({ id, code, name }) => ({ value: `guideline:${id}`, label: `${code} ${name}` })),
    ...draft.chapters.map(({ id, title }) => ({ value: `chapter:${id}`, label: title })),
  ];
  const field = { view, form: emptyForm };
  return (
    <Card title={t.comments} id="anmerkungen">
      {comments.length === 0 && <p>{t.noComments}</p>}
      <ul class="list sentences">
        {comments.map((comment) => (
          <CommentItem {...props} comment={comment} />
        ))}
      </ul>
      <May view={view} decision="S3" need="comment">
        <form class="stack" method="post" action={paths.strategyComments()}>
          <SelectField {...field} name="commentOn" label={t.commentOn} empty={t.whole} options={options} />
          <TextArea {...field} name="text" label={t.comment} required rows={3} maxlength={2000} />
          <div>
            <Button kind="secondary">{t.sendComment}</Button>
          </div>
        </form>
      </May>
    </Card>
  );
};

const CommentItem: FC<Props & { comment: StrategyComment }> = ({ view, draft, comment }) => {
  const t = texts(view.language);
  const about =
    draft.guidelines.find(({ id }) => id === comment.guidelineId)?.code ??
    draft.chapters.find(({ id }) => id === comment.chapterId)?.title ??
    t.whole;
  const role = words(view.language).roles[comment.role as Role] ?? '';
  return (
    <li>
      <div>
        <p>{comment.text}</p>
        <p class="muted small">
          {comment.givenBy}
          {role && ` (${role})`}, {formatMoment(comment.givenAt, view.language)}, {t.on(about)}
        </p>
        {comment.answer ? (
          <p>
            <Status tone={comment.taken ? 'good' : 'plain'}>{comment.taken ? t.takenYes : t.takenNo}</Status>{' '}
            {comment.answer} <span class="muted small">({comment.answeredBy})</span>
          </p>
        ) : (
          <May view={view} decision="S4" need="prepare" quiet>
            <AnswerForm view={view} id={comment.id} />
          </May>
        )}
      </div>
    </li>
  );
};

const AnswerForm: FC<{ view: View; id: string }> = ({ view, id }) => {
  const t = texts(view.language);
  return (
    <details class="more">
      <summary>{t.answer}</summary>
      <form class="stack" method="post" action={paths.strategyComment(id)}>
        <div class="kern-form-input">
          <label class="kern-label" for={`answer-${id}`}>
            {t.answer}
          </label>
          <textarea
            class="kern-form-input__input"
            id={`answer-${id}`}
            name="answer"
            rows={2}
            maxlength={2000}
            required
          />
        </div>
        <Tick id={`taken-${id}`} name="taken">
          {t.taken}
        </Tick>
        <div>
          <Button kind="secondary">{t.sendAnswer}</Button>
        </div>
      </form>
    </details>
  );
};
