import type { FC } from 'hono/jsx';
import type { Role } from '../../kernel/role.ts';
import type { View } from '../env.ts';
import { emptyForm, TextArea } from '../form.tsx';
import { Page } from '../layout.tsx';
import { Button, Card, isVacant, Vacancy } from '../parts.tsx';
import { paths } from '../paths.ts';
import type { Proposal } from '../proposal.ts';
import type { Holders } from '../rights.ts';
import { words } from '../words.ts';

/** Where someone may not: who may, and why; and the way to hand the proposal over to them. */
type Props = { view: View; proposal: Proposal; holders: Holders; isPage: boolean };

export const RefusedPage: FC<Props> = (props) => {
  const { view, proposal, holders, isPage } = props;
  const { decision, need } = proposal;
  const t = words(view.language);
  const who = view.rights.who(decision, need);
  const vacant = isVacant(who, holders);
  const role = view.viewer?.role;
  return (
    <Page
      view={view}
      title={t.refused.title}
      lead={t.refused.lead(view.rights.name(decision, view.language))}
    >
      <Card>
        <p>{t.refused.who[need]}</p>
        {who.length ? (
          <ul>
            {who.map((role) => (
              <li>
                {t.roles[role]}
                {namesOf(view, holders[role] ?? [])}
              </li>
            ))}
          </ul>
        ) : (
          <p>{t.refused.nobody}</p>
        )}
        {vacant && (
          <p>
            <Vacancy view={view} roles={who} />
          </p>
        )}
        <p>{role ? t.refused.youAre(t.roles[role]) : t.refused.noRole}</p>
        {isPage && <OtherRoles view={view} path={proposal.path} who={who} />}
        <p>
          <a href={paths.right(decision)}>{t.refused.matrix}</a>
        </p>
      </Card>
      {role && who.length > 0 && <HandOver view={view} proposal={proposal} vacant={vacant} />}
    </Page>
  );
};

/** Whoever holds a role that may, but acts in another, changes it with one click and comes back to the page. */
const OtherRoles: FC<{ view: View; path: string; who: readonly Role[] }> = ({ view, path, who }) => {
  const t = words(view.language);
  return (
    <>
      {who
        .filter((role) => view.viewer?.roles.includes(role))
        .map((role) => (
          <form method="post" action={paths.actAs()}>
            <input type="hidden" name="back" value={path} />
            <input type="hidden" name="role" value={role} />
            <Button kind="secondary">{t.refused.actAs(t.roles[role])}</Button>
          </form>
        ))}
    </>
  );
};

const mostNames = 3;

function namesOf(view: View, names: readonly string[]): string {
  if (names.length === 0) return '';
  const more = names.length - mostNames;
  const rest = more > 0 ? ` ${words(view.language).refused.more(more)}` : '';
  return `: ${names.slice(0, mostNames).join(', ')}${rest}`;
}

const HandOver: FC<{ view: View; proposal: Proposal; vacant: boolean }> = (props) => {
  const { view, proposal, vacant } = props;
  const t = words(view.language).refused.handOver;
  const { decision, need, path, fields, seal } = proposal;
  const typed = Object.keys(fields).length > 0;
  return (
    <Card title={t.title}>
      <p>
        {typed ? t.leadTyped : t.lead} {vacant && words(view.language).vacant.waits}
      </p>
      <form class="stack" method="post" action={paths.handovers()}>
        <input type="hidden" name="decision" value={decision} />
        <input type="hidden" name="need" value={need} />
        <input type="hidden" name="path" value={path} />
        <input type="hidden" name="seal" value={seal} />
        <input type="hidden" name="fields" value={JSON.stringify(fields)} />
        <TextArea view={view} form={emptyForm} name="note" label={t.note} rows={3} maxlength={2000} />
        <div>
          <Button>{t.submit}</Button>
        </div>
      </form>
    </Card>
  );
};
