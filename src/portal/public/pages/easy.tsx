import type { FC } from 'hono/jsx';
import type { PublicTown } from '../core/public-view.ts';
import { goalsOf, indicatorsOf } from '../core/town.ts';
import { texts } from '../texts.ts';
import { Paragraphs } from './info.tsx';
import { easyLink, link, PublicPage, type PublicView } from './layout.tsx';

/** All that is written in Leichte Sprache: the start page in full, the others as links, then the fields. */
export const EasyPage: FC<{ view: PublicView }> = ({ view }) => {
  const t = texts(view.language);
  const { easyTexts } = view.town;
  const fields = view.town.fields.filter(({ easyText }) => easyText);
  const start = easyTexts.find(({ page }) => page === '');
  const others = easyTexts.filter(({ page }) => page !== '');
  const none = easyTexts.length === 0 && fields.length === 0;
  return (
    <PublicPage view={view} title={t.pages['leichte-sprache']} lead={none ? t.easyNone : undefined}>
      <div class="public-easy" lang="de">
        {start && <Paragraphs text={start.text} />}
        {fields.map(({ code, name, easyText }) => (
          <section id={code}>
            <h2>{name}</h2>
            <Paragraphs text={easyText!} />
          </section>
        ))}
      </div>
      {others.length > 0 && (
        <section>
          <h2>{t.easyPages}</h2>
          <ul>
            {others.map(({ page }) => (
              <li>
                <a href={easyLink(view, page)}>{titleOf(view, page)}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </PublicPage>
  );
};

/** One page in Leichte Sprache, beside the page itself. */
export const EasyTextPage: FC<{ view: PublicView; page: string; text: string }> = ({ view, page, text }) => {
  const t = texts(view.language);
  return (
    <PublicPage
      view={view}
      title={titleOf(view, page)}
      kicker={<a href={link(view, 'leichte-sprache')}>{t.pages['leichte-sprache']}</a>}
    >
      <div class="public-easy" lang="de">
        <Paragraphs text={text} />
      </div>
      <p>
        <a href={link(view, page)}>{t.easyBack}</a>
      </p>
    </PublicPage>
  );
};

const titleOf = ({ town, language }: PublicView, page: string): string =>
  pageTitle(town, page, texts(language).pages);

/** What a page is called: that of an object bears its name. */
export function pageTitle(town: PublicTown, page: string, names: Record<string, string>): string {
  const id = page.split('/')[1];
  const objects = [
    ...goalsOf(town),
    ...indicatorsOf(town),
    ...town.initiatives,
    ...town.phases.map((phase) => ({ id: phase.id, name: phase.title })),
  ];
  return objects.find((one) => one.id === id)?.name ?? names[page] ?? page;
}
