import type { Child, FC } from 'hono/jsx';
import { formatDay } from '../../kernel/day.ts';
import { formatNumber } from '../../kernel/money.ts';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { MunicipalityTabs } from '../../web/municipality-tabs.tsx';
import { ButtonLink, Card, May } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { words } from '../../web/words.ts';
import { landOf } from '../core/official-key.ts';
import { buildTree, isCoreUnit } from '../core/unit-tree.ts';
import type { Municipality } from '../store/profile.ts';
import type { Unit } from '../store/units.ts';
import { texts } from '../texts.ts';

type Props = { view: View; municipality: Municipality; units: readonly Unit[] };

export const ProfilePage: FC<Props> = ({ view, municipality, units }) => {
  const t = texts(view.language);
  const { name, inhabitants, kind, ags } = municipality;
  const core = units.filter((unit) => isCoreUnit(unit.kind) && unit.kind !== 'department').length;
  const holdings = units.filter((unit) => !isCoreUnit(unit.kind)).length;
  return (
    <Page
      view={view}
      room="municipality"
      title={t.profile.title(name, inhabitants === null ? null : formatNumber(inhabitants, view.language))}
      lead={t.profile.lead(t.kinds[kind], landOf(ags) ?? ags.slice(0, 2), core, holdings)}
      actions={
        <May view={view} decision="S9" need="prepare">
          <ButtonLink href={paths.municipalityEdit()}>{t.profile.edit}</ButtonLink>
        </May>
      }
    >
      <MunicipalityTabs view={view} current="profile" />
      <div class="cards">
        <Facts view={view} municipality={municipality} units={units} />
        <It view={view} municipality={municipality} units={units} />
      </div>
      <Staff view={view} units={units} />
      <p class="actions">
        <a href={paths.audit({ gegenstand: 'municipality' })}>{t.profile.history}</a>
        {municipality.demo && <a href={paths.adopt()}>{t.profile.adoptOwn}</a>}
      </p>
    </Page>
  );
};

const Facts: FC<Props> = ({ view, municipality }) => {
  const t = texts(view.language);
  const number = (value: number | null, digits = 0) =>
    value === null ? words(view.language).unknown : formatNumber(value, view.language, digits);
  const { kind, ags, ars, inhabitants, inhabitantsOn, areaKm2, demo } = municipality;
  return (
    <Card title={t.profile.facts}>
      <dl class="facts">
        <Fact name={t.fields.kind}>
          {t.kinds[kind]}
          {demo && ` (${t.profile.demo})`}
        </Fact>
        <Fact name={t.fields.land}>{landOf(ags)}</Fact>
        <Fact name={t.fields.ags}>{ags}</Fact>
        {ars && <Fact name={t.fields.ars}>{ars}</Fact>}
        <Fact name={t.fields.inhabitants}>
          {number(inhabitants)}
          {inhabitantsOn && ` (${t.profile.asOf(formatDay(inhabitantsOn, view.language))})`}
        </Fact>
        <Fact name={t.fields.area}>
          {number(areaKm2, 1)}
          {areaKm2 !== null && ' km²'}
        </Fact>
      </dl>
    </Card>
  );
};

const It: FC<Props> = ({ view, municipality, units }) => {
  const t = texts(view.language);
  const { unknown } = words(view.language);
  const { officeStaff, itPosts, itOperation, cooperation, cooperationWith, konzern } = municipality;
  const number = (value: number, digits = 0) => formatNumber(value, view.language, digits);
  const sum = buildTree(units).reduce((total, { officeStaff: staff }) => total + staff.known, 0);
  return (
    <Card title={t.profile.it}>
      <dl class="facts">
        <Fact name={t.fields.officeStaff}>
          {officeStaff === null ? unknown : number(officeStaff)}
          {sum > 0 && sum !== officeStaff && ` (${t.profile.ofUnits(number(sum))})`}
        </Fact>
        <Fact name={t.fields.itPosts}>
          {itPosts === null ? unknown : number(itPosts, itPosts % 1 === 0 ? 0 : 1)}
          {itPosts !== null && itPosts > 0 && officeStaff !== null && (
            <> ({t.profile.ratio(number(officeStaff / itPosts))})</>
          )}
        </Fact>
        <Fact name={t.fields.itOperation}>
          {itOperation === null ? unknown : t.itOperations[itOperation]}
        </Fact>
        <Fact name={t.fields.konzern}>{konzern === null ? unknown : t.konzern[konzern]}</Fact>
        <Fact name={t.fields.sharedRoles}>
          {cooperation ? words(view.language).yes : words(view.language).no}
        </Fact>
        {cooperationWith && <Fact name={t.fields.cooperationWith}>{cooperationWith}</Fact>}
      </dl>
    </Card>
  );
};

/** Office workplaces of the units as bars, the largest first; the number stands beside each bar. */
const Staff: FC<{ view: View; units: readonly Unit[] }> = ({ view, units }) => {
  const t = texts(view.language).profile;
  const known = units
    .flatMap(({ id, name, officeStaff }) => (officeStaff ? [{ id, name, staff: officeStaff }] : []))
    .sort((a, b) => b.staff - a.staff);
  if (known.length === 0) return null;
  return (
    <Card title={t.staffTitle} link={{ href: paths.units(), text: t.allUnits }}>
      <p class="muted small">{t.staffNote}</p>
      {known.map(({ id, name, staff }) => (
        <div class="bar-row">
          <a href={paths.unit(id)}>{name}</a>
          <svg aria-hidden="true">
            <rect class="track" width="100%" height="100%" rx="2" />
            <rect class="fill" width={`${(staff / known[0]!.staff) * 100}%`} height="100%" rx="2" />
          </svg>
          <span class="number">{formatNumber(staff, view.language)}</span>
        </div>
      ))}
    </Card>
  );
};

const Fact: FC<{ name: string; children?: Child }> = ({ name, children }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);
