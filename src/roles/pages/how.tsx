import type { FC } from 'hono/jsx';
import { formatNumber } from '../../kernel/money.ts';
import type { View } from '../../web/env.ts';
import { Card, Status, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import type { Advice, Knowledge } from '../core/advisor/advise.ts';
import type { Turn } from '../core/advisor/model.ts';
import { typeNames } from '../core/advisor/reason.ts';
import type { TableId } from '../core/rules/rule-set.ts';
import { sayCell, sayNumber } from '../core/rules/speak.ts';
import { texts } from '../texts.ts';
import { sayRange } from './advice.tsx';
import { modelName, sayNames } from './rule-words.ts';

type Props = { view: View; advice: Advice; knowledge: Knowledge };

/** Input by input: the value, the rule it made fire, and what follows. */
export const HowCard: FC<Props> = (props) => {
  const t = texts(props.view.language).advisor;
  const columns = t.howColumns;
  const head = (
    <tr>
      <th scope="col">{columns.input}</th>
      <th scope="col">{columns.value}</th>
      <th scope="col">{columns.rule}</th>
      <th scope="col">{columns.effect}</th>
    </tr>
  );
  return (
    <Card title={t.how} link={{ href: paths.rules(), text: t.rulesLink }}>
      <Table caption={t.how} head={head}>
        {stepsOf(props).map((step) => (
          <tr>
            <th scope="row">{step.input}</th>
            <td>
              {step.value} {step.estimated && <Status tone="plain">{t.estimated}</Status>}
            </td>
            <td>
              {step.condition} <span class="muted small">({step.rule})</span>
            </td>
            <td>{step.effect}</td>
          </tr>
        ))}
      </Table>
    </Card>
  );
};

type Step = {
  input: string;
  value: string;
  estimated: boolean;
  rule: string;
  condition: string;
  effect: string;
};

function stepsOf(props: Props): Step[] {
  const { view, advice, knowledge } = props;
  const t = texts(view.language).advisor;
  const [first] = advice.models;
  const name = (id: keyof Knowledge['models']) => knowledge.models[id].name[view.language];
  return [
    ...conditionsOf(props, 'D1', first.rule, name(first.id)),
    ...advice.overlays.flatMap(({ rule }) => conditionsOf(props, 'D1.overlay', rule, name('M7'))),
    ...advice.rules
      .filter((rule) => rule.startsWith('D2.') && rule.endsWith('.min'))
      .flatMap((rule) =>
        conditionsOf(props, 'D2.cdoMin', rule, t.posts(sayRange(advice.fte.cdo, view.language))),
      ),
    ...conditionsOf(props, 'D3', first.placement.rule, first.placement[view.language]),
    ...conditionsOf(props, 'D4', advice.guides.rule, advice.guides.text[view.language]),
    ...conditionsOf(props, 'D6', advice.nextStep.rule, advice.nextStep[view.language]),
  ];
}

/** One step per input that the rule looks at; the effect stands beside the first. */
function conditionsOf({ view, advice, knowledge }: Props, id: TableId, rule: string, effect: string): Step[] {
  const { table } = knowledge.rules.table(id);
  const found = table.rules.find((one) => one.id === rule);
  if (!found) return [];
  const steps = table.inputs.flatMap(({ name, label }, column) => {
    if (found.tests[column] === '-') return [];
    const { value, estimated } = shownInput(view, advice, name);
    const condition = sayNames(sayCell(found.tests[column]!, view.language), view);
    return [{ input: inputName(view, name, label), value, estimated, rule, condition, effect }];
  });
  return steps.map((step, index) => (index === 0 ? step : { ...step, effect: '' }));
}

const inputName = (view: View, name: string, label: string): string =>
  texts(view.language).advisor.inputs[name] ?? label.replace(/ \(.*\)$/, '');

function shownInput(view: View, advice: Advice, name: string): { value: string; estimated: boolean } {
  const t = texts(view.language).advisor;
  const value =
    name === 'model'
      ? modelName(advice.models[0].id, view)
      : name === 'guides'
        ? advice.guides.recommended
        : advice.inputs[name];
  const governance = ['F', 'Z', 'P', 'O'];
  const estimated =
    advice.estimated.includes(name) ||
    (name.length === 1 && advice.estimated.some((one) => one === 'maturity' || one === `maturity.${name}`)) ||
    (name === 'g' &&
      advice.estimated.some((one) => one === 'maturity' || governance.some((d) => one === `maturity.${d}`)));
  if (value === undefined || value === null) return { value: t.unknown, estimated };
  if (typeof value === 'number') return { value: sayNumber(value, view.language), estimated };
  if (typeof value === 'boolean') return { value: sayCell(String(value), view.language), estimated };
  return { value: typeNames[value]?.[view.language] ?? value, estimated };
}

const fields: Record<Turn['input'], string> = {
  inhabitants: 'einwohner',
  g: '',
  konzern: 'konzern',
  cooperation: 'ikz',
};

/** For each input the nearest limit beyond which another model comes first, with a link that tries it. */
export const SensitivityCard: FC<Props & { tryOut: (field: string, value: string) => string }> = (props) => {
  const { view, advice, knowledge, tryOut } = props;
  const t = texts(view.language).advisor;
  return (
    <Card title={t.sensitivity}>
      {advice.sensitivity.length === 0 && <p>{t.sensitivityNone}</p>}
      <ul class="list">
        {advice.sensitivity.map((turn) => {
          const model = knowledge.models[turn.model].name[view.language];
          const field = fields[turn.input];
          return (
            <li>
              <span>{t.turn(t.inputs[turn.input] ?? turn.input, placeOf(turn, advice, view), model)}</span>
              {field && <a href={tryOut(field, fieldValue(turn))}>{t.sensitivityTry}</a>}
            </li>
          );
        })}
      </ul>
    </Card>
  );
};

function placeOf({ input, threshold, value }: Turn, advice: Advice, view: View): string {
  if (typeof threshold === 'boolean') return sayCell(String(threshold), view.language);
  const number = formatNumber(threshold, view.language, input === 'g' ? 1 : 0);
  const down = typeof value === 'number' && value < Number(advice.inputs[input]);
  const german = view.language === 'de';
  if (input === 'konzern') return german ? `auf Stufe ${number}` : `at level ${number}`;
  if (down) return german ? `unter ${number}` : `below ${number}`;
  return german ? `ab ${number}` : `from ${number}`;
}

const fieldValue = ({ value }: Turn): string =>
  typeof value === 'boolean' ? (value ? 'ja' : 'nein') : String(value);
