import type { FC } from 'hono/jsx';
import type { Day } from '../../kernel/day.ts';
import { seesSecurity } from '../../web/confidential.ts';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { Card, Empty } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { SecurityTabs } from '../../web/security-tabs.tsx';
import { isAlive, placeName, riskStanding } from '../core/risk.ts';
import type { Risk } from '../store/risks.ts';
import type { AnsweredSheet } from '../store/sheets.ts';
import { targetTexts } from '../target-texts.ts';
import { RiskDetails } from './risk-details.tsx';

type Props = { view: View; today: Day; risks: readonly Risk[]; sheets: readonly AnsweredSheet[] };

/** What waits for a decision first, then what is carried, then the rest. */
export const RisksPage: FC<Props> = ({ view, today, risks, sheets }) => {
  const t = targetTexts(view.language).risks;
  const having = (standing: string) => risks.filter((risk) => riskStanding(risk, today) === standing);
  const [waiting, carried] = [having('proposed'), having('accepted')];
  const past = risks.filter((risk) => !isAlive(risk, today));
  return (
    <Page view={view} room="security" title={t.title} lead={t.lead(carried.length, waiting.length)}>
      <SecurityTabs view={view} current="risks" />
      {risks.length === 0 && <Empty title={t.none}>{t.noneHint}</Empty>}
      {[...waiting, ...carried, ...past].map((risk) => (
        <Card
          id={risk.id}
          title={placeName(risk, sheets)}
          {...(seesSecurity(view.rights) && { link: linkOf(risk, t.columns.where) })}
        >
          <RiskDetails view={view} risk={risk} today={today} />
        </Card>
      ))}
    </Page>
  );
};

const linkOf = ({ sheet, requirement, targetId }: Risk, text: string) => ({
  href: paths.securityItem(sheet, requirement, targetId),
  text,
});
