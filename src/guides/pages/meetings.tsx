import type { FC } from 'hono/jsx';
import { formatMoment } from '../../kernel/moment.ts';
import type { View } from '../../web/env.ts';
import { Checkbox, type Form, PostForm, SelectField, TextArea, TextField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink, Card, May, Status, Tick } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { words } from '../../web/words.ts';
import { meetingKinds } from '../core/guide.ts';
import type { Meeting, SignUp } from '../store/meetings.ts';
import { texts } from '../texts.ts';
import { GuideTabs } from './tabs.tsx';

type ListProps = {
  view: View;
  next: readonly Meeting[];
  past: readonly Meeting[];
  signedUp: ReadonlySet<string>;
};

export const MeetingsPage: FC<ListProps> = ({ view, next, past, signedUp }) => {
  const t = texts(view.language).meetings;
  return (
    <Page
      view={view}
      room="guides"
      title={t.title(next.length)}
      lead={t.lead}
      actions={
        <May view={view} decision="L3" need="prepare" quiet>
          <ButtonLink href={paths.guideMeetingNew()} primary>
            {t.create}
          </ButtonLink>
        </May>
      }
    >
      <GuideTabs view={view} current="meetings" />
      {next.length === 0 && <p>{t.none}</p>}
      <ol class="entries">
        {next.map((meeting) => (
          <li class="card">
            <MeetingHead view={view} meeting={meeting} signedUp={signedUp.has(meeting.id)} />
          </li>
        ))}
      </ol>
      {past.length > 0 && (
        <details class="more">
          <summary>{t.past}</summary>
          <ul>
            {past.map(({ id, title, startsAt }) => (
              <li>
                <a href={paths.guideMeeting(id)}>{title}</a>{' '}
                <span class="muted small">{formatMoment(startsAt, view.language)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Page>
  );
};

const MeetingHead: FC<{ view: View; meeting: Meeting; signedUp: boolean }> = ({
  view,
  meeting,
  signedUp,
}) => {
  const t = texts(view.language).meetings;
  return (
    <>
      <h2>
        <a href={paths.guideMeeting(meeting.id)}>{meeting.title}</a>
      </h2>
      <p class="muted">
        {t.kinds[meeting.kind]} · {spanOf(meeting, view)}
        {meeting.place && ` · ${meeting.place}`}
      </p>
      <p>
        {meeting.cancelled ? (
          <Status tone="bad">{t.cancelled}</Status>
        ) : (
          <span class="small">{t.seats(meeting.signUps, meeting.seats)}</span>
        )}{' '}
        {signedUp && !meeting.cancelled && <Status tone="good">{t.isSignedUp}</Status>}
      </p>
    </>
  );
};

/** `03.12.2026, 14:00 – 15:30` */
function spanOf({ startsAt, endsAt }: Meeting, { language }: View): string {
  const end = formatMoment(endsAt, language).split(', ').at(-1);
  return `${formatMoment(startsAt, language)} – ${end}`;
}

type PageProps = {
  view: View;
  meeting: Meeting;
  signUps: readonly SignUp[];
  isSignedUp: boolean;
  isOver: boolean;
};

export const MeetingPage: FC<PageProps> = (props) => {
  const { view, meeting, isSignedUp, isOver } = props;
  const t = texts(view.language).meetings;
  return (
    <Page
      view={view}
      room="guides"
      title={meeting.title}
      lead={`${t.kinds[meeting.kind]}, ${spanOf(meeting, view)}${meeting.place ? `, ${meeting.place}` : ''}`}
      actions={
        <>
          <ButtonLink href={paths.guideMeetingFile(meeting.id)}>{t.calendar}</ButtonLink>
          <May view={view} decision="L3" need="prepare" quiet>
            <ButtonLink href={paths.guideMeetingEdit(meeting.id)}>{t.edit}</ButtonLink>
          </May>
        </>
      }
    >
      <GuideTabs view={view} current="meetings" />
      {meeting.description?.split(/\n+/).map((line) => (
        <p>{line}</p>
      ))}
      <p>
        {meeting.cancelled ? (
          <Status tone="bad">{t.cancelled}</Status>
        ) : (
          t.seats(meeting.signUps, meeting.seats)
        )}
      </p>
      {!isOver && !meeting.cancelled && <SignUpForm view={view} meeting={meeting} isSignedUp={isSignedUp} />}
      <SignUps {...props} />
    </Page>
  );
};

const SignUpForm: FC<{ view: View; meeting: Meeting; isSignedUp: boolean }> = ({
  view,
  meeting,
  isSignedUp,
}) => {
  const t = texts(view.language).meetings;
  if (!isSignedUp && meeting.seats !== null && meeting.signUps >= meeting.seats) return <p>{t.full}</p>;
  return (
    <form
      method="post"
      class="actions"
      action={isSignedUp ? paths.guideSignOff(meeting.id) : paths.guideSignUp(meeting.id)}
    >
      <Button kind={isSignedUp ? 'secondary' : 'primary'}>{isSignedUp ? t.signOff : t.signUp}</Button>
    </form>
  );
};

/** Who leads the network notes who was there; others see the names. */
const SignUps: FC<PageProps> = ({ view, meeting, signUps }) => {
  const t = texts(view.language).meetings;
  const mayNote = view.rights.may('L3', 'prepare') && signUps.length > 0;
  return (
    <Card title={t.signUps}>
      {signUps.length === 0 && <p>{t.noSignUps}</p>}
      {mayNote ? (
        <form method="post" action={paths.guideAttendance(meeting.id)} class="stack">
          <fieldset class="choices">
            <legend class="kern-label">{t.attendanceLead}</legend>
            {signUps.map(({ personId, name, attended }) => (
              <Tick id={`p-${personId}`} name="personIds" value={personId} checked={attended}>
                {name}
              </Tick>
            ))}
          </fieldset>
          <div class="actions">
            <Button kind="secondary">{t.attendance}</Button>
          </div>
        </form>
      ) : (
        <ul>
          {signUps.map(({ name }) => (
            <li>{name}</li>
          ))}
        </ul>
      )}
    </Card>
  );
};

export const MeetingFormPage: FC<{ view: View; form: Form; meeting: Meeting | null }> = (props) => {
  const { view, form, meeting } = props;
  const t = texts(view.language).meetings;
  const w = words(view.language).form;
  const f = t.fields;
  return (
    <Page view={view} room="guides" title={meeting ? t.edit : t.create} part={meeting?.title}>
      <PostForm
        view={view}
        action={meeting ? paths.guideMeetingEdit(meeting.id) : paths.guideMeetingNew()}
        form={form}
        labels={f}
        version={meeting?.version}
      >
        <SelectField
          view={view}
          form={form}
          name="kind"
          label={f.kind}
          required
          options={meetingKinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
        />
        <TextField view={view} form={form} name="title" label={f.title} required maxlength={160} />
        <div class="row">
          <TextField view={view} form={form} name="day" label={f.day} required width="short" />
          <TextField view={view} form={form} name="from" label={f.from} required width="short" />
          <TextField view={view} form={form} name="until" label={f.until} required width="short" />
        </div>
        <TextField view={view} form={form} name="place" label={f.place} maxlength={200} />
        <TextArea view={view} form={form} name="description" label={f.description} maxlength={2000} />
        <div class="row">
          <TextField
            view={view}
            form={form}
            name="seats"
            label={f.seats}
            hint={t.seatsHint}
            width="short"
            inputmode="numeric"
          />
          <TextField
            view={view}
            form={form}
            name="validMonths"
            label={f.validMonths}
            hint={t.validHint}
            width="short"
            inputmode="numeric"
          />
        </div>
        {meeting && <Checkbox view={view} form={form} name="cancelled" label={f.cancelled} />}
        <div class="actions">
          <Button>{w.save}</Button>
          <ButtonLink href={meeting ? paths.guideMeeting(meeting.id) : paths.guideMeetings()}>
            {w.cancel}
          </ButtonLink>
        </div>
      </PostForm>
    </Page>
  );
};
