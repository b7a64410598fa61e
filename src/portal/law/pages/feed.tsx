import type { FC } from 'hono/jsx';
import { dayInGermany, formatDay } from '../../../kernel/day.ts';
import type { View } from '../../../web/env.ts';
import { Page } from '../../../web/layout.tsx';
import { Button, ButtonLink, Card } from '../../../web/parts.tsx';
import { paths } from '../../../web/paths.ts';
import { texts } from '../texts.ts';
import { LawTabs } from './tabs.tsx';

/** `address`: undefined while the person has none. */
export const FeedPage: FC<{ view: View; address?: string; since?: Date }> = ({ view, address, since }) => {
  const t = texts(view.language).feed;
  return (
    <Page view={view} room="law" title={t.title} lead={t.lead}>
      <LawTabs view={view} />
      <div class="split">
        <Card title={t.own}>
          {address ? (
            <>
              <div class="kern-form-input">
                <label class="kern-label" for="adresse">
                  {t.address}
                </label>
                <input class="kern-form-input__input" id="adresse" type="url" value={address} readonly />
              </div>
              <p class="muted small">{t.since(formatDay(dayInGermany(since!), view.language))}</p>
            </>
          ) : (
            <p>{t.none}</p>
          )}
          <p>{t.warning}</p>
          <div class="actions">
            <form method="post" action={paths.lawFeeds()}>
              <Button kind={address ? 'secondary' : 'primary'}>{address ? t.renew : t.open}</Button>
            </form>
            {address && (
              <form method="post" action={paths.lawFeedRemoval()}>
                <Button kind="secondary">{t.close}</Button>
              </form>
            )}
          </div>
        </Card>
        <Card title={t.file}>
          <p>{t.fileLead}</p>
          <ButtonLink href={paths.lawCalendar()}>{t.download}</ButtonLink>
        </Card>
      </div>
    </Page>
  );
};
