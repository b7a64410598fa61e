import type { FC } from 'hono/jsx';
import type { View } from '../../../web/env.ts';
import { Checkbox, type Form, PostForm, TextArea, TextField } from '../../../web/form.tsx';
import { Page } from '../../../web/layout.tsx';
import { Button, ButtonLink, Card, Empty, May, Table } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { words } from '../../../web/words.ts';
import type { Source } from '../core/public-view.ts';
import { parts, type Release, type ReleaseKind, releaseKey, releaseKinds } from '../core/release.ts';
import { releaseTexts } from '../release-texts.ts';
import type { Site } from '../store.ts';
import { PortalTabs } from './tabs.tsx';

type Props = {
  view: View;
  source: Source;
  releases: readonly Release[];
  site: Site | undefined;
  form: Form;
};
type Item = { id: string; code?: string; name: string };

export const ReleasePage: FC<Props> = ({ view, source, releases, site, form }) => {
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
      {releaseKinds
        .filter((kind) => items[kind].length > 0)
        .map((kind) => (
          <KindCard view={view} kind={kind} items={items[kind]} released={released} />
        ))}
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

type KindProps = { view: View; kind: ReleaseKind; items: readonly Item[]; released: ReadonlySet<string> };

const KindCard: FC<KindProps> = ({ view, kind, items, released }) => {
  const t = releaseTexts(view.language);
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
    <Card title={t.kinds[kind]}>
      <form method="post" action={paths.portalRelease()}>
        <Table caption={t.kinds[kind]} head={head}>
          {items.map(({ id, code, name }) => (
            <tr>
              <th scope="row">{[code, name].filter(Boolean).join(' ')}</th>
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
                      aria-label={`${name}: ${t.parts[part]}`}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </Table>
        {may && <Button kind="primary">{t.release}</Button>}
      </form>
    </Card>
  );
};
