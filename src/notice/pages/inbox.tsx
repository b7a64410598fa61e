import type { FC } from 'hono/jsx';
import { formatMoment } from '../../kernel/moment.ts';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { Button, ButtonLink, Empty, Status } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { type Notice, noticePage } from '../store/notices.ts';
import { texts } from '../texts.ts';

export const InboxPage: FC<{ view: View; notices: readonly Notice[]; unread: number; later: boolean }> = (
  props,
) => {
  const { view, notices, unread, later } = props;
  const t = texts(view.language).inbox;
  const shown = notices.slice(0, noticePage);
  return (
    <Page
      view={view}
      title={t.title}
      lead={shown.length > 0 ? t.lead(unread) : undefined}
      actions={<ButtonLink href={paths.noticeSettings()}>{t.settings}</ButtonLink>}
    >
      {shown.length === 0 && <Empty title={t.none}>{t.noneHint}</Empty>}
      {unread > 0 && (
        <form method="post" action={paths.noticesRead()} class="actions">
          <Button kind="secondary">{t.readAll}</Button>
        </form>
      )}
      <ol class="entries">
        {shown.map((notice) => (
          <Entry view={view} notice={notice} />
        ))}
      </ol>
      <nav class="pager">
        {later && <a href={paths.notices()}>{t.newest}</a>}
        {notices.length > noticePage && (
          <a rel="next" href={paths.notices(shown.at(-1)!.createdAt.toISOString())}>
            {t.older}
          </a>
        )}
      </nav>
    </Page>
  );
};

const Entry: FC<{ view: View; notice: Notice }> = ({ view, notice }) => {
  const { language } = view;
  const t = texts(language);
  const [subject, text] =
    language === 'de' ? [notice.subjectDe, notice.textDe] : [notice.subjectEn, notice.textEn];
  return (
    <li class={notice.readAt ? 'card' : 'card unread'}>
      <h2>{subject}</h2>
      <p class="muted small">
        {!notice.readAt && <Status tone="info">{t.inbox.fresh}</Status>} {t.kinds[notice.kind] ?? t.otherKind}{' '}
        · <time datetime={notice.createdAt.toISOString()}>{formatMoment(notice.createdAt, language)}</time>
      </p>
      {text.split(/\n+/).map((line) => (
        <p>{line}</p>
      ))}
      {(notice.href || !notice.readAt) && (
        <form method="post" action={paths.noticeRead(notice.id)}>
          <Button kind="secondary">
            {notice.href ? t.inbox.open : t.inbox.seen}
            <span class="kern-sr-only">: {subject}</span>
          </Button>
        </form>
      )}
    </li>
  );
};
