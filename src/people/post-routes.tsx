import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import { dayInGermany } from '../kernel/day.ts';
import { isId } from '../kernel/id.ts';
import { listUnits } from '../municipality/store/units.ts';
import { type Ctx, type Env, inMunicipality } from '../web/env.ts';
import { emptyForm, type Form, readForm } from '../web/form.tsx';
import { act, signedIn } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { leaveNotice, notFound } from '../web/request.tsx';
import { postInput } from './input.ts';
import { PostFormPage, postForm } from './pages/post-form.tsx';
import { PostsPage } from './pages/posts.tsx';
import { withRefusal } from './refusal.ts';
import { listPersons } from './store/persons.ts';
import { createPost, findPost, listPosts, type Post, removePost, savePost } from './store/posts.ts';
import { texts } from './texts.ts';

/** Posts, held or vacant. */
export const postRoutes = new Hono<Env>()
  .get('/kommune/stellen', signedIn, async (c) => {
    const posts = await inMunicipality(c, (tx) => listPosts(tx));
    return c.html(<PostsPage view={c.var.view} posts={posts} />);
  })
  .get('/kommune/stellen/neu', act('S9', 'prepare'), (c) => {
    const values = { personId: c.req.query('person') ?? '', fullTimeEquivalents: '1' };
    return showForm(c, { ...emptyForm, values }, null, 200);
  })
  .post('/kommune/stellen/neu', act('S9', 'prepare'), async (c) => {
    const input = await readForm(c, postInput);
    if (!input.ok) return showForm(c, input.form, null);
    const { version: _version, ...fields } = input.value;
    const created = await inMunicipality(c, (tx) => createPost(tx, actorOf(c), fields));
    if (!created.ok) return showForm(c, withRefusal(c, input.form, created.error), null);
    return backToList(c, texts(c.var.view.language).posts.saved(fields.name));
  })
  .get('/kommune/stellen/:id', signedIn, async (c) => {
    const post = await findIn(c, c.req.param('id'));
    return post ? showForm(c, postForm(post), post, 200) : notFound(c);
  })
  .post('/kommune/stellen/:id', act('S9', 'prepare'), async (c) => {
    const post = await findIn(c, c.req.param('id'));
    if (!post) return notFound(c);
    const input = await readForm(c, postInput);
    if (!input.ok) return showForm(c, input.form, post);
    const { version, ...fields } = input.value;
    const saved = await inMunicipality(c, (tx) => savePost(tx, actorOf(c), post.id, fields, version ?? 0));
    if (saved.ok) return backToList(c, texts(c.var.view.language).posts.saved(fields.name));
    const { error } = saved;
    if (error.refusal === 'not-found') return notFound(c);
    return error.refusal === 'version-conflict'
      ? showForm(c, input.form, post, 409, error.current)
      : showForm(c, withRefusal(c, input.form, error), post);
  })
  .post('/kommune/stellen/:id/loeschung', act('S9', 'prepare'), async (c) => {
    const post = await findIn(c, c.req.param('id'));
    const removed = post && (await inMunicipality(c, (tx) => removePost(tx, actorOf(c), post.id)));
    return removed?.ok
      ? backToList(c, texts(c.var.view.language).posts.removed(removed.value.name))
      : notFound(c);
  });

const findIn = async (c: Ctx, id: string): Promise<Post | undefined> =>
  isId(id) ? inMunicipality(c, (tx) => findPost(tx, id)) : undefined;

async function showForm(
  c: Ctx,
  form: Form,
  post: Post | null,
  status: 200 | 409 | 422 = 422,
  current?: Post,
) {
  const { units, persons } = await inMunicipality(c, async (tx) => ({
    units: await listUnits(tx),
    persons: await listPersons(tx, dayInGermany(c.var.now())),
  }));
  return c.html(
    <PostFormPage
      view={c.var.view}
      form={form}
      units={units}
      persons={persons}
      post={post}
      current={current}
    />,
    status,
  );
}

function backToList(c: Ctx, notice: string) {
  leaveNotice(c, notice);
  return c.redirect(paths.posts(), 303);
}
