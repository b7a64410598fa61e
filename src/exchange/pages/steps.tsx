import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { Tabs } from '../../web/parts.tsx';
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
    <Tabs
      label={t.label}
      current={current}
      tabs={steps.map(([key, href]) => ({ key, href, text: t[key] }))}
    />
  );
};
