import type { Child, FC } from 'hono/jsx';
import type { Role } from '../kernel/role.ts';
import type { View } from './env.ts';
import { paths } from './paths.ts';
import { type Holders, holderDecision, type Need } from './rights.ts';
import { words } from './words.ts';

/** Building blocks that pages are put together from; all of them work without script. */

export const Card: FC<{
  title?: string;
  link?: { href: string; text: string };
  wide?: boolean;
  id?: string;
  children?: Child;
}> = (props) => {
  const look = props.wide ? 'card wide' : 'card';
  if (!props.title)
    return (
      <div class={look} id={props.id}>
        {props.children}
      </div>
    );
  return (
    <section class={look} id={props.id}>
      <header>
        <h2>{props.title}</h2>
        {props.link && <a href={props.link.href}>{props.link.text}</a>}
      </header>
      {props.children}
    </section>
  );
};

/** A second navigation: the pages of a room, or the parts of one thing. */
export const Tabs: FC<{
  label: string;
  current?: string;
  tabs: readonly { key: string; href: string; text: string }[];
}> = ({ label, current, tabs }) => (
  <nav class="tabs" aria-label={label}>
    {tabs.map(({ key, href, text }) => (
      <a href={href} aria-current={key === current ? 'page' : undefined}>
        {text}
      </a>
    ))}
  </nav>
);

/** One figure with its unit and what it means. */
export const Figure: FC<{
  label: string;
  value: string;
  unit?: string;
  note?: Child;
  tone?: Tone;
  href?: string;
}> = (props) => (
  <section class="card figure">
    <h2>{props.href ? <a href={props.href}>{props.label}</a> : props.label}</h2>
    <p class="value">
      <strong>{props.value}</strong> {props.unit}
    </p>
    {props.note && <div class={`note ${props.tone ?? ''}`}>{props.note}</div>}
  </section>
);

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'plain';

const signs: Record<Tone, string> = { good: '✓', warn: '▲', bad: '■', info: '●', plain: '○' };

/** A status is word, sign and colour. */
export const Status: FC<{ tone: Tone; children?: Child }> = ({ tone, children }) => (
  <span class={`status ${tone}`}>
    <span aria-hidden="true">{signs[tone]}</span> {children}
  </span>
);

export const ButtonLink: FC<{ href: string; primary?: boolean; children?: Child }> = ({
  href,
  primary,
  children,
}) => (
  <a class={`kern-btn ${primary ? 'kern-btn--primary' : 'kern-btn--secondary'}`} href={href}>
    <span class="kern-label">{children}</span>
  </a>
);

export const Button: FC<{
  kind?: 'primary' | 'secondary' | 'tertiary';
  name?: string;
  value?: string;
  formaction?: string;
  /** Lets a form be left without its required fields: for "back" and "remove". */
  novalidate?: boolean;
  children?: Child;
}> = (props) => (
  <button
    class={`kern-btn kern-btn--${props.kind ?? 'primary'}`}
    type="submit"
    name={props.name}
    value={props.value}
    formaction={props.formaction}
    formnovalidate={props.novalidate}
  >
    <span class="kern-label">{props.children}</span>
  </button>
);

/** A box to tick beside its label; one of a form that shows faults is a `Checkbox`. */
export const Tick: FC<{ id: string; name: string; value?: string; checked?: boolean; children?: Child }> = ({
  id,
  name,
  value = 'on',
  checked,
  children,
}) => (
  <div class="kern-form-check">
    <input
      class="kern-form-check__checkbox"
      type="checkbox"
      id={id}
      name={name}
      value={value}
      checked={checked}
    />
    <label class="kern-label" for={id}>
      {children}
    </label>
  </div>
);

/** An empty state teaches: what this is for, one way to begin. */
export const Empty: FC<{ title: string; children?: Child; action?: Child }> = ({
  title,
  children,
  action,
}) => (
  <section class="empty">
    <h2>{title}</h2>
    <p>{children}</p>
    {action && <div class="actions">{action}</div>}
  </section>
);

