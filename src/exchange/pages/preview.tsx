import type { FC } from 'hono/jsx';
import { formatEuro, formatNumber } from '../../kernel/money.ts';
import type { View } from '../../web/env.ts';
import type { Option } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink, Card, Figure, Status, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import type { AnswerFault } from '../answers.ts';
import type { Decisions } from '../core/candidate.ts';
import { noteName } from '../core/note-name.ts';
import { placeName } from '../core/place-name.ts';
import { type ImportPreview, rowKinds } from '../core/preview.ts';
import { targetOf } from '../core/target.ts';
import { importTexts } from '../import-texts.ts';
import type { Import } from '../store/imports.ts';
import { Defaults } from './defaults.tsx';
import { NewUnits } from './new-units.tsx';
import { Questions } from './questions.tsx';
import { ImportSteps } from './steps.tsx';

export type PreviewProps = {
  view: View;
  found: Import;
  preview: ImportPreview;
  units: readonly Option[];
  unitCodes: readonly string[];
  teams: readonly Option[];
  /** What counts for this import, with what the sender's profile knows. */
  settled: Decisions;
  /** Groups whose answer could not be understood, and what was typed. */
  faults?: ReadonlyMap<string, AnswerFault>;
  typed?: Record<string, unknown>;
  defaultsFault?: boolean;
};

export const PreviewPage: FC<PreviewProps> = (props) => {
  const { view, found, preview } = props;
  const t = importTexts(view.language).preview;
  const { kinds, counts } = preview;
  const total = rowKinds.reduce((sum, kind) => sum + kinds[kind], 0);
  return (
    <Page view={view} room="plan" title={t.title(found.fileName)} lead={t.lead(found.senderName, total)}>
      <ImportSteps view={view} id={found.id} current="preview" sheets={preview.sheets.length} />
      <div class="cards figures">
        {(['new', 'changed', 'same'] as const).map((kind) => (
          <Figure
            label={t.kinds[kind]}
            value={formatNumber(kinds[kind], view.language)}
            unit={t.rowsUnit(kinds[kind])}
            href={paths.importRows(found.id, { art: kind })}
          />
        ))}
        <Figure
          label={t.gone}
          value={formatNumber(preview.gone.length, view.language)}
          unit={t.rowsUnit(preview.gone.length)}
          href="#entfallen"
        />
        <Figure
          label={t.confidence.unclear}
          value={formatNumber(counts.unclear, view.language)}
          unit={t.cellsUnit(counts.unclear)}
          href={paths.importCells(found.id, { vertrauen: 'unclear' })}
        />
        <Figure
          label={t.confidence.assumed}
          value={formatNumber(counts.assumed, view.language)}
          unit={t.cellsUnit(counts.assumed)}
          href={paths.importCells(found.id, { vertrauen: 'assumed' })}
        />
        <Figure
          label={t.confidence.sure}
          value={formatNumber(counts.sure, view.language)}
          unit={t.cellsUnit(counts.sure)}
          href={paths.importCells(found.id, { vertrauen: 'sure' })}
        />
      </div>
      <NewUnits {...props} />
      <Questions {...props} />
      <Finish {...props} />
      <Defaults {...props} />
      <Sums view={view} sums={preview.sums} />
      <Assumptions {...props} />
      <Unplaced {...props} />
      <Gone {...props} />
      <Notices {...props} />
    </Page>
  );
};

const Finish: FC<PreviewProps> = ({ view, found, preview }) => {
  const t = importTexts(view.language).preview;
  const open = preview.groups.length;
  return (
    <Card>
      {open > 0 ? (
        <p>{t.wait(open)}</p>
      ) : (
        <form method="post" action={paths.importApplication(found.id)}>
          <input type="hidden" name="version" value={String(found.version)} />
          <p>
            <Status tone="good">{t.ready}</Status> {t.applyHint}
          </p>
          <Button>{t.apply(preview.kinds.new, preview.kinds.changed)}</Button>
        </form>
      )}
      <form method="post" action={paths.importDiscard(found.id)}>
        <div class="actions">
          <Button kind="tertiary">{t.discard}</Button>
          <ButtonLink href={paths.importColumns(found.id)}>{t.mapped}</ButtonLink>
        </div>
      </form>
    </Card>
  );
};

