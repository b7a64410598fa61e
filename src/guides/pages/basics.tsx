import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { type Form, PostForm, SelectField, TextField } from '../../web/form.tsx';
import { Page } from '../../web/layout.tsx';
import { Button, Card, May, Tick } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { words } from '../../web/words.ts';
import type { Community, Material } from '../store/basics.ts';
import type { Guide } from '../store/guides.ts';
import type { GuideSettings } from '../store/settings.ts';
import type { Topic } from '../store/topics.ts';
import { texts } from '../texts.ts';
import { GuideTabs } from './tabs.tsx';

export type BasicsForms = { topic: Form; material: Form; group: Form; settings: Form };

type Props = {
  view: View;
  topics: readonly Topic[];
  materials: readonly Material[];
  communities: readonly Community[];
  guides: readonly Guide[];
  settings: GuideSettings;
  forms: BasicsForms;
};

/** What the network works with; who leads it writes it. */
export const BasicsPage: FC<Props> = (props) => {
  const { view } = props;
  const t = texts(view.language).basics;
  return (
    <Page view={view} room="guides" title={t.title} lead={t.lead}>
      <GuideTabs view={view} current="basics" />
      <div class="split">
        <div class="stack">
          <Topics {...props} />
          <Materials {...props} />
        </div>
        <div class="stack">
          <Groups {...props} />
          <Settings {...props} />
        </div>
      </div>
    </Page>
  );
};

const hasFaults = (form: Form): boolean => Object.keys(form.faults).length > 0;

const Topics: FC<Props> = ({ view, topics, forms: { topic: form } }) => {
  const t = texts(view.language);
  const b = t.basics;
  return (
    <Card title={b.topics}>
      <ul class="list">
        {topics.map(({ id, name, description, guides }) => (
          <li>
            <span>
              <a href={paths.guideList({ thema: id })}>{name}</a>{' '}
              <span class="muted small">
                {[description, t.network.topicCount(guides)].filter(Boolean).join(' · ')}
              </span>
            </span>
            {guides === 0 && <Remove view={view} action={paths.guideTopic(id)} name={name} />}
          </li>
        ))}
      </ul>
      <May view={view} decision="L3" need="prepare" quiet>
        <details class="more" open={hasFaults(form)}>
          <summary>{b.topicAdd}</summary>
          <PostForm view={view} action={paths.guideTopics()} form={form} labels={b.topicFields}>
            <TextField
              view={view}
              form={form}
              name="name"
              label={b.topicFields.name}
              required
              maxlength={80}
            />
            <TextField
              view={view}
              form={form}
              name="description"
              label={b.topicFields.description}
              maxlength={500}
            />
            <div class="actions">
              <Button kind="secondary">{b.topicAdd}</Button>
            </div>
          </PostForm>
        </details>
      </May>
    </Card>
  );
};

const Remove: FC<{ view: View; action: string; name: string }> = ({ view, action, name }) => (
  <May view={view} decision="L3" need="prepare" quiet>
    <form method="post" action={action} class="inline">
      <button class="link-button" type="submit">
        {texts(view.language).basics.remove}
        <span class="kern-sr-only">: {name}</span>
      </button>
    </form>
  </May>
);

