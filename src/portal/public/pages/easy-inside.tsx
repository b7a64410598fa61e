import type { FC } from 'hono/jsx';
import type { View } from '../../../web/env.ts';
import { type Form, PostForm, TextArea } from '../../../web/form.tsx';
import { Page } from '../../../web/layout.tsx';
import { Button, Card, May, Status, Table } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import type { PublicTown } from '../core/public-view.ts';
import { pagesOf } from '../core/town.ts';
import { releaseTexts } from '../release-texts.ts';
import { texts } from '../texts.ts';
import { pageTitle } from './easy.tsx';
import { PortalTabs } from './tabs.tsx';

type Props = { view: View; town: PublicTown; stored: readonly { page: string }[] };

/** Every public page, and whether it has a text in Leichte Sprache. */
export const EasyTextsPage: FC<Props> = ({ view, town, stored }) => {
  const t = releaseTexts(view.language).easy;
  const pages = pagesOf(town);
  const given = new Set(stored.map(({ page }) => page));
  const head = (
    <tr>
      <th scope="col">{t.page}</th>
      <th scope="col">{t.state}</th>
      <th scope="col">{t.edit}</th>
    </tr>
  );
  return (
    <Page
      view={view}
      room="portal"
      title={t.title(pages.filter((page) => given.has(page)).length, pages.length)}
      lead={t.lead}
    >
      <PortalTabs view={view} here="easy" />
      <Card>
        <Table caption={t.page} head={head}>
          {pages.map((page) => {
            const title = pageTitle(town, page, texts(view.language).pages);
            return (
              <tr>
                <th scope="row">{title}</th>
                <td>
                  <Status tone={given.has(page) ? 'good' : 'plain'}>
                    {given.has(page) ? t.given : t.missing}
                  </Status>
                </td>
                <td>
                  <a href={paths.portalEasy(page || 'start')} aria-label={t.write(title)}>
                    {t.edit}
                  </a>
                </td>
              </tr>
            );
          })}
        </Table>
      </Card>
    </Page>
  );
};

type FormProps = { view: View; town: PublicTown; page: string; form: Form; version: number };

export const EasyFormPage: FC<FormProps> = ({ view, town, page, form, version }) => {
  const t = releaseTexts(view.language);
  const title = t.easy.text(pageTitle(town, page, texts(view.language).pages));
  return (
    <Page view={view} room="portal" title={title} lead={t.easy.rules}>
      <PortalTabs view={view} here="easy" />
      <Card>
        <May view={view} decision="O1" need="decide">
          <PostForm
            view={view}
            action={paths.portalEasy(page || 'start')}
            form={form}
            labels={{ text: title }}
            version={version}
          >
            <TextArea
              view={view}
              form={form}
              name="text"
              label={title}
              hint={t.easy.hint}
              rows={14}
              maxlength={4000}
            />
            <Button kind="primary">{t.save}</Button>
          </PostForm>
        </May>
      </Card>
    </Page>
  );
};
