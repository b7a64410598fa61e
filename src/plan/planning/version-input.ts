import { z } from 'zod';
import { checked, oneOf, optionalText, requiredDay, requiredText, requiredWhole } from '../../web/input.ts';
import { consultationTasks } from './core/consultation.ts';
import { adoptingBodies } from './core/round.ts';
import { resolutions } from './core/version-state.ts';

const proposal = { name: requiredText(120), body: oneOf(adoptingBodies) };

const resolution = {
  resolvedOn: requiredDay(),
  paper: requiredText(120),
  note: optionalText(2000),
  takeDates: checked(),
};

export const proposalInput = z.object(proposal);
export const adoptionInput = z.object({ ...proposal, ...resolution });
export const decisionInput = z.object({ state: oneOf(resolutions), ...resolution });

export const consultationInput = z.object({
  body: requiredText(120),
  meetsOn: requiredDay(),
  agendaItem: optionalText(20),
  public: oneOf(['yes', 'no']).transform((value) => value === 'yes'),
  task: oneOf(consultationTasks),
  result: optionalText(200),
  version: requiredWhole({ min: 0 }),
});