/** "Why?": rule, inputs and source of a recommendation, one click away. */
export const Why: FC<{ view: View; children?: Child }> = ({ view, children }) => (
  <details class="why">
    <summary>{words(view.language).why}</summary>
    {children}
  </details>
);

/** The form at the top of each page that changes the role; buttons anywhere may belong to it. */
export const actingForm = 'handeln-als';

/**
 * Shows its children to those who may; the others read who may. `quiet` leaves the sentence out
 * (for repeated buttons in a table).
 */
export const May: FC<{ view: View; decision: string; need: Need; quiet?: boolean; children?: Child }> = (
  props,
) => {
  const { view, decision, need, quiet, children } = props;
  if (view.rights.may(decision, need)) return <>{children}</>;
  return quiet ? null : <WhoMay view={view} decision={decision} need={need} />;
};

const WhoMay: FC<{ view: View; decision: string; need: Need }> = async ({ view, decision, need }) => {
  const t = words(view.language);
  const who = view.rights.who(decision, need);
  const names = who.map((role) => t.roles[role]).join(', ');
  const own = who.filter((role) => view.viewer?.roles.includes(role));
  const vacant = isVacant(who, await view.rights.holders(who));
  return (
    <p class="muted small">
      {t.refused.who[need]} {names ? `${names}.` : t.refused.nobody}{' '}
      {vacant && <Vacancy view={view} roles={who} />} <a href={paths.right(decision)}>{t.why}</a>
      {own.map((role) => (
        <button class="as-link" type="submit" form={actingForm} name="role" value={role}>
          {t.refused.switchTo(t.roles[role])}
        </button>
      ))}
    </p>
  );
};

export const isVacant = (who: readonly Role[], holders: Holders): boolean =>
  who.length > 0 && who.every((role) => !holders[role]?.length);

/** Where nobody holds a role that may: whoever fills the roles is led there, the others read who does. */
export const Vacancy: FC<{ view: View; roles: readonly Role[] }> = ({ view, roles }) => {
  const t = words(view.language);
  const fillers = view.rights.who(holderDecision, 'decide').map((role) => t.roles[role]);
  return (
    <>
      {t.vacant.nobody(roles.length)}{' '}
      {view.rights.may(holderDecision, 'decide') ? (
        <a href={paths.holderNew(roles[0])}>{t.vacant.fill}</a>
      ) : (
        t.vacant.filledBy(fillers.join(', '))
      )}
    </>
  );
};

/** A number as people write it, to be dialled with one tap. */
export const Phone: FC<{ number: string }> = ({ number }) => (
  <a href={`tel:${number.replaceAll(/[^+\d]/g, '')}`}>{number}</a>
);

/** A table that scrolls sideways on a phone and keeps its header in print. */
export const Table: FC<{
  caption: string;
  hideCaption?: boolean;
  /** On a phone each row folds into lines; a cell that needs its column's name there has it as `data-label`. */
  folds?: boolean;
  head: Child;
  children?: Child;
  foot?: Child;
}> = (props) => (
  <section class="table-scroll" aria-label={props.caption} tabindex={0}>
    <table class={`kern-table kern-table--small${props.folds ? ' folds' : ''}`}>
      <caption class={props.hideCaption === false ? '' : 'kern-sr-only'}>{props.caption}</caption>
      <thead>{props.head}</thead>
      <tbody>{props.children}</tbody>
      {props.foot && <tfoot>{props.foot}</tfoot>}
    </table>
  </section>
);

/** Previous and next of a long list; `href` makes the address of a page counted from 1. */
export const Pager: FC<{ view: View; page: number; pages: number; href: (page: number) => string }> = (
  props,
) => {
  const { view, page, pages, href } = props;
  const t = words(view.language);
  if (pages < 2) return null;
  return (
    <nav class="pager" aria-label={t.page.of(page, pages)}>
      {page > 1 && (
        <a rel="prev" href={href(page - 1)}>
          {t.page.previous}
        </a>
      )}
      <span>{t.page.of(page, pages)}</span>
      {page < pages && (
        <a rel="next" href={href(page + 1)}>
          {t.page.next}
        </a>
      )}
    </nav>
  );
};
