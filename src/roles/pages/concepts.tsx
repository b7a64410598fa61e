import type { FC } from 'hono/jsx';
import { dayInGermany, formatDay } from '../../kernel/day.ts';
import type { View } from '../../web/env.ts';
import { FaultSummary, type Form } from '../../web/form.tsx';
import { HearingFields, OwnStatement, StatementList } from '../../web/hearing.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink, Card, Empty, May, Status, Table, type Tone } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import type { Advice } from '../core/advisor/advise.ts';
import { matrixDecision } from '../core/matrix/rights.ts';
import { conceptSubject, type RoleConcept } from '../store/concepts.ts';
import type { Hearing, Statement } from '../store/statements.ts';
import { texts } from '../texts.ts';
import { DelineationCard, EvidenceCard, ModelCards, NextStepCard, sayRange, WarningCard } from './advice.tsx';
import { shownInput } from './how.tsx';
import { ResolutionFields, resolutionLabels } from './resolution.tsx';
import { modelName } from './rule-words.ts';
import { RoleTabs } from './tabs.tsx';

const tones: Record<RoleConcept['state'], Tone> = { draft: 'info', adopted: 'good', superseded: 'plain' };

/** All versions of the role concept, the newest first. */
export const ConceptsPage: FC<{ view: View; concepts: readonly RoleConcept[] }> = ({ view, concepts }) => {
  const t = texts(view.language).concept;
  const inForce = concepts.find(({ state }) => state === 'adopted');
  const lead = inForce
    ? t.lead(inForce.name, formatDay(inForce.resolution!.on, view.language))
    : concepts.length > 0 && t.leadNone;
  const toAdvisor = <ButtonLink href={paths.roles()}>{t.toAdvisor}</ButtonLink>;
  return (
    <Page view={view} room="roles" title={t.title(concepts.length)} lead={lead} actions={toAdvisor}>
      <RoleTabs view={view} current="concepts" />
      {concepts.length === 0 ? (
        <Empty title={t.save} action={toAdvisor}>
          {t.empty}
        </Empty>
      ) : (
        <ConceptTable view={view} concepts={concepts} />
      )}
    </Page>
  );
};

const ConceptTable: FC<{ view: View; concepts: readonly RoleConcept[] }> = ({ view, concepts }) => {
  const t = texts(view.language).concept;
  const head = (
    <tr>
      {(['number', 'name', 'model', 'state', 'day', 'by'] as const).map((column) => (
        <th scope="col">{t.columns[column]}</th>
      ))}
    </tr>
  );
  return (
    <Table caption={t.title(concepts.length)} head={head}>
      {concepts.map((concept) => (
        <tr>
          <td>{concept.number}</td>
          <th scope="row">
            <a href={paths.roleConcept(concept.id)}>{concept.name}</a>
          </th>
          <td>{modelName(concept.model, view)}</td>
          <td>
            <Status tone={tones[concept.state]}>{t.states[concept.state]}</Status>
          </td>
          <td>{concept.resolution && formatDay(concept.resolution.on, view.language)}</td>
          <td>
            {concept.createdBy}, {formatDay(dayInGermany(concept.createdAt), view.language)}
          </td>
        </tr>
      ))}
    </Table>
  );
};

type Props = {
  view: View;
  concept: RoleConcept;
  /** The version in force, to compare a draft with. */
  inForce: RoleConcept | undefined;
  form: Form;
  hearing: Hearing;
  statements: readonly Statement[];
};

