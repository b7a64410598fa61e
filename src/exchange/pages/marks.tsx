import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { Status, type Tone } from '../../web/parts.tsx';
import type { RowKind } from '../core/preview.ts';
import type { Counts, FieldReading } from '../core/reading.ts';
import { importTexts } from '../import-texts.ts';

export const trustTones: Record<FieldReading['confidence'], Tone> = {
  sure: 'good',
  assumed: 'warn',
  unclear: 'bad',
};

export const Trust: FC<{ view: View; confidence: FieldReading['confidence'] }> = ({ view, confidence }) => (
  <Status tone={trustTones[confidence]}>{importTexts(view.language).preview.confidence[confidence]}</Status>
);

const kindTones: Record<RowKind, Tone> = { new: 'info', changed: 'warn', same: 'plain', skipped: 'plain' };

export const KindMark: FC<{ view: View; kind: RowKind }> = ({ view, kind }) => (
  <Status tone={kindTones[kind]}>{importTexts(view.language).preview.kinds[kind]}</Status>
);

export const CountsInWords: FC<{ view: View; counts: Counts }> = ({ view, counts }) => (
  <>{importTexts(view.language).preview.cellsLead(counts.sure, counts.assumed, counts.unclear)}</>
);
