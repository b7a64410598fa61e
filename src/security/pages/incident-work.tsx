import type { FC } from 'hono/jsx';
import { formatDay } from '../../kernel/day.ts';
import { formatMoment } from '../../kernel/moment.ts';
import { PostForm, SelectField, TextArea, TextField } from '../../web/form.tsx';
import { Button, Card, May } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { incidentTexts } from '../incident-texts.ts';
import type { Task } from '../store/notebook.ts';
import type { IncidentProps } from './incident.tsx';

/** What happened when, in its order. */
export const EntryCard: FC<IncidentProps> = ({ view, incident, entries, entryForm }) => {
  const t = incidentTexts(view.language);
  const field = { view, form: entryForm };
  return (
    <Card title={t.entries} id="verlauf">
      {entries.length === 0 && <p class="muted">{t.entriesNone}</p>}
      <ol>
        {entries.map(({ happenedAt, text, enteredBy }) => (
          <li>
            <span class="muted small">
              {formatMoment(happenedAt, view.language)}, {enteredBy}
            </span>
            <p class="prose">{text}</p>
          </li>
        ))}
      </ol>
      {!incident.closedAt && (
        <May view={view} decision="X2" need="comment" quiet>
          <PostForm
            view={view}
            action={paths.securityIncidentEntries(incident.id)}
            form={entryForm}
            labels={t.entryFields}
          >
            <TextArea {...field} name="text" label={t.entryFields.text} rows={2} maxlength={4000} required />
            <TextField
              {...field}
              name="happenedAt"
              label={t.entryFields.happenedAt}
              hint={t.entryHint}
              width="medium"
            />
            <div class="actions">
              <Button kind="secondary">{t.entryAdd}</Button>
            </div>
          </PostForm>
        </May>
      )}
    </Card>
  );
};

export const TaskCard: FC<IncidentProps> = (props) => {
  const { view, incident, tasks, taskForm, persons } = props;
  const t = incidentTexts(view.language);
  const field = { view, form: taskForm };
  return (
    <Card title={t.tasks} id="aufgaben">
      {tasks.length === 0 && <p class="muted">{t.tasksNone}</p>}
      <ul class="list">
        {tasks.map((task) => (
          <TaskLine {...props} task={task} />
        ))}
      </ul>
      {!incident.closedAt && (
        <May view={view} decision="X2" need="comment" quiet>
          <PostForm
            view={view}
            action={paths.securityIncidentTasks(incident.id)}
            form={taskForm}
            labels={t.taskFields}
          >
            <TextField {...field} name="taskText" label={t.taskFields.taskText} maxlength={500} required />
            <div class="row">
              <SelectField
                {...field}
                name="personId"
                label={t.taskFields.personId}
                options={persons.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <TextField {...field} name="dueOn" label={t.taskFields.dueOn} width="short" />
            </div>
            <div class="actions">
              <Button kind="secondary">{t.taskAdd}</Button>
            </div>
          </PostForm>
        </May>
      )}
    </Card>
  );
};

const TaskLine: FC<IncidentProps & { task: Task }> = ({ view, incident, task }) => {
  const t = incidentTexts(view.language);
  const facts = [task.person, task.dueOn && formatDay(task.dueOn, view.language)].filter(Boolean);
  return (
    <li>
      <span>
        {task.text}
        <span class="muted small">
          {' '}
          {task.doneAt
            ? t.taskDoneBy(task.doneBy!, formatMoment(task.doneAt, view.language))
            : facts.join(', ')}
        </span>
      </span>
      {!task.doneAt && (
        <May view={view} decision="X2" need="comment" quiet>
          <form method="post" action={paths.securityIncidentTaskEnd(incident.id, task.id)}>
            <button class="kern-btn kern-btn--tertiary" type="submit" aria-label={t.taskDoneFor(task.text)}>
              <span class="kern-label">{t.taskDone}</span>
            </button>
          </form>
        </May>
      )}
    </li>
  );
};

export const LessonsCard: FC<IncidentProps> = ({ view, incident, lessonsForm }) => {
  const t = incidentTexts(view.language);
  if (incident.closedAt)
    return (
      <Card title={t.lessons} id="lehren">
        <p class="prose">{incident.lessons}</p>
        <May view={view} decision="X2" need="prepare" quiet>
          <form class="actions" method="post" action={paths.securityIncidentReopening(incident.id)}>
            <Button kind="tertiary">{t.reopen}</Button>
          </form>
        </May>
      </Card>
    );
  return (
    <Card title={t.lessons} id="lehren">
      <PostForm
        view={view}
        action={paths.securityIncidentLessons(incident.id)}
        form={lessonsForm}
        labels={{ lessons: t.lessons }}
        version={incident.version}
      >
        <TextArea
          view={view}
          form={lessonsForm}
          name="lessons"
          label={t.lessons}
          hint={t.lessonsHint}
          maxlength={8000}
        />
        <div class="actions">
          <May view={view} decision="X2" need="comment" quiet>
            <Button kind="secondary">{t.lessonsSave}</Button>
          </May>
          <May view={view} decision="X2" need="prepare" quiet>
            <Button formaction={paths.securityIncidentEnd(incident.id)}>{t.close}</Button>
          </May>
        </div>
      </PostForm>
    </Card>
  );
};
