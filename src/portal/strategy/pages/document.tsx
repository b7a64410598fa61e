import type { FC } from 'hono/jsx';
import { formatDay } from '../../../kernel/day.ts';
import { compareStrategies, type GuidelineKind, guidelineKinds } from '../../../strategy/core/document.ts';
import { outline } from '../../../strategy/core/outline.ts';
import type { StrategyComment } from '../../../strategy/store/comments.ts';
import type { Chapter, StrategyVersion } from '../../../strategy/store/document.ts';
import type { View } from '../../../web/env.ts';
import { Page } from '../../../web/layout.tsx';
import { ButtonLink, Card, Empty, May } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { StrategyTabs } from '../../../web/strategy-tabs.tsx';
import { type NamedStrategy, textOfStrategy } from '../store.ts';
import { texts } from '../texts.ts';
import { CommentsCard } from './comments.tsx';
import { GoalLinks, ProseText } from './text.tsx';

type LastVersion = StrategyVersion & { snapshot: ReturnType<typeof textOfStrategy> };
type Props = {
  view: View;
  draft: NamedStrategy;
  versions: readonly StrategyVersion[];
  /** The last one adopted, to compare with. */
  last: LastVersion | undefined;
  comments: readonly StrategyComment[];
};

/** The strategy as it is being written: sentences first, then the chapters of the outline. */
export const StrategyPage: FC<Props> = (props) => {
  const { view, draft } = props;
  const { strategy, chapters, guidelines } = draft;
  const t = texts(view.language);
  const unlinked = guidelines.filter(({ goalIds }) => goalIds.length === 0).length;
  const unwritten = chapters.filter(({ body }) => !body).length;
  return (
    <Page
      view={view}
      room="strategy"
      title={strategy.name}
      lead={`${t.lead(guidelines.length, unlinked, unwritten)} ${standing(props)}`}
      actions={<Actions view={view} />}
    >
      <StrategyTabs view={view} current="document" />
      {strategy.vision && (
        <Card title={`${t.vision} ${t.span(strategy.fromYear, strategy.toYear)}`}>
          <ProseText text={strategy.vision} />
        </Card>
      )}
      {guidelineKinds.map((kind) => (
        <GuidelinesCard {...props} kind={kind} />
      ))}
      {chapters.map((chapter, at) => (
        <ChapterCard view={view} draft={draft} chapter={chapter} number={at + 1} />
      ))}
      <CommentsCard view={view} draft={draft} comments={props.comments} />
      <VersionsCard view={view} versions={props.versions} />
    </Page>
  );
};

export const NoStrategyPage: FC<{ view: View }> = ({ view }) => {
  const t = texts(view.language);
  return (
    <Page view={view} room="strategy" title={t.title}>
      <StrategyTabs view={view} current="document" />
      <Empty
        title={t.emptyTitle}
        action={
          <May view={view} decision="S4" need="prepare">
            <ButtonLink href={paths.strategyEdit()} primary>
              {t.begin}
            </ButtonLink>
          </May>
        }
      >
        {t.empty}
      </Empty>
    </Page>
  );
};

function standing({ view, draft, last }: Props): string {
  const t = texts(view.language);
  if (!last) return t.notResolved;
  const changes = compareStrategies(last.snapshot, textOfStrategy(draft)).length;
  return t.resolvedLead(last.number, last.body, formatDay(last.resolvedOn, view.language), changes);
}

const Actions: FC<{ view: View }> = ({ view }) => {
  const t = texts(view.language);
  return (
    <>
      <May view={view} decision="S4" need="prepare" quiet>
        <ButtonLink href={paths.strategyEdit()}>{t.edit}</ButtonLink>
        <ButtonLink href={paths.strategyGuidelineNew()} primary>
          {t.addGuideline}
        </ButtonLink>
      </May>
      <May view={view} decision="S3" need="comment" quiet>
        <ButtonLink href={paths.strategyResolution()}>{t.resolve}</ButtonLink>
      </May>
      <ButtonLink href={paths.strategyFile('docx')}>{t.docx}</ButtonLink>
      <ButtonLink href={paths.strategyFile('pdf')}>{t.pdf}</ButtonLink>
    </>
  );
};

