import { isId } from '../kernel/id.ts';
import { initiativeClasses, initiativeKinds } from './core/initiative.ts';
import type { InitiativeFields } from './store/initiatives.ts';

export type Bulk = { ids: string[]; change: Partial<InitiativeFields> | undefined; back: string | undefined };

/** Reads which initiatives are chosen and the one change `field:value`. */
export function readBulk(body: Record<string, unknown>): Bulk {
  const ids = [body.id ?? []].flat().filter((id): id is string => typeof id === 'string' && isId(id));
  const [field = '', value = ''] = typeof body.change === 'string' ? body.change.split(':') : [];
  return {
    ids: ids.slice(0, 1_000),
    change: changeOf(field, value),
    back: typeof body.back === 'string' ? body.back : undefined,
  };
}

function changeOf(field: string, value: string): Partial<InitiativeFields> | undefined {
  const isOneOf = (values: readonly string[]): boolean => values.includes(value);
  if (field === 'unitId' && isId(value)) return { unitId: value };
  if (field === 'kind' && isOneOf(initiativeKinds)) return { kind: value as InitiativeFields['kind'] };
  if (field === 'class' && isOneOf(initiativeClasses)) return { class: value as InitiativeFields['class'] };
  if (['mandatory', 'public', 'crossCutting'].includes(field) && isOneOf(['yes', 'no']))
    return { [field]: value === 'yes' };
  return undefined;
}
