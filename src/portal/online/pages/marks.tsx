import type { FC } from 'hono/jsx';
import type { DescribedLevel } from '../../../agenda/core/online-services.ts';
import { levelCatalogue } from '../../../agenda/store/online-services.ts';
import type { View } from '../../../web/env.ts';
import { Status, type Tone } from '../../../web/parts.tsx';
import type { RegisteredService } from '../register.ts';
import { texts } from '../texts.ts';

export const describedLevel = (model: 'current' | 'older', level: number): DescribedLevel =>
  levelCatalogue().models[model].levels.find((one) => one.level === level)!;

/** Where a service stands: a level with its name, or the range that its older value leaves open. */
export const LevelMark: FC<{ view: View; service: RegisteredService }> = ({
  view,
  service: { standing },
}) => {
  const t = texts(view.language);
  if (!standing) return <Status tone="plain">{t.unassessed}</Status>;
  const { least, most, basis } = standing;
  if (basis.model === 'older')
    return (
      <Status tone="info">
        {t.range(least, most)}, {t.derived}
      </Status>
    );
  return (
    <Status tone={toneOf(least)}>
      {t.level(least)}: {describedLevel('current', least).name[view.language]}
    </Status>
  );
};

/** From the level on which people can apply online it is good. */
const toneOf = (level: number): Tone => (level >= 3 ? 'good' : level > 0 ? 'warn' : 'bad');
