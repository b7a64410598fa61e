import type { Child, FC } from 'hono/jsx';
import type { Bilingual, Language } from '../../kernel/text.ts';
import type { View } from '../../web/env.ts';
import { Card, Status, type Tone } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import type { Advice, ModelAdvice } from '../core/advisor/advise.ts';
import type { Range } from '../core/advisor/posts.ts';
import { sayNumber } from '../core/rules/speak.ts';
import { dimensionNames, roleModels } from '../store/catalogue.ts';
import { texts } from '../texts.ts';
import { ruleTopic, sayNote } from './rule-words.ts';

export type AdviceProps = { view: View; advice: Advice };

/** `1 bis 2`, or one number where both ends are the same. */
export function sayRange({ min, max }: Range, language: Language): string {
  const [low, high] = [sayNumber(min, language), sayNumber(max, language)];
  return low === high ? low : `${low} ${language === 'de' ? 'bis' : 'to'} ${high}`;
}

export const say = (view: View, text: Bilingual): string => text[view.language];

/** Two models with their reasons; never one with a percentage. */
export const ModelCards: FC<AdviceProps> = ({ view, advice }) => {
  const t = texts(view.language).advisor;
  return (
    <div class="cards two">
      {advice.models.map((model, index) => (
        <Card title={`${index === 0 ? t.first : t.alternative}: ${say(view, model.name)}`}>
          <ModelFacts view={view} model={model} />
          {index === 0 && advice.overlays[0] && (
            <p>
              <strong>
                {t.overlay}: {say(view, advice.overlays[0].name)}.
              </strong>{' '}
              {advice.overlays.map(({ reason }) => say(view, reason)).join(' ')}
            </p>
          )}
        </Card>
      ))}
    </div>
  );
};

const ModelFacts: FC<{ view: View; model: ModelAdvice }> = ({ view, model }) => {
  const t = texts(view.language).advisor;
  const { cdo, cio, seenIn } = roleModels()[model.id];
  return (
    <>
      <p>{say(view, model.reason)}</p>
      <dl class="facts">
        <dt>{t.cdoSide}</dt>
        <dd>
          {say(view, cdo)}: {t.posts(sayRange(model.fte.cdo, view.language))}
        </dd>
        <dt>{t.cioSide}</dt>
        <dd>
          {say(view, cio)}: {t.posts(sayRange(model.fte.cio, view.language))}
        </dd>
        <dt>{t.placement}</dt>
        <dd>
          {model.placement[view.language]}.{' '}
          <span class="muted small">
            {say(view, model.placement.reason)} ({t.cards.rule(model.placement.rule)})
          </span>
        </dd>
        <dt>{t.seenIn}</dt>
        <dd>{seenIn.join(', ')}</dd>
      </dl>
    </>
  );
};

const tones: Record<'error' | 'warning' | 'info', Tone> = { error: 'bad', warning: 'warn', info: 'info' };

export const WarningCard: FC<AdviceProps> = ({ view, advice }) => {
  const t = texts(view.language).advisor;
  return (
    <Card title={t.warnings}>
      {advice.warnings.length === 0 && <p>{t.noWarnings}</p>}
      <ul class="list plain">
        {advice.warnings.map(({ level, text, rule }) => (
          <li>
            <Status tone={tones[level]}>{t.levels[level]}</Status>
            <span>
              {say(view, text)} <span class="muted small">({t.cards.rule(rule)})</span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
};

export const NextStepCard: FC<AdviceProps & { children?: Child }> = ({ view, advice }) => {
  const t = texts(view.language).advisor;
  const { nextStep } = advice;
  if (advice.estimated.includes('maturity'))
    return (
      <Card title={t.nextStep} link={{ href: paths.maturity(), text: t.startRound }}>
        <p>
          <strong>{t.nextStepEstimated}</strong>
        </p>
        <p class="muted small">{t.nextStepUnknown}</p>
      </Card>
    );
  return (
    <Card title={t.nextStep} link={{ href: paths.maturity(), text: t.startRound }}>
      <p>
        <strong>{nextStep[view.language]}.</strong>
      </p>
      <p class="muted small">
        {t.nextStepWhy(
          dimensionNames()[nextStep.dimension][view.language],
          sayNumber(nextStep.score, view.language),
        )}{' '}
        {say(view, nextStep.reason)} ({t.cards.rule(nextStep.rule)})
      </p>
    </Card>
  );
};

export const DelineationCard: FC<AdviceProps> = ({ view, advice }) => {
  const t = texts(view.language).advisor;
  return (
    <Card title={t.delineation} link={{ href: paths.rights(), text: t.delineationLink }}>
      <ul>
        {advice.delineation.map((task) => (
          <li>
            {task[view.language]} <span class="muted small">({t.cards.rule(task.rule)})</span>
          </li>
        ))}
      </ul>
    </Card>
  );
};

export const EvidenceCard: FC<AdviceProps> = ({ view, advice }) => {
  const t = texts(view.language);
  return (
    <Card title={t.advisor.evidence} link={{ href: paths.rules(), text: t.advisor.rulesLink }}>
      <p class="muted small">{t.marksHint}</p>
      <details class="more">
        <summary>{t.advisor.evidence}</summary>
        <ul class="list">
          {advice.evidence.map(({ rule, marks, note, sources }) => (
            <li>
              <span>
                {ruleTopic(rule, view)}{' '}
                <span class="muted small">
                  ({t.advisor.cards.rule(rule)}), {marks.map((mark) => t.marks[mark]).join(', ')}
                </span>
              </span>
              <span class="small">
                {sources.length === 0
                  ? sayNote(note, view)
                  : sources.map(({ url, title }) => <a href={url}>{title}</a>)}
              </span>
            </li>
          ))}
        </ul>
      </details>
      <p class="small">
        {t.advisor.version(advice.version)}. {say(view, advice.notice)}
      </p>
    </Card>
  );
};
