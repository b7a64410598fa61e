import type { Cents } from '../../../kernel/money.ts';

/** Above these amounts the committee is informed, the committee decides, the council decides; null: not named. */
export type ValueLimits = { inform: Cents | null; committee: Cents | null; council: Cents | null };

/** A limit that was agreed with the decision rights and is another elsewhere; null: there it does not exist. */
export type LimitDifference = { limit: keyof ValueLimits; agreed: Cents; other: Cents | null };

/** Where other value limits lie apart from the agreed ones; what was not agreed cannot differ. */
export const differingLimits = (agreed: ValueLimits, other: ValueLimits): LimitDifference[] =>
  (['inform', 'committee', 'council'] as const).flatMap((limit): LimitDifference[] => {
    const cents = agreed[limit];
    return cents === null || cents === other[limit] ? [] : [{ limit, agreed: cents, other: other[limit] }];
  });