const Materials: FC<Props> = ({ view, materials, topics, forms: { material: form } }) => {
  const b = texts(view.language).basics;
  return (
    <Card title={b.materials}>
      {materials.length === 0 && <p>{b.noMaterials}</p>}
      <ul class="list">
        {materials.map(({ id, title, url, topic }) => (
          <li>
            <span>
              <a href={url} rel="noreferrer">
                {title}
              </a>{' '}
              <span class="muted small">{topic}</span>
            </span>
            <Remove view={view} action={paths.guideMaterial(id)} name={title} />
          </li>
        ))}
      </ul>
      <May view={view} decision="L3" need="prepare" quiet>
        <details class="more" open={hasFaults(form)}>
          <summary>{b.materialAdd}</summary>
          <PostForm view={view} action={paths.guideMaterials()} form={form} labels={b.materialFields}>
            <TextField
              view={view}
              form={form}
              name="title"
              label={b.materialFields.title}
              required
              maxlength={160}
            />
            <TextField
              view={view}
              form={form}
              name="url"
              label={b.materialFields.url}
              required
              maxlength={1000}
            />
            <SelectField
              view={view}
              form={form}
              name="topicId"
              label={b.materialFields.topicId}
              options={topics.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <div class="actions">
              <Button kind="secondary">{b.materialAdd}</Button>
            </div>
          </PostForm>
        </details>
      </May>
    </Card>
  );
};

const Groups: FC<Props> = ({ view, communities, guides, forms: { group: form } }) => {
  const b = texts(view.language).basics;
  const may = view.rights.may('L3', 'prepare');
  return (
    <Card title={b.groups}>
      {communities.map((community) => (
        <details class="more">
          <summary>
            {community.name} ({b.members(community.members.length)})
          </summary>
          {community.purpose && <p>{community.purpose}</p>}
          {may ? (
            <form method="post" action={paths.guideCommunity(community.id)} class="stack">
              <input type="hidden" name="groupName" value={community.name} />
              <input type="hidden" name="purpose" value={community.purpose ?? ''} />
              <Members view={view} id={community.id} community={community} guides={guides} />
              <div class="actions">
                <Button kind="secondary">{b.groupSave}</Button>
              </div>
            </form>
          ) : (
            <p>{community.members.map(({ name }) => name).join(', ')}</p>
          )}
        </details>
      ))}
      {may && (
        <details class="more" open={hasFaults(form)}>
          <summary>{b.groupAdd}</summary>
          <PostForm view={view} action={paths.guideCommunities()} form={form} labels={b.groupFields}>
            <TextField
              view={view}
              form={form}
              name="groupName"
              label={b.groupFields.groupName}
              required
              maxlength={120}
            />
            <TextField view={view} form={form} name="purpose" label={b.groupFields.purpose} maxlength={500} />
            <Members view={view} id="neu" community={null} guides={guides} />
            <div class="actions">
              <Button kind="secondary">{b.groupAdd}</Button>
            </div>
          </PostForm>
        </details>
      )}
    </Card>
  );
};

const Members: FC<{ view: View; id: string; community: Community | null; guides: readonly Guide[] }> = (
  props,
) => {
  const { view, id, community, guides } = props;
  return (
    <fieldset class="choices">
      <legend class="kern-label">{texts(view.language).basics.groupFields.guideIds}</legend>
      {guides
        .filter(({ state }) => state === 'active')
        .map((guide) => (
          <Tick
            id={`m-${id}-${guide.id}`}
            name="guideIds"
            value={guide.id}
            checked={community?.members.some((member) => member.id === guide.id)}
          >
            {guide.name}
          </Tick>
        ))}
    </fieldset>
  );
};

const Settings: FC<Props> = ({ view, settings, forms: { settings: refused } }) => {
  const b = texts(view.language).basics;
  const names = ['answerDays', 'contactMonths', 'keepMonths'] as const;
  const values = Object.fromEntries(names.map((name) => [name, String(settings[name])]));
  const form = hasFaults(refused) ? refused : { values, faults: {} };
  return (
    <Card title={b.settings} link={{ href: paths.keptData(), text: b.kept }}>
      {view.rights.may('L2', 'prepare') ? (
        <PostForm view={view} action={paths.guideSettings()} form={form} labels={b.settingFields}>
          {names.map((name) => (
            <TextField
              view={view}
              form={form}
              name={name}
              label={b.settingFields[name]}
              required
              width="short"
              inputmode="numeric"
            />
          ))}
          <div class="actions">
            <Button kind="secondary">{words(view.language).form.save}</Button>
          </div>
        </PostForm>
      ) : (
        <dl class="facts">
          {names.map((name) => (
            <>
              <dt>{b.settingFields[name]}</dt>
              <dd>{settings[name]}</dd>
            </>
          ))}
        </dl>
      )}
    </Card>
  );
};
