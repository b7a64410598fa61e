import type { FC } from 'hono/jsx';
import { formatNumber } from '../../kernel/money.ts';
import type { View } from '../../web/env.ts';
import { Page } from '../../web/layout.tsx';
import { MunicipalityTabs } from '../../web/municipality-tabs.tsx';
import { ButtonLink, Empty, May, Status, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import type { PostRow } from '../store/posts.ts';
import { texts } from '../texts.ts';

export const PostsPage: FC<{ view: View; posts: readonly PostRow[] }> = ({ view, posts }) => {
  const t = texts(view.language).posts;
  const create = (
    <May view={view} decision="S9" need="prepare">
      <ButtonLink href={paths.postNew()} primary>
        {t.create}
      </ButtonLink>
    </May>
  );
  const sum = (list: readonly PostRow[]) =>
    formatNumber(
      list.reduce((total, post) => total + post.fullTimeEquivalents, 0),
      view.language,
      2,
    );
  const vacant = posts.filter((post) => post.personId === null).length;
  const isEmpty = posts.length === 0;
  return (
    <Page
      view={view}
      room="municipality"
      title={isEmpty ? t.emptyTitle : t.title(posts.length)}
      lead={isEmpty ? undefined : t.lead(sum(posts), vacant, sum(posts.filter((post) => post.isIt)))}
      actions={isEmpty ? undefined : create}
    >
      <MunicipalityTabs view={view} current="posts" />
      {isEmpty ? (
        <Empty title={t.create} action={create}>
          {t.empty}
        </Empty>
      ) : (
        <PostTable view={view} posts={posts} />
      )}
    </Page>
  );
};

const PostTable: FC<{ view: View; posts: readonly PostRow[] }> = ({ view, posts }) => {
  const t = texts(view.language).posts;
  const head = (
    <tr>
      <th scope="col">{t.name}</th>
      <th scope="col">{t.unit}</th>
      <th scope="col">{t.grade}</th>
      <th scope="col" class="number">
        {t.fte}
      </th>
      <th scope="col">{t.person}</th>
    </tr>
  );
  return (
    <Table caption={t.caption} head={head}>
      {posts.map((post) => (
        <tr>
          <th scope="row">
            <a href={paths.post(post.id)}>{post.name}</a>
            {post.isIt && <span class="muted small"> {t.it}</span>}
          </th>
          <td>{post.unit}</td>
          <td>{post.grade ?? '–'}</td>
          <td class="number">{formatNumber(post.fullTimeEquivalents, view.language, 2)}</td>
          <td>
            {post.person ? (
              <a href={paths.person(post.personId!)}>{post.person}</a>
            ) : (
              <Status tone="warn">{t.vacant}</Status>
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
};