const Sums: FC<{ view: View; sums: ImportPreview['sums'] }> = ({ view, sums }) => {
  const t = importTexts(view.language).preview;
  if (sums.length === 0) return null;
  const differing = sums.filter(({ holds }) => !holds);
  const euro = (value: number) => formatEuro(Math.round(value * 100), view.language);
  return (
    <Card title={t.sums}>
      <p class="muted">{t.sumsLead}</p>
      {differing.length === 0 ? (
        <p>
          <Status tone="good">{t.holds}</Status> {t.sumsHold(sums.length)}
        </p>
      ) : (
        <Table
          caption={t.sums}
          folds
          head={
            <tr>
              {[t.sumCell, t.sumLabel].map((head) => (
                <th scope="col">{head}</th>
              ))}
              {[t.sumStated, t.sumComputed, t.sumDifference].map((head) => (
                <th scope="col" class="number">
                  {head}
                </th>
              ))}
            </tr>
          }
        >
          {sums.map((sum) => (
            <tr>
              <th scope="row" class="nowrap">
                {placeName(sum.cell, view.language)}
              </th>
              <td>
                {sum.label}, {sum.heading}
              </td>
              <td class="number" data-label={t.sumStated}>
                {euro(sum.stated)}
              </td>
              <td class="number" data-label={t.sumComputed}>
                {euro(sum.computed)}
                {sum.unread > 0 && <div class="muted small">{t.sumUnread(sum.unread)}</div>}
              </td>
              <td class="number">
                {sum.holds ? (
                  <Status tone="good">{t.holds}</Status>
                ) : (
                  <>
                    {euro(sum.difference)} <Status tone="warn">{t.differs}</Status>
                  </>
                )}
              </td>
            </tr>
          ))}
        </Table>
      )}
    </Card>
  );
};

const Assumptions: FC<PreviewProps> = ({ view, preview }) => {
  const t = importTexts(view.language).preview;
  if (preview.assumptions.length === 0) return null;
  return (
    <Card title={t.assumptions}>
      <Table
        caption={t.assumptions}
        head={
          <tr>
            <th scope="col">{t.assumption}</th>
            <th scope="col" class="number">
              {t.count}
            </th>
            <th scope="col">{t.examples}</th>
          </tr>
        }
      >
        {preview.assumptions.map(({ note, count, cells }) => (
          <tr>
            <th scope="row">{noteName(note, view.language)}</th>
            <td class="number">{count}</td>
            <td>{placeName(cells, view.language)}</td>
          </tr>
        ))}
      </Table>
    </Card>
  );
};

const Unplaced: FC<PreviewProps> = ({ view, preview }) => {
  const t = importTexts(view.language).preview;
  if (preview.unplaced.length === 0) return null;
  return (
    <Card title={t.unplaced}>
      <p class="muted">{t.unplacedLead}</p>
      <ul>
        {preview.unplaced.map(({ heading, field, count }) => (
          <li>
            {heading} ({targetOf(field)?.label[view.language] ?? field}), {t.unplacedCells(count)}:{' '}
            {t.unplacedWhy[field] ?? t.unplacedActual}
          </li>
        ))}
      </ul>
    </Card>
  );
};

const Gone: FC<PreviewProps> = ({ view, preview }) => {
  const t = importTexts(view.language).preview;
  if (preview.gone.length === 0) return null;
  return (
    <Card title={t.goneTitle} id="entfallen">
      <p class="muted">{t.goneLead}</p>
      <ul>
        {preview.gone.map(({ id, code, name }) => (
          <li>
            <a href={paths.initiative(id)}>
              {code} {name}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
};

const Notices: FC<PreviewProps> = ({ view, preview }) => {
  const t = importTexts(view.language).preview;
  const { format, encoding, separator, dateSystem, sheets } = preview;
  const more = [
    encoding && separator ? t.encoding(encoding, separator === '\t' ? 'Tab' : separator) : '',
    dateSystem === 1904 ? t.dates1904 : '',
  ].join('');
  return (
    <Card title={t.notices}>
      <ul>
        <li>{t.source(format.toUpperCase(), more)}</li>
        {sheets.flatMap((sheet) =>
          sheet.notices.map((note) => (
            <li>
              {sheet.name}: {noteName(note, view.language)}
            </li>
          )),
        )}
      </ul>
    </Card>
  );
};
