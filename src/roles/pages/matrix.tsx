import type { FC } from 'hono/jsx';
import { formatDay } from '../../kernel/day.ts';
import { formatEuro } from '../../kernel/money.ts';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink, Card, May, Status, Table, type Tone } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import type { Finding } from '../core/matrix/finding.ts';
import { differingLimits } from '../core/matrix/limits.ts';
import type { MatrixChange } from '../core/matrix/matrix.ts';
import { matrixDecision } from '../core/matrix/rights.ts';
import { sayNumber } from '../core/rules/speak.ts';
import { shownLetter } from '../letters.ts';
import { decisionCatalogue } from '../store/catalogue.ts';
import type { MatrixVersion } from '../store/matrix.ts';
import type { LimitsOfPlan } from '../store/town.ts';
import { texts } from '../texts.ts';
import { FindingsCard } from './findings.tsx';
import { Legend, MatrixTable, roleShort } from './matrix-table.tsx';
import { RoleTabs } from './tabs.tsx';

type Props = {
  view: View;
  current: MatrixVersion;
  /** The value limits that count for the plan. */
  plan: Awaited<ReturnType<LimitsOfPlan>>;
  findings: readonly Finding[];
  versions: readonly MatrixVersion[];
  hasDraft: boolean;
};

/** Abgrenzung: the matrix that counts, what the checks find, and what was agreed beside it. */
export const MatrixPage: FC<Props> = (props) => {
  const { view, current, plan, findings, versions } = props;
  const t = texts(view.language).matrix;
  const rows = current.matrix.filter(({ inUse }) => inUse).length;
  const errors = findings.filter(({ level }) => level === 'error').length;
  const lead = findings.length === 0 ? t.leadClean(rows) : t.lead(rows, errors, findings.length - errors);
  return (
    <Page view={view} room="roles" title={t.title} lead={lead} actions={<Actions {...props} />}>
      <RoleTabs view={view} current="rights" />
      <p>{sayInForce(view, current)}</p>
      {findings.length > 0 && <FindingsCard view={view} findings={findings} />}
      <MatrixTable view={view} matrix={current.matrix} findings={findings} />
      <Legend view={view} />
      {findings.length === 0 && <FindingsCard view={view} findings={findings} />}
      <AgreedCard view={view} current={current} plan={plan} />
      <ObjectsCard view={view} />
      {versions.length > 0 && <VersionsCard view={view} versions={versions} />}
      <p>
        <a href={paths.audit({ gegenstand: 'matrix' })}>{t.history}</a>
      </p>
    </Page>
  );
};

export function sayInForce(view: View, { id, number, resolution }: MatrixVersion): string {
  const t = texts(view.language).matrix;
  if (id === null || !resolution) return t.shipped;
  const by = [resolution.body, resolution.paper].filter(Boolean).join(', ');
  return `${t.inForce(number, formatDay(resolution.on, view.language))}${by ? ` (${by})` : ''}`;
}

const Actions: FC<Props> = ({ view, hasDraft }) => {
  const t = texts(view.language).matrix;
  const heard = hasDraft && !view.rights.may(matrixDecision, 'prepare');
  return (
    <>
      {heard && view.rights.may(matrixDecision, 'comment') && (
        <ButtonLink href={paths.rightsResolution()}>{t.seeDraft}</ButtonLink>
      )}
      <May view={view} decision={matrixDecision} need="prepare" quiet>
        {hasDraft ? (
          <ButtonLink href={paths.rightsDraft()} primary>
            {t.continueDraft}
          </ButtonLink>
        ) : (
          <form method="post" action={paths.rightsDraft()}>
            <Button>{t.edit}</Button>
          </form>
        )}
      </May>
    </>
  );
};

const AgreedCard: FC<Pick<Props, 'view' | 'current' | 'plan'>> = ({ view, current, plan }) => {
  const t = texts(view.language).matrix;
  const { kinds } = decisionCatalogue();
  const { inform, committee, council } = current.limits;
  const limits = (
    [
      [inform, t.limit.inform],
      [committee, t.limit.committee],
      [council, t.limit.council],
    ] as const
  ).flatMap(([cents, say]) => (cents === null ? [] : [say(formatEuro(cents, view.language))]));
  return (
    <Card title={t.agreed}>
      <ul>
        {Object.entries(current.sentences).map(([kind, sentence]) => (
          <li>
            <strong>{kinds[kind]?.[view.language] ?? kind}:</strong> {sentence}
          </li>
        ))}
        {current.guideHours !== null && <li>{t.guideHours(sayNumber(current.guideHours, view.language))}</li>}
        {limits.length === 0 ? <li>{t.limitsUnknown}</li> : limits.map((limit) => <li>{limit}</li>)}
        <li>
          <a href={paths.planRules()}>{t.limitsOfPlan}</a>
        </li>
      </ul>
      <Differences view={view} current={current} plan={plan} />
    </Card>
  );
};