/** One version: what was asked and answered, what was decided, who was heard. */
export const ConceptPage: FC<Props> = (props) => {
  const { view, concept, statements, hearing } = props;
  const t = texts(view.language).concept;
  const { advice } = concept;
  const chosen = advice.models.find(({ id }) => id === concept.model);
  const model = chosen?.name[view.language] ?? modelName(concept.model, view);
  return (
    <Page
      view={view}
      room="roles"
      title={concept.name}
      lead={`${t.pageLead(concept.number, t.states[concept.state])} ${t.decided(model)}.`}
    >
      <RoleTabs view={view} current="concepts" />
      {concept.note && <p>{concept.note}</p>}
      {concept.resolution && <ResolutionLine view={view} concept={concept} />}
      <DifferenceCard {...props} />
      <ModelCards view={view} advice={advice} />
      <div class="cards two">
        <InputCard view={view} advice={advice} />
        <WarningCard view={view} advice={advice} />
        <NextStepCard view={view} advice={advice} />
        <DelineationCard view={view} advice={advice} />
      </div>
      <EvidenceCard view={view} advice={advice} />
      <StatementList view={view} statements={statements} />
      {concept.state === 'draft' && (
        <>
          <OwnStatement
            view={view}
            action={paths.statements()}
            hearing={hearing}
            hidden={conceptSubject(concept.id)}
          />
          <AdoptCard {...props} />
        </>
      )}
    </Page>
  );
};

const keptInputs = 'type inhabitants officeStaff units itPosts itOperation konzern cooperation g'.split(' ');

/** What the advice was reckoned from, as it was then. */
const InputCard: FC<{ view: View; advice: Advice }> = ({ view, advice }) => {
  const t = texts(view.language);
  return (
    <Card title={t.concept.inputs}>
      <dl class="facts">
        {keptInputs.map((name) => {
          const { value, estimated } = shownInput(view, advice, name);
          return (
            <>
              <dt>{t.advisor.inputs[name]}</dt>
              <dd>
                {value} {estimated && <Status tone="plain">{t.advisor.estimated}</Status>}
              </dd>
            </>
          );
        })}
      </dl>
    </Card>
  );
};

const ResolutionLine: FC<{ view: View; concept: RoleConcept }> = ({ view, concept }) => {
  const { resolution, adoptedBy } = concept;
  const t = texts(view.language);
  const parts = [formatDay(resolution!.on, view.language), resolution!.body, resolution!.paper, adoptedBy];
  return (
    <p>
      {t.concept.columns.day}: {parts.filter(Boolean).join(', ')}
    </p>
  );
};

/** What a draft would change against the version in force. */
const DifferenceCard: FC<Props> = ({ view, concept, inForce }) => {
  const t = texts(view.language).concept;
  if (!inForce || inForce.id === concept.id) return null;
  const lines = (
    [
      [t.columns.model, (one: RoleConcept) => modelName(one.model, view)],
      [t.postsCdo, (one: RoleConcept) => sayRange(one.advice.fte.cdo, view.language)],
      [t.postsCio, (one: RoleConcept) => sayRange(one.advice.fte.cio, view.language)],
      [t.guides, (one: RoleConcept) => String(one.advice.guides.recommended)],
      [texts(view.language).advisor.placement, (one: RoleConcept) => one.advice.placement[view.language]],
    ] as const
  ).filter(([, read]) => read(concept) !== read(inForce));
  return (
    <Card title={t.differences}>
      {lines.length === 0 && <p>{t.same}</p>}
      <ul>
        {lines.map(([label, read]) => (
          <li>
            {label}: {t.was} {read(inForce)}, {t.is} <strong>{read(concept)}</strong>
          </li>
        ))}
      </ul>
    </Card>
  );
};

const AdoptCard: FC<Props> = ({ view, concept, form, hearing }) => {
  const t = texts(view.language).concept;
  return (
    <>
      <May view={view} decision={matrixDecision} need="decide">
        <Card title={t.adopt} id="beschluss">
          <form class="stack" method="post" action={paths.roleConceptResolution(concept.id)} novalidate>
            <FaultSummary view={view} form={form} labels={resolutionLabels(view)} />
            <input type="hidden" name="version" value={String(concept.version)} />
            <ResolutionFields view={view} form={form} />
            <HearingFields view={view} form={form} hearing={hearing} />
            <div>
              <Button>{t.adopt}</Button>
            </div>
          </form>
        </Card>
      </May>
      <May view={view} decision={matrixDecision} need="prepare" quiet>
        <form method="post" action={paths.roleConceptRemoval(concept.id)}>
          <Button kind="tertiary">{t.remove}</Button>
        </form>
      </May>
    </>
  );
};
