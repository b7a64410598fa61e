import { z } from 'zod';
import { isId } from '../../kernel/id.ts';
import { yearOf } from '../../kernel/quarter.ts';
import type { Form } from '../../web/form.tsx';
import {
  checked,
  optionalText,
  optionalWhole,
  parseNumber,
  requiredText,
  requiredWhole,
  requiredYear,
} from '../../web/input.ts';
import type { BudgetNature } from '../core/initiative.ts';
import { type Frame, frameLimits } from './core/frame.ts';
import type { Scenario } from './store/scenarios.ts';

const percent = () => requiredWhole(frameLimits.percent);

/** A scenario's form; single years and teams come as `year-2027-investive` and `team-<id>`. */
export const scenarioInput = z
  .looseObject({
    name: requiredText(120),
    note: optionalText(2000),
    fromYear: requiredYear({ min: 2020 }),
    years: requiredWhole({ min: 1, max: frameLimits.quarters.max / 4 }),
    budgetPercent: percent(),
    capacityPercent: percent(),
    decayPercent: requiredWhole({ min: 0, max: 100 }),
    carryOver: checked(),
    holdAuthorisations: checked(),
    version: optionalWhole({ min: 1 }),
  })
  .transform((input, context) => {
    const deviations = readDeviations(input, (path) =>
      context.addIssue({ code: 'custom', path: [path], message: 'not-a-number' }),
    );
    const { name, note, version } = input;
    const frame: Omit<Frame, 'hands'> = {
      from: 4 * input.fromYear,
      quarters: 4 * input.years,
      budgetPercent: input.budgetPercent,
      capacityPercent: input.capacityPercent,
      carryOver: input.carryOver,
      holdAuthorisations: input.holdAuthorisations,
      decay: Math.round((10 * input.decayPercent) / 4),
      ...deviations,
    };
    return { name, note, version: version ?? 0, frame };
  });

function readDeviations(
  input: Record<string, unknown>,
  fault: (path: string) => void,
): Pick<Frame, 'years' | 'teams'> {
  const years: { year: number; nature: BudgetNature; percent: number }[] = [];
  const teams: { teamId: string; percent: number }[] = [];
  for (const [key, value] of Object.entries(input)) {
    const found = /^(?:year-(\d{4})-(investive|consumptive)|team-(.+))$/.exec(key);
    if (!found || typeof value !== 'string' || value.trim() === '') continue;
    const percent = parseNumber(value.trim());
    const { min, max } = frameLimits.percent;
    if (percent === null || percent < min || percent > max) fault(key);
    else if (found[3] && isId(found[3])) teams.push({ teamId: found[3], percent });
    else if (found[1]) years.push({ year: Number(found[1]), nature: found[2] as BudgetNature, percent });
  }
  return { years, teams };
}

/** The form as a stored scenario fills it. */
export const formOfScenario = ({ name, note, frame }: Pick<Scenario, 'name' | 'note' | 'frame'>): Form => ({
  faults: {},
  values: {
    name,
    note: note ?? '',
    fromYear: String(yearOf(frame.from)),
    years: String(frame.quarters / 4),
    budgetPercent: String(frame.budgetPercent),
    capacityPercent: String(frame.capacityPercent),
    decayPercent: String(Math.round((4 * frame.decay) / 10)),
    carryOver: frame.carryOver ? 'on' : '',
    holdAuthorisations: frame.holdAuthorisations ? 'on' : '',
    ...Object.fromEntries(
      frame.years.map(({ year, nature, percent }) => [`year-${year}-${nature}`, String(percent)]),
    ),
    ...Object.fromEntries(frame.teams.map(({ teamId, percent }) => [`team-${teamId}`, String(percent)])),
  },
});

/** Years the form offers deviations for. */
export const yearsOfFrame = (frame: Frame): number[] =>
  Array.from({ length: frame.quarters / 4 }, (_, y) => yearOf(frame.from) + y);