/** Nobody should find out by a decision of the wrong body that two limits are in use. */
const Differences: FC<Pick<Props, 'view' | 'current' | 'plan'>> = ({ view, current, plan }) => {
  const t = texts(view.language).matrix.otherLimits;
  const differences = differingLimits(current.limits, plan);
  if (differences.length === 0) return null;
  return (
    <>
      <p>
        <Status tone="warn">{t.deviates}</Status> {t.title(plan.source)}
      </p>
      <ul>
        {differences.map(({ limit, agreed, other }) => (
          <li>
            {t[limit](
              other === null ? t.never : t.above(formatEuro(other, view.language)),
              formatEuro(agreed, view.language),
            )}
          </li>
        ))}
      </ul>
    </>
  );
};

const ObjectsCard: FC<{ view: View }> = ({ view }) => {
  const t = texts(view.language).matrix;
  const columns = t.objectColumns;
  const head = (
    <tr>
      <th scope="col">{columns.object}</th>
      <th scope="col">{columns.cio}</th>
      <th scope="col">{columns.cdo}</th>
      <th scope="col">{columns.meeting}</th>
    </tr>
  );
  return (
    <Card title={t.objects}>
      <Table caption={t.objects} head={head}>
        {decisionCatalogue().objects.map(({ object, cio, cdo, meeting }) => (
          <tr>
            <th scope="row">{object[view.language]}</th>
            <td>{cio[view.language]}</td>
            <td>{cdo[view.language]}</td>
            <td>{meeting[view.language]}</td>
          </tr>
        ))}
      </Table>
    </Card>
  );
};

const stateTones: Record<MatrixVersion['state'], Tone> = {
  draft: 'info',
  adopted: 'good',
  superseded: 'plain',
};

const VersionsCard: FC<{ view: View; versions: readonly MatrixVersion[] }> = ({ view, versions }) => {
  const t = texts(view.language);
  const columns = t.matrix.versionsColumns;
  const head = (
    <tr>
      <th scope="col">{columns.number}</th>
      <th scope="col">{columns.state}</th>
      <th scope="col">{columns.day}</th>
      <th scope="col">{columns.reason}</th>
    </tr>
  );
  return (
    <Card title={t.matrix.versions} id="fassungen">
      <Table caption={t.matrix.versions} head={head}>
        {versions.map((version) => (
          <tr>
            <th scope="row">
              <a href={version.state === 'draft' ? paths.rightsDraft() : paths.rightsVersion(version.id!)}>
                {t.matrix.version(version.number)}
              </a>
            </th>
            <td>
              <Status tone={stateTones[version.state]}>{t.concept.states[version.state]}</Status>
            </td>
            <td>{version.resolution && formatDay(version.resolution.on, view.language)}</td>
            <td>{version.reason}</td>
          </tr>
        ))}
      </Table>
    </Card>
  );
};

/** One version that counted or counts, and what it changed. */
export const VersionPage: FC<{ view: View; version: MatrixVersion; changes: readonly MatrixChange[] }> = (
  props,
) => {
  const { view, version, changes } = props;
  const t = texts(view.language).matrix;
  return (
    <Page view={view} room="roles" title={t.version(version.number)} lead={sayInForce(view, version)}>
      <RoleTabs view={view} current="rights" />
      {version.reason && <p>{version.reason}</p>}
      <Card title={t.compare(version.number)}>
        <ChangeList view={view} changes={changes} />
      </Card>
      <MatrixTable view={view} matrix={version.matrix} findings={[]} />
      <Legend view={view} />
    </Page>
  );
};

export const ChangeList: FC<{ view: View; changes: readonly MatrixChange[] }> = ({ view, changes }) => {
  const t = texts(view.language).draft;
  if (changes.length === 0) return <p>{t.noChanges}</p>;
  return (
    <ul>
      {changes.map((change) => (
        <li>
          <a href={paths.right(change.row)}>{change.row}</a>{' '}
          {change.role === null
            ? `${change.before ? t.inUse : t.atRest} → ${change.after ? t.inUse : t.atRest}`
            : `${roleShort(change.role, view)}: ${shownLetter(change.before, view.language) || t.nothing} → ${
                shownLetter(change.after, view.language) || t.nothing
              }`}
        </li>
      ))}
    </ul>
  );
};
