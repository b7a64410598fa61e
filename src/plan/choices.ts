import { listGoals } from '../agenda/store/outline.ts';
import type { Tx } from '../db/index.ts';
import type { Day } from '../kernel/day.ts';
import { listUnits } from '../municipality/store/units.ts';
import { listPersons } from '../people/store/persons.ts';
import { listTeams } from '../people/store/teams.ts';
import type { Choices } from './pages/section.tsx';
import { listNames } from './store/initiatives.ts';

/** What the selects of the forms offer, and the names behind the ids that pages show. */
export async function readChoices(tx: Tx, today: Day): Promise<Choices> {
  const named = ({ id, code, name }: { id: string; code: string; name: string }) => ({
    value: id,
    label: `${code} ${name}`,
  });
  const persons = await listPersons(tx, today);
  return {
    persons: persons.map(({ id, name, occupation }) => ({
      value: id,
      label: occupation ? `${name}, ${occupation}` : name,
    })),
    units: (await listUnits(tx)).map(named),
    teams: (await listTeams(tx)).map(named),
    goals: (await listGoals(tx)).map(named),
    initiatives: (await listNames(tx)).map(named),
  };
}
