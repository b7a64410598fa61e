import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { paths } from '../../web/paths.ts';
import { importTexts } from '../import-texts.ts';

export type ImportStep = 'sheets' | 'columns' | 'preview' | 'rows' | 'cells';

/** The ways through an open import; all are open at any time. */
export const ImportSteps: FC<{ view: View; id: string; current: ImportStep; sheets: number }> = (props) => {
  const { view, id, current, sheets } = props;
  const t = importTexts(view.language).steps;
  const steps: [ImportStep, string][] = [
    ...(sheets > 1 ? [['sheets', paths.importSheets(id)] as [ImportStep, string]] : []),
    ['columns', paths.importColumns(id)],
    ['preview', paths.import(id)],
    ['rows', paths.importRows(id)],
    ['cells', paths.importCells(id)],
  ];
  return (
    <nav class="tabs" aria-label={t.label}>
      {steps.map(([step, href]) => (
        <a href={href} aria-current={step === current ? 'page' : undefined}>
          {t[step]}
        </a>
      ))}
    </nav>
  );
};
