import type { FC } from 'hono/jsx';
import { formatDay } from '../../../kernel/day.ts';
import { dueOf, rings, sectors } from '../../../strategy/core/standard.ts';
import type { Application } from '../../../strategy/store/applications.ts';
import type { Standard, StandardMove } from '../../../strategy/store/standards.ts';
import type { View } from '../../../web/env.ts';
import { type Form, SelectField, TextArea, TextField } from '../../../web/form.tsx';
import { Page } from '../../../web/layout.tsx';
import { ButtonLink, Card, May, Status } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { StrategyTabs } from '../../../web/strategy-tabs.tsx';
import { standardTexts } from '../standard-texts.ts';
import { ringTones } from './radar.tsx';

type Props = {
  view: View;
  today: string;
  standard: Standard;
  moves: readonly StandardMove[];
  users: readonly Application[];
};

/** One technology: where it stands, how it came there, what runs on it. */
export const StandardPage: FC<Props> = ({ view, today, standard, moves, users }) => {
  const t = standardTexts(view.language);
  const day = (value: string) => formatDay(value, view.language);
  const due = dueOf(standard, today);
  return (
    <Page
      view={view}
      room="strategy"
      title={standard.name}
      lead={`${t.sectors[standard.sector]} · ${t.rings[standard.ring]}, ${t.since(day(standard.ringSince))}`}
      actions={
        <>
          <May view={view} decision="T1" need="prepare" quiet>
            <ButtonLink href={paths.standardEdit(standard.id)}>{t.edit}</ButtonLink>
          </May>
          <ButtonLink href={paths.standardProposalNew(standard.id)} primary>
            {t.proposeMove}
          </ButtonLink>
        </>
      }
    >
      <StrategyTabs view={view} current="standards" />
      <p>
        <Status tone={ringTones[standard.ring]}>{t.rings[standard.ring]}</Status> {t.ringHints[standard.ring]}{' '}
        {standard.endsOn && t.until(day(standard.endsOn))}
      </p>
      {due && (
        <p>
          <Status tone="warn">{t.dues[due]}</Status>
        </p>
      )}
      {standard.description && <p class="typed-text">{standard.description}</p>}
      {standard.supportUntil && (
        <p>
          {t.fields.supportUntil} {day(standard.supportUntil)}
        </p>
      )}
      <div class="split">
        <Card title={t.applications}>
          {users.length === 0 && <p>{t.noApplications}</p>}
          <ul class="list">
            {users.map(({ id, name, unitCode }) => (
              <li>
                <a href={paths.application(id)}>{name}</a> <span class="muted small">{unitCode}</span>
              </li>
            ))}
          </ul>
        </Card>
        <Card title={t.history}>
          <ul class="list">
            {moves.map((move) => (
              <li>
                {day(move.movedOn)}: {t.move(move.fromRing && t.rings[move.fromRing], t.rings[move.toRing])}
                <span class="muted small block">
                  {move.decidedBy}
                  {move.reason && `: ${move.reason}`}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </Page>
  );
};

type FieldsProps = { view: View; form: Form };

export const RingFields: FC<FieldsProps> = (field) => {
  const t = standardTexts(field.view.language);
  return (
    <div class="row">
      <SelectField
        {...field}
        name="ring"
        label={t.fields.ring!}
        required
        empty=""
        options={rings.map((value) => ({ value, label: `${t.rings[value]}: ${t.ringHints[value]}` }))}
      />
      <TextField {...field} name="endsOn" label={t.fields.endsOn!} width="medium" />
    </div>
  );
};

export const ProposalFields: FC<FieldsProps & { standards: readonly Standard[] }> = ({
  standards,
  ...field
}) => {
  const t = standardTexts(field.view.language);
  return (
    <>
      <SelectField
        {...field}
        name="standardId"
        label={t.fields.standardId!}
        hint={t.hints.standardId}
        options={standards.map(({ id, name, ring }) => ({ value: id, label: `${name} (${t.rings[ring]})` }))}
      />
      <div class="row">
        <TextField {...field} name="name" label={t.fields.name!} hint={t.hints.name} maxlength={120} />
        <SelectField {...field} name="sector" label={t.fields.sector!} options={sectorOptions(field.view)} />
      </div>
      <RingFields {...field} />
      <TextArea
        {...field}
        name="reason"
        label={t.fields.reason!}
        hint={t.hints.reason}
        required
        maxlength={2000}
      />
    </>
  );
};

const sectorOptions = (view: View) =>
  sectors.map((value) => ({ value, label: standardTexts(view.language).sectors[value] }));

export const DescriptionFields: FC<FieldsProps> = (field) => {
  const t = standardTexts(field.view.language).fields;
  return (
    <>
      <TextField {...field} name="name" label={t.name!} required maxlength={120} />
      <SelectField {...field} name="sector" label={t.sector!} required options={sectorOptions(field.view)} />
      <TextArea {...field} name="description" label={t.description!} maxlength={2000} />
      <TextField {...field} name="supportUntil" label={t.supportUntil!} width="medium" />
    </>
  );
};
