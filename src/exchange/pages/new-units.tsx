import type { FC } from 'hono/jsx';
import { unitKindNames } from '../../municipality/core/unit-tree.ts';
import { Button, ButtonLink, Card, May, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { isOneUnit, newUnitsOf } from '../core/new-unit.ts';
import type { ImportPreview } from '../core/preview.ts';
import { importTexts } from '../import-texts.ts';
import type { PreviewProps } from './preview.tsx';

/** The texts of the table that name no known unit, with what each would become. */
export const listNewUnits = ({ groups }: ImportPreview, codes: readonly string[]) =>
  newUnitsOf(
    groups.flatMap((group) => (group.kind === 'unit' && group.raw ? [{ ...group, raw: group.raw }] : [])),
    codes,
  );

/** A municipality that begins has no units yet: those of the table are founded at once. */
export const NewUnits: FC<PreviewProps> = (props) => {
  const { view, found, preview, unitCodes } = props;
  const t = importTexts(view.language).newUnits;
  const units = listNewUnits(preview, unitCodes);
  if (units.length === 0) return unitCodes.length === 0 ? <NoUnits {...props} /> : null;
  return (
    <Card title={t.title(units.length)} id="einheiten">
      <May view={view} decision="S9" need="prepare">
        <p class="muted">{unitCodes.length === 0 ? t.leadFirst : t.lead}</p>
        <form method="post" action={paths.importUnits(found.id)}>
          <Table
            caption={t.caption}
            head={
              <tr>
                {[t.take, t.says, t.code, t.name, t.kind].map((head) => (
                  <th scope="col">{head}</th>
                ))}
                <th scope="col" class="number">
                  {t.rows}
                </th>
              </tr>
            }
          >
            {units.map(({ id, raw, rows, unit }) => (
              <tr>
                <td>
                  <input
                    type="checkbox"
                    name="unit"
                    value={id}
                    checked={isOneUnit(raw)}
                    aria-label={t.takeOne(raw)}
                  />
                </td>
                <th scope="row">{raw}</th>
                <td>{unit.code}</td>
                <td>{unit.name}</td>
                <td>{unitKindNames[unit.kind][view.language]}</td>
                <td class="number">{rows.length}</td>
              </tr>
            ))}
          </Table>
          <div class="actions">
            <Button>{t.submit}</Button>
          </div>
        </form>
      </May>
    </Card>
  );
};

/** Neither the table nor the municipality has a unit: no question about it could be answered. */
const NoUnits: FC<PreviewProps> = ({ view, preview }) => {
  const t = importTexts(view.language).newUnits;
  if (!preview.groups.some(({ kind }) => kind === 'unit')) return null;
  return (
    <Card title={t.none}>
      <p>{t.noneLead}</p>
      <May view={view} decision="S9" need="prepare">
        <ButtonLink href={paths.unitNew()}>{t.create}</ButtonLink>
      </May>
    </Card>
  );
};
