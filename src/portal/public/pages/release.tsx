import type { FC } from 'hono/jsx';
import type { View } from '../../../web/env.ts';
import { FilterText } from '../../../web/filter.tsx';
import { Checkbox, type Form, PostForm, TextArea, TextField } from '../../../web/form.tsx';
import { Page } from '../../../web/layout.tsx';
import { Button, ButtonLink, Card, Empty, May, Pager, Table } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { words } from '../../../web/words.ts';
import type { Source } from '../core/public-view.ts';
import { parts, type Release, type ReleaseKind, releaseKey, releaseKinds } from '../core/release.ts';
import { releaseTexts } from '../release-texts.ts';
import type { Site } from '../store.ts';
import { PortalTabs } from './tabs.tsx';

/** Objects of one kind on a page. */
const pageSize = 100;

/** The part of the objects that is looked at: those named like this, and the page of one kind. */
export type ReleaseLook = { text: string; kind: ReleaseKind | undefined; page: number };

export const addressOf = ({ text, kind, page }: ReleaseLook, to = paths.portal): string =>
  to({ text, art: kind, seite: page > 1 ? page : undefined }) + (kind ? `#${kind}` : '');

type Props = {
  look: ReleaseLook;
  view: View;
  source: Source;
  releases: readonly Release[];
  site: Site | undefined;
  form: Form;
};
type Item = { id: string; code?: string; name: string };

export const ReleasePage: FC<Props> = ({ look, view, source, releases, site, form }) => {
  const t = releaseTexts(view.language);
  const items = itemsOf(source, t.register);
  const released = new Set(releases.map(releaseKey));
  const all = releaseKinds.flatMap((kind) => items[kind].map(({ id }) => ({ kind, objectId: id })));
  const shown = all.filter((one) => released.has(releaseKey({ ...one, part: 'basics' })));
  return (
    <Page
      view={view}
      room="portal"
      title={t.title}
      lead={t.lead(shown.length, all.length)}
      actions={
        site?.open && (
          <ButtonLink href={paths.publicPage(site.slug) + (view.language === 'en' ? '?sprache=en' : '')}>
            {t.visit}
          </ButtonLink>
        )
      }
    >
      <PortalTabs view={view} here="release" />
      <May view={view} decision="O1" need="decide" />
      {all.length === 0 && (
        <Empty
          title={t.emptyTitle}
          action={
            <>
              <ButtonLink href={paths.agenda()}>{words(view.language).rooms.agenda}</ButtonLink>
              <ButtonLink href={paths.initiatives()}>{words(view.language).rooms.plan}</ButtonLink>
            </>
          }
        >
          {t.empty}
        </Empty>
      )}
      <SiteCard view={view} form={form} version={site?.version ?? 0} />
      {all.length > pageSize && <Search view={view} text={look.text} />}
      <KindCards view={view} look={look} items={items} released={released} />
    </Page>
  );
};

const itemsOf = (
  { agenda, fields, initiatives, register }: Source,
  name: string,
): Record<ReleaseKind, readonly Item[]> => {
  const goals = fields.flatMap((field) => field.goals);
  return {
    agenda: agenda ? [agenda] : [],
    field: fields,
    goal: goals,
    indicator: goals.flatMap(({ indicators }) => indicators),
    initiative: initiatives,
    'online-services': register.services.length > 0 ? [{ id: register.id, name }] : [],
  };
};

const SiteCard: FC<{ view: View; form: Form; version: number }> = ({ view, form, version }) => {
  const t = releaseTexts(view.language);
  const field = { view, form };
  const labels = {
    slug: t.slug,
    imprint: t.imprint,
    contact: t.contact,
    contributorId: t.contributorId,
  };
  if (!view.rights.may('O1', 'decide')) return null;
  return (
    <Card title={t.site}>
      <PostForm view={view} action={paths.portalSite()} form={form} labels={labels} version={version}>
        <TextField {...field} name="slug" label={t.slug} required />
        <Checkbox {...field} name="open" label={t.open} />
        <Checkbox {...field} name="takesIdeas" label={t.takesIdeas} hint={t.takesIdeasHint} />
        <TextArea {...field} name="imprint" label={t.imprint} />
        <TextField {...field} name="contact" label={t.contact} />
        <TextField {...field} name="contributorId" label={t.contributorId} hint={t.contributorHint} />
        <Button kind="primary">{t.save}</Button>
      </PostForm>
    </Card>
  );
};

const Search: FC<{ view: View; text: string }> = ({ view, text }) => {
  const t = releaseTexts(view.language);
  return (
    <form class="filters" method="get" action={paths.portal()}>
      <FilterText name="text" label={t.search} value={text} />
      <Button kind="secondary">{t.find}</Button>
    </form>
  );
};

type CardsProps = { view: View; look: ReleaseLook; released: ReadonlySet<string> };

const KindCards: FC<CardsProps & { items: Record<ReleaseKind, readonly Item[]> }> = ({ items, ...props }) => {
  const wanted = props.look.text.toLocaleLowerCase('de');
  const found = releaseKinds
    .map((kind) => ({
      kind,
      items: items[kind].filter(({ code, name }) =>
        nameOf(code, name).toLocaleLowerCase('de').includes(wanted),
      ),
    }))
    .filter((one) => one.items.length > 0);
  if (found.length === 0 && wanted !== '') return <p>{releaseTexts(props.view.language).noneFound}</p>;
  return found.map((one) => <KindCard {...props} {...one} />);
};

const nameOf = (code: string | undefined, name: string): string => [code, name].filter(Boolean).join(' ');

const KindCard: FC<CardsProps & { kind: ReleaseKind; items: readonly Item[] }> = (props) => {
  const { view, look, kind, items, released } = props;
  const t = releaseTexts(view.language);
  const pages = Math.ceil(items.length / pageSize);
  const page = look.kind === kind ? Math.min(look.page, pages) : 1;
  const at = (to: number) => addressOf({ text: look.text, kind, page: to });
  const may = view.rights.may('O1', 'decide');
  const head = (
    <tr>
      <th scope="col">{t.object}</th>
      {parts[kind].map((part) => (
        <th scope="col">{t.parts[part]}</th>
      ))}
    </tr>
  );
  return (
    <Card title={t.kinds[kind]} id={kind}>
      <form method="post" action={addressOf({ text: look.text, kind, page }, paths.portalRelease)}>
        <Table caption={t.kinds[kind]} head={head}>
          {items.slice((page - 1) * pageSize, page * pageSize).map(({ id, code, name }) => (
            <tr>
              <th scope="row">{nameOf(code, name)}</th>
              {parts[kind].map((part) => {
                const key = releaseKey({ kind, objectId: id, part });
                const is = released.has(key);
                return (
                  <td>
                    {is && <input type="hidden" name="shown" value={key} />}
                    <input
                      type="checkbox"
                      name="part"
                      value={key}
                      checked={is}
                      disabled={!may}
                      aria-label={`${nameOf(code, name)}: ${t.parts[part]}`}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </Table>
        {may && <Button kind="primary">{pages > 1 ? t.releasePage : t.release}</Button>}
      </form>
      <Pager view={view} page={page} pages={pages} href={at} />
    </Card>
  );
};
