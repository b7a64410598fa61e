import type { FC } from 'hono/jsx';
import type { View } from '../../web/env.ts';
import { Checkbox, FaultSummary, type Form, type Option, SelectField, TextField } from '../../web/form.tsx';
import { Button, Card } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import { type Dimension, dimensions, profileTypes } from '../core/advisor/profile.ts';
import { typeNames } from '../core/advisor/reason.ts';
import { rolesInPlay } from '../play.ts';
import { playWords } from '../play-words.ts';
import { texts } from '../texts.ts';

export type DimensionNames = Readonly<Record<Dimension, { de: string; en: string }>>;

/** The values to play with; a GET form, so that an answer has an address and nothing is saved. */
export const PlayForm: FC<{ view: View; form: Form; names: DimensionNames }> = ({ view, form, names }) => {
  const t = texts(view.language);
  const labels = playLabels(view);
  return (
    <Card title={t.play.title} id="spielen">
      <p>{t.play.lead}</p>
      <form class="stack" method="get" action={paths.roles()} novalidate>
        <FaultSummary view={view} form={form} labels={labels} />
        <TownFields view={view} form={form} />
        <fieldset>
          <legend>{t.play.existing}</legend>
          {Object.keys(rolesInPlay).map((name) => (
            <Checkbox view={view} form={form} name={name} label={labels[name]!} />
          ))}
        </fieldset>
        <details class="more" open={dimensions.some((dimension) => form.faults[dimension])}>
          <summary>{t.play.maturityLegend}</summary>
          <div class="row narrow">
            {dimensions.map((dimension) => (
              <TextField
                view={view}
                form={form}
                name={dimension}
                label={`${dimension} ${names[dimension][view.language]}`}
                inputmode="decimal"
                required
                width="short"
              />
            ))}
          </div>
        </details>
        <div>
          <Button>{t.play.submit}</Button>
        </div>
      </form>
    </Card>
  );
};

export const playLabels = (view: View): Record<string, string> => {
  const t = texts(view.language);
  const { inputs } = t.advisor;
  return {
    art: inputs.type!,
    einwohner: inputs.inhabitants!,
    buero: inputs.officeStaff!,
    aemter: inputs.units!,
    itstellen: inputs.itPosts!,
    itbetrieb: inputs.itOperation!,
    konzern: inputs.konzern!,
    ikz: inputs.cooperation!,
    stunden: t.play.guideHours,
    cio: t.advisor.cards.cio,
    cdo: t.advisor.cards.cdo,
    lotsen: t.advisor.cards.guides,
    name: t.concept.name,
    note: t.concept.note,
    model: t.concept.model,
    ...Object.fromEntries(dimensions.map((dimension) => [dimension, `${inputs.maturity} ${dimension}`])),
  };
};

const TownFields: FC<{ view: View; form: Form }> = ({ view, form }) => {
  const t = texts(view.language);
  const labels = playLabels(view);
  const { operations, konzern } = playWords(view.language);
  const number = (name: string, decimal = false) => (
    <TextField
      view={view}
      form={form}
      name={name}
      label={labels[name]!}
      inputmode={decimal ? 'decimal' : 'numeric'}
      required={name === 'einwohner'}
    />
  );
  const choice = (name: string, options: Option[]) => (
    <SelectField view={view} form={form} name={name} label={labels[name]!} options={options} />
  );
  const types = profileTypes.map((value) => ({ value, label: typeNames[value]![view.language] }));
  return (
    <div class="row">
      <SelectField
        view={view}
        form={form}
        name="art"
        label={labels.art!}
        options={types}
        required
        empty="–"
      />
      {number('einwohner')}
      {number('buero')}
      {number('aemter')}
      {number('itstellen', true)}
      {choice('itbetrieb', operations)}
      {choice('konzern', konzern)}
      {choice('ikz', [
        { value: 'ja', label: t.play.yes },
        { value: 'nein', label: t.play.no },
      ])}
      <TextField
        view={view}
        form={form}
        name="stunden"
        label={labels.stunden!}
        hint={t.play.guideHoursHint}
        inputmode="decimal"
      />
    </div>
  );
};
