import type { Child, FC } from 'hono/jsx';
import { formatDay } from '../../kernel/day.ts';
import { formatNumber } from '../../kernel/money.ts';
import type { Hearing, Statement } from '../../roles/store/statements.ts';
import type { View } from '../../web/env.ts';
import type { Form } from '../../web/form.tsx';
import { HearingFields, OwnStatement, StatementList } from '../../web/hearing.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink, Card, May, Status } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { findGaps, nominationDecision } from '../core/guide.ts';
import type { Guide, Training } from '../store/guides.ts';
import { texts } from '../texts.ts';
import { EndCard, TrainingCard } from './guide-cards.tsx';
import { GuideTabs } from './tabs.tsx';

export type GuideProps = {
  view: View;
  today: string;
  guide: Guide;
  trainings: readonly Training[];
  keepMonths: number;
  /** The guide looks at the own page. */
  isOwn: boolean;
  /** What is known of a proposal: who must be heard, what was said, and whether the head would be alone. */
  nomination: { headAlone: boolean; hearing: Hearing; statements: readonly Statement[] };
  forms: { training: Form; end: Form; nomination: Form; statement: Form };
};

export const GuidePage: FC<GuideProps> = (props) => {
  const { view, guide, isOwn } = props;
  const t = texts(view.language);
  const decision = nominationDecision(guide.kind);
  const mayPrepare = view.rights.may(decision, 'prepare');
  const living = guide.clearedOn === null;
  return (
    <Page
      view={view}
      room="guides"
      title={guide.name ?? t.list.former}
      lead={t.page.lead(t.kinds[guide.kind], t.states[guide.state], guide.unit)}
      actions={
        <>
          {living && guide.state !== 'proposed' && (mayPrepare || isOwn) && (
            <ButtonLink href={paths.guideCertificate(guide.id)}>{t.page.certificate}</ButtonLink>
          )}
          {living && guide.state !== 'ended' && mayPrepare && (
            <ButtonLink href={paths.guideEdit(guide.id)}>{t.page.edit}</ButtonLink>
          )}
        </>
      }
    >
      <GuideTabs view={view} />
      <div class="split">
        <div class="stack">
          <Facts {...props} />
          <TrainingCard {...props} mayWrite={(mayPrepare || isOwn) && guide.state === 'active'} />
        </div>
        <div class="stack">
          {guide.state === 'proposed' && <NominationCard {...props} />}
          {guide.state === 'proposed' && (
            <OwnStatement
              view={view}
              action={paths.guideStatement(guide.id)}
              hearing={props.nomination.hearing}
              form={props.forms.statement}
            />
          )}
          {view.rights.may(decision, 'comment') && (
            <StatementList view={view} statements={props.nomination.statements} />
          )}
          {guide.state === 'active' && (isOwn || mayPrepare) && <ConsentCard {...props} />}
          {guide.state !== 'ended' && mayPrepare && <EndCard {...props} />}
          {guide.clearedOn && <p>{t.page.cleared(formatDay(guide.clearedOn, view.language))}</p>}
        </div>
      </div>
    </Page>
  );
};

/** Why somebody was proposed or left is for those who nominate or are heard before, and for the person. */
export const seesReasons = ({ rights, viewer }: View, { kind, personId }: Guide): boolean =>
  rights.may(nominationDecision(kind), 'comment') || (personId !== null && personId === viewer?.personId);

const Facts: FC<GuideProps> = ({ view, guide }) => {
  const t = texts(view.language);
  const f = t.page.facts;
  const day = (iso: string | null) => iso && formatDay(iso, view.language);
  const facts: [string, Child][] = [
    [f.unit, guide.unit],
    [f.further, guide.furtherUnits.map(({ name }) => name).join(', ')],
    [f.topics, guide.topics.map(({ name }) => name).join(', ')],
    [f.site, guide.site],
    [f.openingHours, guide.openingHours],
    [f.languages, guide.languages.join(', ')],
    [f.skills, guide.skills.join(', ')],
    [f.email, guide.email && <a href={`mailto:${guide.email}`}>{guide.email}</a>],
    [f.phone, guide.phone],
    [
      f.hours,
      guide.hoursPerWeek !== null &&
        t.page.hours(formatNumber(guide.hoursPerWeek, view.language, guide.hoursPerWeek % 1 === 0 ? 0 : 1)),
    ],
    [f.deputy, guide.deputyId && <a href={paths.guide(guide.deputyId)}>{guide.deputy}</a>],
    [f.since, day(guide.since)],
    [f.until, day(guide.until)],
    [
      f.nominated,
      guide.nominatedOn &&
        guide.nominatedBy &&
        t.page.nominatedBy(day(guide.nominatedOn)!, guide.nominatedBy),
    ],
  ];
  if (seesReasons(view, guide))
    facts.push(
      [f.managerAgreed, day(guide.managerAgreedOn)],
      [f.reason, guide.reason],
      [f.endReason, guide.endReason],
    );
  return (
    <Card title={t.page.mandate}>
      <dl class="facts">
        {facts
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </>
          ))}
      </dl>
    </Card>
  );
};

const NominationCard: FC<GuideProps> = ({ view, guide, nomination, forms }) => {
  const t = texts(view.language).page;
  const gaps = findGaps({ ...guide, headAlone: nomination.headAlone });
  const may = view.rights.may(nominationDecision(guide.kind), 'decide');
  return (
    <Card title={t.nominate}>
      {gaps.length > 0 && (
        <>
          <p>
            <Status tone="warn">{t.gaps}</Status>
          </p>
          <ul>
            {gaps.map((gap) => (
              <li>{t.gapNames[gap]}</li>
            ))}
          </ul>
        </>
      )}
      {may ? (
        <form method="post" action={paths.guideNomination(guide.id)} class="stack" novalidate>
          <p class="muted small">{t.nominateLead}</p>
          <HearingFields view={view} form={forms.nomination} hearing={nomination.hearing} />
          <div class="actions">
            <Button>{t.nominate}</Button>
          </div>
        </form>
      ) : (
        <Who view={view} guide={guide} />
      )}
    </Card>
  );
};

/** Who may nominate; who prepares it may also hand the proposal over with a note. */
const Who: FC<{ view: View; guide: Guide }> = ({ view, guide }) => {
  const decision = nominationDecision(guide.kind);
  return (
    <>
      <May view={view} decision={decision} need="decide" />
      <May view={view} decision={decision} need="prepare" quiet>
        <form method="post" action={paths.guideNomination(guide.id)}>
          <Button kind="secondary">{texts(view.language).page.submitNomination}</Button>
        </form>
      </May>
    </>
  );
};

const ConsentCard: FC<GuideProps> = ({ view, guide, isOwn }) => {
  const t = texts(view.language).page;
  const consents = guide.consentOn !== null;
  // For somebody with an account only that person can consent; for volunteers the written consent is noted.
  const mayGive = isOwn || guide.kind === 'community';
  return (
    <Card title={t.consent}>
      <p>{consents ? t.consentOn(formatDay(guide.consentOn!, view.language)) : t.consentOff}</p>
      {mayGive && (
        <form method="post" action={paths.guideConsent(guide.id)} class="stack">
          {!consents && <p class="muted small">{t.consentLead}</p>}
          <div class="actions">
            <Button kind="secondary" name="consents" value={consents ? '' : 'on'}>
              {consents ? t.consentEnd : isOwn ? t.consentGive : t.consentGiveFor}
            </Button>
          </div>
        </form>
      )}
    </Card>
  );
};
