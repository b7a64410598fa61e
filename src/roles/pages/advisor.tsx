import type { Child, FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { type Form, SelectField, TextArea, TextField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink, Card, Empty, Status, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import type { Advice, Knowledge } from '../core/advisor/advise.ts';
import { distributeGuides } from '../core/advisor/guides.ts';
import type { Holder } from '../core/matrix/holder.ts';
import { matrixDecision } from '../core/matrix/rights.ts';
import { sayNumber } from '../core/rules/speak.ts';
import { withValues } from '../play.ts';
import type { Association, GuideCount } from '../store/town.ts';
import { texts } from '../texts.ts';
import { DelineationCard, EvidenceCard, ModelCards, NextStepCard, sayRange, WarningCard } from './advice.tsx';
import { HowCard, SensitivityCard } from './how.tsx';
import { type DimensionNames, PlayForm } from './play-form.tsx';
import { RoleTabs } from './tabs.tsx';

export type AdvisorProps = {
  view: View;
  town: string;
  association: Association | null;
  form: Form;
  names: DimensionNames;
  /** Null while the number of inhabitants is not known, or while what was typed cannot be read. */
  advice: Advice | null;
  knowledge: Knowledge;
  holders: readonly (Holder & { acting: boolean })[];
  units: readonly { id: string; name: string; officeStaff: number | null; openProject: boolean }[];
  guideCount: GuideCount;
  playing: boolean;
};

export const AdvisorPage: FC<AdvisorProps> = (props) => {
  const { view, town, advice, playing } = props;
  const t = texts(view.language).advisor;
  const lead = advice ? `${t.leads[advice.models[0].id]} ${t.computed}` : undefined;
  return (
    <Page
      view={view}
      room="roles"
      title={t.title(town)}
      lead={lead}
      actions={<ButtonLink href="#spielen">{texts(view.language).play.title}</ButtonLink>}
      islands={['advisor-player']}
    >
      <RoleTabs view={view} current="advisor" />
      <advisor-player>
        <div id="antwort">
          {playing && (
            <p class="notice" role="status">
              {t.playing} <a href={paths.roles()}>{t.backToTown}</a>
            </p>
          )}
          {!playing && props.association && <AssociationNote {...props} association={props.association} />}
          {advice ? (
            <Answer {...props} advice={advice} />
          ) : (
            <Empty
              title={texts(view.language).play.title}
              action={<ButtonLink href={paths.municipalityEdit()}>{t.inputs.inhabitants}</ButtonLink>}
            >
              {t.noInhabitants}
            </Empty>
          )}
          {advice && <KeepCard {...props} advice={advice} />}
        </div>
        <PlayForm view={view} form={props.form} names={props.names} />
      </advisor-player>
    </Page>
  );
};

/** Whose administration is led by an association finds its roles there. */
const AssociationNote: FC<AdvisorProps & { association: Association }> = ({ view, town, association }) => {
  const t = texts(view.language).advisor;
  const { name, designation, inhabitants } = association;
  const there = { art: 'gemeindeverband', einwohner: String(inhabitants) };
  return (
    <p class="notice">
      {t.association(town, `${designation} ${name}`, sayNumber(inhabitants, view.language))}{' '}
      <a href={paths.roles(there)}>{t.associationTry}</a>
    </p>
  );
};

type AnswerProps = AdvisorProps & { advice: Advice };

const Answer: FC<AnswerProps> = (props) => {
  const { view, advice, knowledge, form } = props;
  return (
    <>
      <RoleCards {...props} />
      <ModelCards view={view} advice={advice} />
      <HowCard view={view} advice={advice} knowledge={knowledge} />
      <div class="cards two">
        <SensitivityCard
          view={view}
          advice={advice}
          knowledge={knowledge}
          tryOut={(changed) => `${paths.roles(withValues(form, changed))}#inhalt`}
        />
        <WarningCard view={view} advice={advice} />
        <NextStepCard view={view} advice={advice} />
        <DelineationCard view={view} advice={advice} />
      </div>
      <GuidesCard {...props} />
      <EvidenceCard view={view} advice={advice} />
    </>
  );
};

/** CIO, CDO and guides: who holds the role today, and what is recommended. */
const RoleCards: FC<AnswerProps> = ({ view, advice, holders, guideCount, playing }) => {
  const t = texts(view.language).advisor.cards;
  const { guides } = advice;
  const [model] = advice.models;
  return (
    <div class="cards">
      <RoleCard title={t.cio} status={!playing && <HeldStatus view={view} holders={holders} of="cio" />}>
        <p>
          {t.cioTask} <strong>{t.recommended(sayRange(advice.fte.cio, view.language))}</strong>
        </p>
        <p class="muted small">
          {t.steering} ({t.rule(advice.posts[0]!.rule)})
        </p>
      </RoleCard>
      <RoleCard title={t.cdo} status={!playing && <HeldStatus view={view} holders={holders} of="cdo" />}>
        <p>
          {t.cdoTask} <strong>{t.recommended(sayRange(advice.fte.cdo, view.language))}</strong>
        </p>
        <p class="muted small">
          {advice.placement[view.language]}. ({t.rule(model.placement.rule)})
        </p>
      </RoleCard>
      <RoleCard
        title={t.guides}
        status={
          playing || guides.regime === 'team' ? (
            <Status tone="plain">{t.guidesNow(guideCount.inside)}</Status>
          ) : (
            <Status tone={guideCount.inside >= guides.recommended ? 'good' : 'info'}>
              {t.guidesOf(guideCount.inside, guides.recommended)}
            </Status>
          )
        }
      >
        <p>
          {t.guidesTask}{' '}
          <strong>
            {guides.regime === 'team'
              ? t.team(guides.min, guides.max)
              : t.guidesRecommended(guides.recommended)}
          </strong>{' '}
          {!playing && guideCount.inCompanies > 0 && t.guidesInCompanies(guideCount.inCompanies)}
        </p>
        <p class="muted small">
          {guides.text[view.language]}. ({t.rule(guides.rule)})
        </p>
      </RoleCard>
    </div>
  );
};

const RoleCard: FC<{ title: string; status: Child; children?: Child }> = ({ title, status, children }) => (
  <section class="card">
    <header>
      <h2>{title}</h2>
      {status}
    </header>
    {children}
  </section>
);

const HeldStatus: FC<{ view: View; holders: AdvisorProps['holders']; of: 'cio' | 'cdo' }> = (props) => {
  const t = texts(props.view.language).advisor.cards;
  const held = props.holders.filter(({ role }) => role === props.of);
  if (held.length === 0) return <Status tone="warn">{t.vacant}</Status>;
  return held.every(({ acting }) => acting) ? (
    <Status tone="warn">{t.acting}</Status>
  ) : (
    <Status tone="good">{t.held}</Status>
  );
};

const GuidesCard: FC<AnswerProps> = (props) => {
  const { view, advice } = props;
  const t = texts(view.language).advisor;
  const { guides } = advice;
  const { sites, volunteers } = guides.community;
  return (
    <Card title={t.distribution} link={{ href: paths.guides(), text: t.guidesToday }}>
      <p>
        {guides.text[view.language]}. {t.guideFigures(guides.min, guides.recommended, guides.max)}{' '}
        {t.hidden(sayNumber(guides.hours, view.language), sayNumber(guides.hiddenPosts, view.language))}
      </p>
      <ul>
        {guides.distribution.map((rule) => (
          <li>{rule[view.language]}</li>
        ))}
      </ul>
      {guides.distribution.some(({ id }) => id === 'subsidiaries') && <p>{t.guidesOfHoldings}</p>}
      <p>{t.community(sayRange(sites, view.language), sayRange(volunteers, view.language))}</p>
      {guides.regime === 'network' && !props.playing && props.units.length > 0 && <UnitTable {...props} />}
    </Card>
  );
};

const UnitTable: FC<AnswerProps> = ({ view, advice, knowledge, units }) => {
  const t = texts(view.language).advisor;
  const dealt = distributeGuides(
    knowledge.rules,
    units.map(({ id, officeStaff, openProject }) => ({
      id,
      officeStaff: officeStaff ?? 0,
      citizenContact: false,
      openProject,
    })),
    advice.guides.recommended,
  );
  const head = (
    <tr>
      <th scope="col">{t.unit}</th>
      <th scope="col" class="number">
        {t.unitStaff}
      </th>
      <th scope="col" class="number">
        {t.unitGuides}
      </th>
    </tr>
  );
  return (
    <details class="more">
      <summary>{t.perUnit}</summary>
      <Table caption={t.perUnit} head={head}>
        {units.map(({ id, name, officeStaff }) => (
          <tr>
            <th scope="row">{name}</th>
            <td class="number">{officeStaff === null ? t.unknown : sayNumber(officeStaff, view.language)}</td>
            <td class="number">{dealt.get(id) ?? 0}</td>
          </tr>
        ))}
      </Table>
    </details>
  );
};

/** Keeping the answer; who may not prepare it can hand it over. */
const KeepCard: FC<AnswerProps> = ({ view, form, advice }) => {
  const t = texts(view.language).concept;
  const may = view.rights.may(matrixDecision, 'prepare');
  const models = advice.models.map(({ id, name }) => ({ value: id, label: name[view.language] }));
  return (
    <Card title={t.save} id="festhalten">
      <p>{t.saveLead}</p>
      <form class="stack" method="post" action={paths.roleConcepts()} novalidate>
        {Object.entries(form.values)
          .filter(([key]) => !['name', 'note', 'model'].includes(key))
          .map(([key, value]) => (
            <input type="hidden" name={key} value={String(value)} />
          ))}
        <TextField view={view} form={form} name="name" label={t.name} maxlength={120} required />
        <SelectField view={view} form={form} name="model" label={t.model} options={models} required />
        <TextArea view={view} form={form} name="note" label={t.note} maxlength={2000} rows={3} />
        <div>
          <Button kind={may ? 'primary' : 'secondary'}>{may ? t.submit : t.handOver}</Button>
        </div>
      </form>
    </Card>
  );
};

declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'advisor-player': HTMLAttributes;
    }
  }
}
