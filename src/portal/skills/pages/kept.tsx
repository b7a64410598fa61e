import type { FC } from 'hono/jsx';
import { formatNumber } from '../../../kernel/money.ts';
import type { Role } from '../../../kernel/role.ts';
import { formatSkills } from '../../../people/core/skill.ts';
import type { PersonRow } from '../../../people/store/persons.ts';
import type { View } from '../../../web/env.ts';
import { Page } from '../../../web/layout.tsx';
import { ButtonLink, Card, Table } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { words } from '../../../web/words.ts';
import type { Kept, KeptMonths, OwnPlaces } from '../store/kept.ts';
import { texts } from '../texts.ts';
import { SkillTabs } from './tabs.tsx';

type Props = { view: View; kept: Kept; months: KeptMonths; person?: PersonRow; places?: OwnPlaces };

/** Open to everybody who is signed in: kinds and numbers only, and each one's own entry. */
export const KeptPage: FC<Props> = (props) => {
  const { view } = props;
  const t = texts(view.language).kept;
  return (
    <Page view={view} room="municipality" title={t.title} lead={t.lead}>
      <SkillTabs view={view} current="kept" />
      <KindsCard {...props} />
      <div class="split">
        <OwnCard {...props} />
        <Card title={t.not}>
          <ul>
            {t.notItems.map((item) => (
              <li>{item}</li>
            ))}
          </ul>
        </Card>
      </div>
    </Page>
  );
};

const KindsCard: FC<Props> = ({ view, kept, months }) => {
  const t = texts(view.language).kept;
  const { what, count, why, who, until } = t.columns;
  const head = (
    <tr>
      <th scope="col">{what}</th>
      <th scope="col" class="number">
        {count}
      </th>
      <th scope="col">{why}</th>
      <th scope="col">{who}</th>
      <th scope="col">{until}</th>
    </tr>
  );
  return (
    <Card title={t.table}>
      <Table caption={t.table} head={head}>
        {Object.entries(t.kinds).map(([key, kind]) => (
          <tr>
            <th scope="row">{kind.what}</th>
            <td class="number">{formatNumber(kept[key as keyof Kept], view.language)}</td>
            <td>{kind.why}</td>
            <td>{kind.who}</td>
            <td>{typeof kind.until === 'string' ? kind.until : kind.until(months)}</td>
          </tr>
        ))}
      </Table>
    </Card>
  );
};

const OwnCard: FC<Props> = ({ view, person, places }) => {
  const t = texts(view.language).kept;
  if (!person)
    return (
      <Card title={t.own}>
        <p>{t.ownNone}</p>
      </Card>
    );
  const roleNames = (places?.roles ?? []).map((role) => words(view.language).roles[role as Role]);
  const fields: [string, string | null][] = [
    [t.ownFields.name, person.name],
    [t.ownFields.occupation, person.occupation],
    [t.ownFields.unit, person.unit],
    [t.ownFields.email, person.email],
    [t.ownFields.phone, person.phone],
    [t.ownFields.teams, person.teams.join(', ')],
    [t.ownFields.skills, formatSkills(person.skills)],
    [t.ownFields.posts, (places?.posts ?? []).join(', ')],
    [t.ownFields.roles, roleNames.join(', ')],
    ...(['contacts', 'impulses', 'questions', 'signUps'] as const).map((key): [string, string] => [
      t.ownFields[key],
      String(places?.[key] ?? 0),
    ]),
  ];
  return (
    <Card title={t.own}>
      <dl class="facts">
        {fields.map(([label, value]) => (
          <>
            <dt>{label}</dt>
            <dd>{value || '–'}</dd>
          </>
        ))}
      </dl>
      <ButtonLink href={paths.person(person.id)}>{t.ownEdit}</ButtonLink>
    </Card>
  );
};
