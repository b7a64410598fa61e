import type { Form } from '../web/form.tsx';
import { type AdvisorProfile, dimensions, type ExistingRole } from './core/advisor/profile.ts';
import type { Play } from './input.ts';

/** The fields of the play form, filled from a profile. */
export const formFrom = (profile: AdvisorProfile): Form => ({
  values: {
    art: profile.type,
    einwohner: text(profile.inhabitants),
    buero: text(profile.officeStaff),
    aemter: text(profile.units),
    itstellen: text(profile.itPosts),
    itbetrieb: profile.itOperation ?? '',
    konzern: text(profile.konzern),
    ikz: profile.cooperation === null ? '' : profile.cooperation ? 'ja' : 'nein',
    stunden: text(profile.guideHours),
    ...Object.fromEntries(
      Object.entries(rolesInPlay).map(([field, role]) => [
        field,
        profile.existingRoles.includes(role) ? 'on' : '',
      ]),
    ),
    ...Object.fromEntries(
      dimensions.map((dimension) => [dimension, text(profile.maturity[dimension] ?? null)]),
    ),
  },
  faults: {},
});

/** The roles whose existence changes the answer, by the field that asks for them. */
export const rolesInPlay = { cio: 'cio', cdo: 'cdo', lotsen: 'guides' } as const satisfies Record<
  string,
  ExistingRole
>;

const text = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','));

/** The profile that was played with; what the form does not ask for stays as the town has it. */
export function profileFrom(play: Play, town: AdvisorProfile): AdvisorProfile {
  const sameStaff = play.buero === town.officeStaff && play.aemter === town.units;
  const roles = existingFrom(play, town);
  return {
    ...town,
    type: play.art,
    inhabitants: play.einwohner,
    officeStaff: play.buero,
    units: play.aemter,
    unitStaff: sameStaff ? town.unitStaff : null,
    itPosts: play.itstellen,
    itOperation: play.itbetrieb,
    konzern: play.konzern === null ? null : (Number(play.konzern) as AdvisorProfile['konzern']),
    cooperation: play.ikz === null ? null : play.ikz === 'ja',
    guideHours: play.stunden,
    existingRoles: roles,
    samePerson: town.samePerson.filter((pair) => pair.every((role) => roles.includes(role))),
    maturity: maturityFrom(play, town),
  };
}

const existingFrom = (play: Play, town: AdvisorProfile): ExistingRole[] => {
  const asked = Object.entries(rolesInPlay) as [keyof typeof rolesInPlay, ExistingRole][];
  const kept = town.existingRoles.filter((role) => !asked.some(([, one]) => one === role));
  return [...asked.flatMap(([field, role]) => (play[field] ? [role] : [])), ...kept];
};

/** Items count only as long as the score of their dimension is the town's. */
function maturityFrom(play: Play, town: AdvisorProfile): Record<string, number> {
  const known = dimensions.flatMap((dimension) => {
    const score = play[dimension];
    if (score === null) return [];
    const unchanged = town.maturity[dimension] === score;
    const items = Object.entries(town.maturity).filter(([key]) => key.length === 2 && key[0] === dimension);
    return [[dimension, score] as [string, number], ...(unchanged ? items : [])];
  });
  return Object.fromEntries(known);
}

/** The address under which changed values are tried out. */
export const withValues = (form: Form, changed: Record<string, string>): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(form.values).map(([key, typed]) => [key, String(typed)])),
  ...changed,
});
