import type { FC } from 'hono/jsx';
import { type GuidelineKind, guidelineKinds, type StrategyText } from '../../../strategy/core/document.ts';
import { proseOf } from '../../../strategy/core/prose.ts';
import type { View } from '../../../web/env.ts';
import { Card, Status } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { texts } from '../texts.ts';

/** Typed text with its paragraphs and lists. */
export const ProseText: FC<{ text: string }> = ({ text }) => (
  <div class="typed-text">
    {proseOf(text).map((part) =>
      part.kind === 'paragraph' ? (
        <p>{part.text}</p>
      ) : (
        <ul>
          {part.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      ),
    )}
  </div>
);

type Goal = { id: string; code: string; name: string };

/** The goals that a sentence or chapter serves; none is a gap. */
export const GoalLinks: FC<{ view: View; goals: readonly Goal[] }> = ({ view, goals }) => {
  const t = texts(view.language);
  if (goals.length === 0) return <Status tone="warn">{t.servesNothing}</Status>;
  return (
    <>
      {goals.map(({ id, code, name }, at) => (
        <>
          {at > 0 && ', '}
          <a href={paths.goal(id)}>
            {code} {name}
          </a>
        </>
      ))}
    </>
  );
};

/** A version as it was adopted: nothing to change in it. */
export const StrategyReading: FC<{ view: View; text: StrategyText }> = ({ view, text }) => {
  const t = texts(view.language);
  return (
    <>
      {text.vision && (
        <Card title={t.vision}>
          <ProseText text={text.vision} />
        </Card>
      )}
      {guidelineKinds.map((kind) => (
        <GuidelineReading view={view} text={text} kind={kind} />
      ))}
      {text.chapters
        .filter(({ body }) => body)
        .map(({ title, body, goals }) => (
          <Card title={title}>
            <ProseText text={body!} />
            <p class="muted small">
              {t.serves}: <GoalLinks view={view} goals={goals} />
            </p>
          </Card>
        ))}
    </>
  );
};

const GuidelineReading: FC<{ view: View; text: StrategyText; kind: GuidelineKind }> = ({
  view,
  text,
  kind,
}) => {
  const t = texts(view.language);
  const rows = text.guidelines.filter((one) => one.kind === kind);
  if (rows.length === 0) return null;
  return (
    <Card title={t.kindsMany[kind]}>
      <ul class="list sentences">
        {rows.map(({ code, name, reason, consequence, goals }) => (
          <li>
            <div>
              <strong>
                {code} {name}
              </strong>
              {reason && (
                <p>
                  {t.reason}: {reason}
                </p>
              )}
              {consequence && (
                <p>
                  {t.consequence}: {consequence}
                </p>
              )}
              <p class="muted small">
                {t.serves}: <GoalLinks view={view} goals={goals} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
};
