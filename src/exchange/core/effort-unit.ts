/** Units of working time behind a number; „Personenmonat“ and its short forms count a twelfth of a year. */
export const effortUnits = {
  days: 'pt|mt|at|(?:personen?|personal|arbeits|mann)tage?n?|tage?n?',
  months: 'pm|mm|(?:personen?|personal|mann)monate?n?',
  fte: 'vzä|vzw|vzs',
  hours: String.raw`h|std\.?|stunden?`,
} as const;

export type EffortUnit = keyof typeof effortUnits;

export const effortUnitNames = Object.keys(effortUnits) as EffortUnit[];
