import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { drawNetwork } from '../core/layout.ts';
import type { Network } from '../core/network.ts';
import { texts } from '../texts.ts';

/** With more of them nobody can tell the lines apart. */
const mostDrawn = 200;

/** The network as a picture; the table on the page says the same. */
export const NetworkPicture: FC<{ view: View; network: Network; named: boolean }> = (props) => {
  const { view, network, named } = props;
  const t = texts(view.language).network;
  if (network.guides.length > mostDrawn) return <p>{t.tooLarge(network.guides.length)}</p>;
  const drawing = drawNetwork(network);
  const { box } = drawing;
  const bridges = new Set(network.bridges.map(({ guideId }) => guideId));
  const nameOf = (id: string) =>
    named ? network.guides.find((guide) => guide.id === id)!.name : t.legend.guide;
  return (
    <>
      <section class="table-scroll" aria-label={t.picture} tabindex={0}>
        <svg
          class="chart network"
          viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
          role="img"
          aria-label={t.pictureWords(network.units.length, network.guides.length, network.links.length)}
        >
          {drawing.links.map(({ from, to, kind, weight }) => (
            <line
              class={`link ${kind}${weight > 120 ? ' strong' : ''}`}
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
            />
          ))}
          {drawing.units.map(({ id, x, y, radius }) => {
            const unit = network.units.find((one) => one.id === id)!;
            const isWithout = network.without.includes(id);
            return (
              <g class={isWithout ? 'unit without' : 'unit'}>
                <title>{`${unit.code} ${unit.name}`}</title>
                <circle cx={x} cy={y} r={radius} />
                <text x={x} y={y + 5} text-anchor="middle">
                  {unit.code}
                </text>
              </g>
            );
          })}
          {drawing.guides.map(({ id, x, y }) => (
            <g class={bridges.has(id) ? 'guide bridge' : 'guide'}>
              <title>{nameOf(id)}</title>
              {bridges.has(id) ? (
                <>
                  <rect x={x - 8} y={y - 8} width="16" height="16" transform={`rotate(45 ${x} ${y})`} />
                  {named && (
                    <text x={x + 16} y={y + 5}>
                      {nameOf(id)}
                    </text>
                  )}
                </>
              ) : (
                <circle cx={x} cy={y} r="7" />
              )}
            </g>
          ))}
        </svg>
      </section>
      <Legend view={view} />
    </>
  );
};

const Legend: FC<{ view: View }> = ({ view }) => {
  const t = texts(view.language).network.legend;
  return (
    <ul class="legend">
      <li>
        <Sign>
          <circle class="unit-sign" cx="12" cy="12" r="10" />
        </Sign>
        {t.unit}
      </li>
      <li>
        <Sign>
          <circle class="without-sign" cx="12" cy="12" r="10" />
        </Sign>
        {t.without}
      </li>
      <li>
        <Sign>
          <circle class="guide-sign" cx="12" cy="12" r="7" />
        </Sign>
        {t.guide}
      </li>
      <li>
        <Sign>
          <rect class="bridge-sign" x="5" y="5" width="14" height="14" transform="rotate(45 12 12)" />
        </Sign>
        {t.bridge}
      </li>
      <li>
        <Sign>
          <line class="link mandate" x1="0" x2="24" y1="12" y2="12" />
        </Sign>
        {t.mandate}
      </li>
      <li>
        <Sign>
          <line class="link contact" x1="0" x2="24" y1="12" y2="12" />
        </Sign>
        {t.contact}
      </li>
    </ul>
  );
};

const Sign: FC<{ children?: unknown }> = ({ children }) => (
  <svg class="network" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
    {children}
  </svg>
);
