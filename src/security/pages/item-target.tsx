import type { FC } from 'hono/jsx';
import { Card } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import type { Target } from '../store/targets.ts';
import { targetTexts } from '../target-texts.ts';
import type { ItemProps } from './item.tsx';
import { StatusMark } from './marks.tsx';

/** The same requirement for each thing that is protected: those it is about first. */
export const TargetCard: FC<ItemProps> = (props) => {
  const { view, sheet, item, target, targets, byTarget } = props;
  const t = targetTexts(view.language);
  const isMeant = ({ id, categories }: Target) =>
    byTarget.has(id) || item.categories.some((one) => categories.includes(one));
  const [meant, others] = [targets.filter(isMeant), targets.filter((one) => !isMeant(one))];
  if (targets.length === 0) return null;
  return (
    <Card title={t.perTarget} id="zielobjekte">
      {target && (
        <p>
          <a href={paths.securityItem(sheet.id, item.key)}>{t.whole}</a>
        </p>
      )}
      <TargetList {...props} shown={meant} />
      {others.length > 0 && (
        <details class="more">
          <summary>{t.perTargetOthers}</summary>
          <TargetList {...props} shown={others} />
        </details>
      )}
    </Card>
  );
};

const TargetList: FC<ItemProps & { shown: readonly Target[] }> = ({ view, sheet, item, byTarget, shown }) => (
  <ul class="list">
    {shown.map(({ id, name }) => (
      <li>
        <a href={paths.securityItem(sheet.id, item.key, id)}>{name}</a>
        <StatusMark view={view} status={byTarget.get(id)?.status ?? 'open'} />
      </li>
    ))}
  </ul>
);
