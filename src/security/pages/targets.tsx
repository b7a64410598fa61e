import type { FC } from 'hono/jsx';
import { formatDay } from '../../kernel/day.ts';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { ButtonLink, Card, Empty, May, Status, Table, type Tone } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { SecurityTabs } from '../../web/security-tabs.tsx';
import { overallNeed, type ProtectionNeed, targetKinds } from '../core/target.ts';
import type { Target } from '../store/targets.ts';
import { targetTexts } from '../target-texts.ts';

type Props = { view: View; targets: readonly Target[] };

/** What is protected, by kind. */
export const TargetsPage: FC<Props> = ({ view, targets }) => {
  const t = targetTexts(view.language);
  const urgent = targets.filter((target) => overallNeed(target) !== 'normal').length;
  const add = (
    <May view={view} decision="X2" need="comment" quiet>
      <ButtonLink href={paths.securityTargetNew()} primary>
        {t.add}
      </ButtonLink>
    </May>
  );
  return (
    <Page
      view={view}
      room="security"
      title={t.title}
      lead={t.lead(targets.length, urgent)}
      actions={targets.length > 0 && add}
    >
      <SecurityTabs view={view} current="targets" />
      {targets.length === 0 && (
        <Empty title={t.empty} action={add}>
          {t.about}
        </Empty>
      )}
      {targetKinds.map((kind) => {
        const shown = targets.filter((target) => target.kind === kind);
        return shown.length > 0 && <Kind view={view} title={t.kinds[kind]} targets={shown} />;
      })}
    </Page>
  );
};

const Kind: FC<Props & { title: string }> = ({ view, title, targets }) => {
  const t = targetTexts(view.language);
  const head = (
    <tr>
      <th scope="col">{t.fields.name}</th>
      <th scope="col">{t.need}</th>
      <th scope="col">{t.fields.operator}</th>
      <th scope="col" class="number">
        {t.fields.maxOutageHours}
      </th>
      <th scope="col">{t.fields.restoreTestedOn}</th>
    </tr>
  );
  return (
    <Card title={title}>
      <Table caption={title} head={head}>
        {targets.map((target) => (
          <tr>
            <th scope="row">
              <a href={paths.securityTarget(target.id)}>{target.name}</a>
              {target.unit && <span class="muted small"> {target.unit}</span>}
            </th>
            <td>
              <NeedMark view={view} need={overallNeed(target)} />
            </td>
            <td>{target.operator}</td>
            <td class="number">{target.maxOutageHours}</td>
            <td>
              {target.restoreTestedOn
                ? formatDay(target.restoreTestedOn, view.language)
                : target.kind === 'application' && t.never}
            </td>
          </tr>
        ))}
      </Table>
    </Card>
  );
};

const tones: Record<ProtectionNeed, Tone> = { normal: 'plain', high: 'warn', 'very-high': 'bad' };

export const NeedMark: FC<{ view: View; need: ProtectionNeed }> = ({ view, need }) => (
  <Status tone={tones[need]}>{targetTexts(view.language).needs[need]}</Status>
);