const GuidelinesCard: FC<Props & { kind: GuidelineKind }> = ({ view, draft, kind }) => {
  const t = texts(view.language);
  const rows = draft.guidelines.filter((one) => one.kind === kind);
  return (
    <Card title={t.kindsMany[kind]} id={kind}>
      <p class="muted">{t.kindHints[kind]}</p>
      {rows.length === 0 && <p>{t.noGuidelines}</p>}
      <ul class="list sentences">
        {rows.map((one) => (
          <li id={`l-${one.id}`}>
            <div>
              <h3>
                {one.code} {one.name}
              </h3>
              {one.reason && <p>{one.reason}</p>}
              {one.consequence && (
                <p>
                  <strong>{t.consequence}:</strong> {one.consequence}
                </p>
              )}
              <p class="muted small">
                {t.serves}:{' '}
                <GoalLinks view={view} goals={draft.goals.filter(({ id }) => one.goalIds.includes(id))} />
                <InitiativeSummary view={view} links={one.initiatives} />
                <May view={view} decision="S4" need="prepare" quiet>
                  {' · '}
                  <a href={paths.strategyGuideline(one.id)}>
                    {t.change} <span class="kern-sr-only">{one.code}</span>
                  </a>
                </May>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
};

const InitiativeSummary: FC<{ view: View; links: readonly { stance: string }[] }> = ({ view, links }) => {
  const t = texts(view.language);
  const deviating = links.filter(({ stance }) => stance === 'deviates').length;
  const followed = links.length - deviating;
  if (links.length === 0) return null;
  return (
    <>
      {' · '}
      {[followed > 0 && t.followed(followed), deviating > 0 && t.deviating(deviating)]
        .filter(Boolean)
        .join(', ')}
    </>
  );
};

const ChapterCard: FC<{ view: View; draft: NamedStrategy; chapter: Chapter; number: number }> = (props) => {
  const { view, draft, chapter, number } = props;
  const t = texts(view.language);
  return (
    <Card title={`${number} ${chapter.title}`} id={`k-${chapter.id}`}>
      {chapter.body ? (
        <ProseText text={chapter.body} />
      ) : (
        <p class="muted">
          {t.unwritten} {chapter.outline && outline[chapter.outline].asks[view.language]}
        </p>
      )}
      <p class="muted small">
        {chapter.body && (
          <>
            {t.serves}:{' '}
            <GoalLinks view={view} goals={draft.goals.filter(({ id }) => chapter.goalIds.includes(id))} />
          </>
        )}
        <May view={view} decision="S4" need="prepare" quiet>
          {chapter.body && ' · '}
          <a href={paths.strategyChapter(chapter.id)}>
            {t.change} <span class="kern-sr-only">{chapter.title}</span>
          </a>
        </May>
      </p>
    </Card>
  );
};

const VersionsCard: FC<{ view: View; versions: readonly StrategyVersion[] }> = ({ view, versions }) => {
  const t = texts(view.language);
  return (
    <Card title={t.versions} id="fassungen">
      {versions.length === 0 && <p>{t.notResolved}</p>}
      <ul class="list">
        {versions.map(({ number, resolvedOn, body, paper }) => (
          <li>
            <a href={paths.strategyVersion(number)}>{t.version(number)}</a>
            <span class="muted">
              {body}, {formatDay(resolvedOn, view.language)}
              {paper && `, ${paper}`}
            </span>
          </li>
        ))}
      </ul>
      <May view={view} decision="S4" need="prepare" quiet>
        <p>
          <a href={paths.strategyChapterNew()}>{t.addChapter}</a>
        </p>
      </May>
    </Card>
  );
};
