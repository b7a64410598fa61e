import type { FC } from 'hono/jsx';
import type { View } from '../../../web/env.ts';
import type { Light } from '../../core/initiative.ts';
import { signOfLight } from '../../pages/marks.tsx';
import type { ReportedLight, Trend } from '../core/status.ts';
import { texts } from '../texts.ts';

const arrows: Record<Trend, string> = { better: '↗', same: '→', worse: '↘' };

/** A light in a narrow cell: sign and colour, the word for those who hear it, and the trend. */
export const LightSign: FC<{ view: View; light: Light; trend?: Trend | null }> = ({ view, light, trend }) => {
  const t = texts(view.language);
  const { tone, sign } = signOfLight(light);
  const words = [t.colours[light], trend && t.trends[trend]].filter(Boolean).join(', ');
  return (
    <span class={`light ${tone}`} title={words}>
      <span aria-hidden="true">
        {sign}
        {trend && <span class="trend">{arrows[trend]}</span>}
      </span>
      <span class="kern-sr-only">{words}</span>
    </span>
  );
};

type Pair = { view: View; reported: ReportedLight | undefined; computed: Light | null };

/** What was reported, and the computed light where it says something else or nothing was reported. */
export const LightPair: FC<Pair> = ({ view, reported, computed }) => {
  const t = texts(view.language);
  const differs = computed && computed !== reported?.light;
  return (
    <>
      {reported?.light && <LightSign view={view} light={reported.light} trend={reported.trend} />}
      {differs && (
        <span class="computed small">
          <LightSign view={view} light={computed} /> {t.computed}
        </span>
      )}
      {!reported?.light && !differs && <span class="muted">–</span>}
    </>
  );
};
