import type { RadarRow } from './radar.ts';

/**
 * Which decision of the matrix a duty belongs to; who is accountable for that decision answers for the duty. The first
 * topic that fits counts. A judgement: acts do not know the roles of a municipality.
 */
const decisionByTopic: readonly (readonly [topic: string, decision: string])[] = [
  ['informationssicherheit', 'X1'],
  ['kritis', 'X1'],
  ['datenschutz', 'X4'],
  ['ki', 'D6'],
  ['barrierefreiheit', 'D2'],
  ['onlinedienste', 'D1'],
  ['identitaet', 'D1'],
  ['once-only', 'D1'],
  ['open-data', 'D4'],
  ['daten', 'D4'],
  ['geodaten', 'D4'],
  ['vergabe', 'B3'],
  ['finanzen', 'V4'],
  ['steuern', 'V4'],
  ['kassen', 'V4'],
  ['e-akte', 'V5'],
  ['standards', 'T1'],
  ['cloud', 'B4'],
  ['register', 'V4'],
  ['buergerservice', 'V4'],
];

/** Drawing up the plan: what fits nowhere else is planned there. */
const otherwise = 'V1';

export const decisionFor = ({ law }: Pick<RadarRow, 'law'>): string =>
  decisionByTopic.find(([topic]) => law.topics.includes(topic))?.[1] ?? otherwise;
