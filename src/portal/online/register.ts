import {
  busiest,
  type Derived,
  gapsOf,
  measureOf,
  newestOf,
  type Reached,
  type ServiceGap,
  type ServiceStanding,
  standingOn,
} from '../../agenda/core/online-services.ts';
import {
  levelCatalogue,
  listOnlineServices,
  type OnlineService,
} from '../../agenda/store/online-services.ts';
import type { Indicator } from '../../agenda/store/outline.ts';
import type { Tx } from '../../db/index.ts';
import type { Day } from '../../kernel/day.ts';
import { listNames } from '../../plan/store/initiatives.ts';

type Initiative = { id: string; code: string; name: string };
/** A service with where it stands today, what is missing, and the initiative that works on it. */
export type RegisteredService = OnlineService & {
  standing: ServiceStanding | undefined;
  /** The newest value of the older model. */
  older: number | undefined;
  gaps: ServiceGap[];
  initiative: Initiative | undefined;
};

export async function readServices(tx: Tx, today: Day): Promise<RegisteredService[]> {
  const services = await listOnlineServices(tx);
  const initiatives = new Map((await listNames(tx)).map((one) => [one.id, one]));
  const { derived } = levelCatalogue();
  const top = busiest(services);
  return services.map((service) => ({
    ...service,
    ...standingAndGaps(service, top, today, derived),
    initiative: service.initiativeId ? initiatives.get(service.initiativeId) : undefined,
  }));
}

const standingAndGaps = (
  service: OnlineService,
  top: ReadonlySet<string>,
  today: Day,
  derived: readonly Derived[],
) => ({
  standing: standingOn(service.entries, today, derived),
  older: newestOf(service.entries, 'older', today)?.level,
  gaps: gapsOf(service, top, today, derived),
});

export const findService = async (tx: Tx, id: string, today: Day): Promise<RegisteredService | undefined> =>
  (await readServices(tx, today)).find((one) => one.id === id);

export type ServiceFilter = {
  text?: string;
  unitId?: string;
  /** `0` to `7`, `older` or `unassessed`. */
  stage?: string;
  origin?: string;
  gap?: string;
};

export function filterServices(
  services: readonly RegisteredService[],
  filter: ServiceFilter,
): RegisteredService[] {
  const words = (filter.text ?? '').toLocaleLowerCase('de').split(/\s+/).filter(Boolean);
  return services.filter((service) => {
    const said = [service.name, service.leika, service.connected, service.contact]
      .join(' ')
      .toLocaleLowerCase('de');
    return (
      words.every((word) => said.includes(word)) &&
      (!filter.unitId || service.unitId === filter.unitId) &&
      (!filter.stage || stageOf(service) === filter.stage) &&
      (!filter.origin || service.origin === filter.origin) &&
      (!filter.gap || service.gaps.some((gap) => gap === filter.gap))
    );
  });
}

export function stageOf({ standing }: Pick<RegisteredService, 'standing'>): string {
  if (!standing) return 'unassessed';
  return standing.basis.model === 'older' ? 'older' : String(standing.least);
}

/** What the register gives for an indicator today, and from which level it counts. */
export type RegisterValue = { value: number; reached: Reached; level: number };

/** Undefined where the indicator does not count online services; null where the register gives no value. */
export async function readRegisterValue(
  tx: Tx,
  { registerMeasure, registerLevel }: Pick<Indicator, 'registerMeasure' | 'registerLevel'>,
  today: Day,
): Promise<RegisterValue | null | undefined> {
  if (registerMeasure === null || registerLevel === null) return undefined;
  const { derived } = levelCatalogue();
  const standings = (await listOnlineServices(tx)).map(({ entries }) => standingOn(entries, today, derived));
  const measured = standings.length > 0 && measureOf(registerMeasure, registerLevel, standings);
  return measured ? { ...measured, level: registerLevel } : null;
}
