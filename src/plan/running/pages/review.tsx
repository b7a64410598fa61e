import type { FC } from 'hono/jsx';
import { dayInGermany, formatDay } from '../../../kernel/day.ts';
import { formatNumber, percentSign } from '../../../kernel/money.ts';
import type { View } from '../../../web/env.ts';
import { Conflict, type Form, PostForm, TextArea } from '../../../web/form.tsx';
import { Page } from '../../../web/layout.tsx';
import { Button, ButtonLink, Card, Status, Table, type Tone } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { words } from '../../../web/words.ts';
import type { List } from '../../core/list.ts';
import { optionName } from '../../core/option-name.ts';
import { reachedShare, reviewWindow, type Verdict, verdictOf } from '../../core/review.ts';
import { ListFields } from '../../pages/list-fields.tsx';
import { texts as planTexts } from '../../texts.ts';
import { benefitList, reviewForm } from '../review-input.ts';
import type { StoredReview } from '../store/reviews.ts';
import { texts } from '../texts.ts';

type Named = { id: string; code: string; name: string };

type FormProps = {
  view: View;
  initiative: Named;
  completedOn: string;
  form: Form;
  version: number;
  moreRows?: number;
  /** Set after a conflict: the newer version in the store. */
  current?: StoredReview;
};

export const ReviewFormPage: FC<FormProps> = ({
  view,
  initiative,
  completedOn,
  form,
  version,
  current,
  moreRows = 0,
}) => {
  const t = texts(view.language).review;
  const { from, until } = reviewWindow(completedOn);
  const day = (value: string) => formatDay(value, view.language);
  const labels = labelsOf(view);
  const long = { view, form, rows: 3, maxlength: 4000 };
  return (
    <Page
      view={view}
      room="plan"
      title={t.title(`${initiative.code} ${initiative.name}`)}
      lead={t.lead(day(completedOn), day(from), day(until))}
    >
      {current && (
        <Conflict
          view={view}
          form={form}
          theirs={reviewForm(current).values as Record<string, string>}
          labels={labels}
        />
      )}
      <PostForm
        view={view}
        action={paths.completionReview(initiative.id)}
        form={form}
        labels={labels}
        version={current?.version ?? version}
      >
        <ListFields
          view={view}
          form={form}
          list={labelled(view)}
          label={t.benefits}
          hint={t.benefitsHint}
          choices={{ persons: [], units: [], teams: [], goals: [], initiatives: [] }}
          demanded={new Set()}
          moreRows={moreRows}
        />
        <TextArea {...long} name="judgement" label={t.judgement} />
        <TextArea {...long} name="followUp" label={t.followUp} hint={t.followUpHint} />
        <TextArea {...long} name="lessons" label={t.lessons} />
        <p class="muted small">{t.releaseHint}</p>
        <div class="actions">
          <Button name="act" value="release">
            {t.release}
          </Button>
          <Button kind="secondary" name="act" value="save">
            {t.save}
          </Button>
          <ButtonLink href={paths.initiative(initiative.id)}>{words(view.language).form.cancel}</ButtonLink>
        </div>
      </PostForm>
    </Page>
  );
};

/** The list with its labels in the language of the page. */
function labelled(view: View): List {
  const t = texts(view.language).review;
  const columns = benefitList.columns.map((column) => {
    const label = t[column.key as 'name' | 'unit' | 'better' | 'promised' | 'reached' | 'verdict' | 'note'];
    return { ...column, label: { de: label, en: label } };
  });
  return { ...benefitList, columns };
}

function labelsOf(view: View): Record<string, string> {
  const t = texts(view.language).review;
  const cells = Array.from({ length: 60 }, (_, row) =>
    labelled(view).columns.map(({ key, label }) => [
      `benefits.${row}.${key}`,
      `${label[view.language]}, ${planTexts(view.language).row(row + 1)}`,
    ]),
  ).flat();
  const { benefits, judgement, followUp, lessons } = t;
  return { benefits, ...Object.fromEntries(cells), judgement, followUp, lessons };
}

/** A released review: nothing of it changes any more. */
export const ReviewPage: FC<{ view: View; initiative: Named; review: StoredReview }> = ({
  view,
  initiative,
  review,
}) => {
  const t = texts(view.language).review;
  const said: [string, string | null][] = [
    [t.judgement, review.judgement],
    [t.followUp, review.followUp],
    [t.lessons, review.lessons],
  ];
  return (
    <Page
      view={view}
      room="plan"
      title={t.title(`${initiative.code} ${initiative.name}`)}
      lead={t.done(
        review.releasedBy ?? '',
        formatDay(dayInGermany(review.releasedAt ?? review.reviewedAt), view.language),
      )}
      actions={
        <>
          <ButtonLink href={paths.completionReviews()}>{t.listTitle}</ButtonLink>
          <ButtonLink href={paths.initiative(initiative.id)}>{initiative.code}</ButtonLink>
        </>
      }
    >
      <Benefits view={view} review={review} />
      <Card>
        {said
          .filter(([, text]) => text)
          .map(([name, text]) => (
            <>
              <h2>{name}</h2>
              <p class="said">{text}</p>
            </>
          ))}
      </Card>
    </Page>
  );
};

const tones: Record<Verdict, Tone> = { reached: 'good', partly: 'warn', missed: 'bad' };

const Benefits: FC<{ view: View; review: StoredReview }> = ({ view, review }) => {
  const t = texts(view.language).review;
  const figure = (value: number | null, unit: string | null) =>
    value === null
      ? '–'
      : `${formatNumber(value, view.language, Number.isInteger(value) ? 0 : 2)} ${unit ?? ''}`;
  const head = (
    <tr>
      <th scope="col">{t.name}</th>
      <th scope="col" class="number">
        {t.promised}
      </th>
      <th scope="col" class="number">
        {t.reached}
      </th>
      <th scope="col">{t.verdict}</th>
      <th scope="col">{t.note}</th>
    </tr>
  );
  return (
    <Card title={t.benefits}>
      <Table caption={t.benefits} head={head}>
        {review.benefits.map((benefit) => {
          const [verdict, share] = [verdictOf(benefit), reachedShare(benefit)];
          return (
            <tr>
              <th scope="row">{benefit.name}</th>
              <td class="number">{figure(benefit.promised, benefit.unit)}</td>
              <td class="number">{figure(benefit.reached, benefit.unit)}</td>
              <td class="nowrap">
                {verdict && (
                  <Status tone={tones[verdict]}>
                    {optionName('benefits.verdict', verdict, view.language)}
                    {share !== null &&
                      ` (${formatNumber(share * 100, view.language, 0)}${percentSign(view.language)})`}
                  </Status>
                )}
              </td>
              <td>{benefit.note}</td>
            </tr>
          );
        })}
      </Table>
    </Card>
  );
};
