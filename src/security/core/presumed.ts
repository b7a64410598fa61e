import type { Facts } from '../../law/core/expression.ts';
import type { FactValue, IncidentFacts } from './duty.ts';

/**
 * What the answers of the Rechtsradar rule out before anything has happened: without a holding under the BSI Act no
 * incident touches one. Only "no" is taken over; what concerns the municipality need not concern the incident.
 */
export const presumedFacts = (facts: Facts): IncidentFacts => ({
  personalData: 'unknown',
  highRisk: 'unknown',
  coveredEntity: noHolding(facts, 'nis2Sector'),
  criticalOperator: noHolding(facts, 'criticalInstallation'),
  manufacturer: ruledOut(facts.value('software.placesOnMarket') === false),
  registration: ruledOut(facts.has('tasks', 'kfz_zulassung') === 'no'),
});

const noHolding = (facts: Facts, fact: string): FactValue =>
  ruledOut(facts.items('holdings')?.every((holding) => holding.value(fact) === false) ?? false);

const ruledOut = (no: boolean): FactValue => (no ? 'no' : 'unknown');
