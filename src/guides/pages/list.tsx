import type { FC } from 'hono/jsx';
import type { Unit } from '../../municipality/store/units.ts';
import type { View } from '../../web/env.ts';
import { FilterChoice, FilterText } from '../../web/filter.tsx';
import { Page } from '../../web/layout.tsx';
import { ButtonLink, Card, Empty, May, Phone, Status, Tick } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { guideKinds } from '../core/guide.ts';
import type { Guide, GuideFilter } from '../store/guides.ts';
import type { Topic } from '../store/topics.ts';
import { texts } from '../texts.ts';
import { GuideTabs } from './tabs.tsx';

type Props = {
  view: View;
  guides: readonly Guide[];
  filter: GuideFilter;
  units: readonly Unit[];
  topics: readonly Topic[];
};

/** Find a guide: by name, topic, unit and kind. */
export const GuideListPage: FC<Props> = (props) => {
  const { view, guides, filter } = props;
  const t = texts(view.language);
  const active = guides.filter(({ state }) => state === 'active').length;
  // Without a filter nobody was sought: there is nobody yet.
  const isNew = guides.length === 0 && !Object.values(filter).some(Boolean);
  return (
    <Page
      view={view}
      room="guides"
      title={isNew ? t.overview.titleNone : t.list.title(active)}
      lead={t.list.lead}
      actions={
        <>
          <ButtonLink href={paths.guideQuestionNew()}>{t.list.ask}</ButtonLink>
          <May view={view} decision="L1" need="prepare" quiet>
            <ButtonLink href={paths.guideNew()} primary>
              {t.overview.propose}
            </ButtonLink>
          </May>
        </>
      }
    >
      <GuideTabs view={view} current="list" />
      {isNew ? null : <Filter {...props} />}
      {isNew ? (
        <Empty title={t.overview.none} action={<May view={view} decision="L1" need="prepare" />}>
          {t.overview.noneHint}
        </Empty>
      ) : guides.length === 0 ? (
        <p>{t.list.none}</p>
      ) : (
        <div class="cards guide-cards">
          {guides.map((guide) => (
            <GuideCard view={view} guide={guide} />
          ))}
        </div>
      )}
    </Page>
  );
};

const GuideCard: FC<{ view: View; guide: Guide }> = ({ view, guide }) => {
  const t = texts(view.language);
  return (
    <Card>
      <h2>
        <a href={paths.guide(guide.id)}>{guide.name ?? t.list.former}</a>
      </h2>
      <p class="muted small">
        {guide.kind === 'community' ? [t.kinds.community, guide.site].filter(Boolean).join(', ') : guide.unit}
        {guide.furtherUnits.length > 0 &&
          `, ${t.list.further} ${guide.furtherUnits.map(({ name }) => name).join(', ')}`}
      </p>
      {guide.topics.length > 0 && <p>{guide.topics.map(({ name }) => name).join(', ')}</p>}
      {guide.openingHours && <p class="small">{guide.openingHours}</p>}
      {guide.languages.length > 0 && <p class="small muted">{guide.languages.join(', ')}</p>}
      {(guide.email || guide.phone) && (
        <p class="small">
          {guide.email && <a href={`mailto:${guide.email}`}>{guide.email}</a>}
          {guide.email && guide.phone && ' · '}
          {guide.phone && <Phone number={guide.phone} />}
        </p>
      )}
      {guide.state !== 'active' && (
        <Status tone={guide.state === 'proposed' ? 'info' : 'plain'}>{t.states[guide.state]}</Status>
      )}
    </Card>
  );
};

const Filter: FC<Props> = ({ view, filter, units, topics }) => {
  const t = texts(view.language);
  return (
    <search>
      <form class="filters" action={paths.guideList()} method="get">
        <FilterText name="text" label={t.list.filter.text} value={filter.text} />
        <FilterChoice
          name="thema"
          label={t.list.filter.topic}
          chosen={filter.topicId}
          all={t.list.filter.any}
          options={topics.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <FilterChoice
          name="einheit"
          label={t.list.filter.unit}
          chosen={filter.unitId}
          all={t.list.filter.any}
          options={units.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
        />
        <FilterChoice
          name="art"
          label={t.list.filter.kind}
          chosen={filter.kind}
          all={t.list.filter.any}
          options={guideKinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
        />
        <Tick id="alle" name="alle" checked={filter.all}>
          {t.list.filter.all}
        </Tick>
        <button class="kern-btn kern-btn--secondary" type="submit">
          <span class="kern-label">{t.list.filter.submit}</span>
        </button>
      </form>
    </search>
  );
};
