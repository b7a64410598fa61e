import type { FC } from 'hono/jsx';
import { formatNumber } from '../../kernel/money.ts';
import type { View } from '../../web/env.ts';
import { Card, Status, Table } from '../../web/parts.tsx';
import { paths } from '../../web/paths.ts';
import type { Advice, Knowledge } from '../core/advisor/advise.ts';
import type { GuideTurn } from '../core/advisor/guides.ts';
import type { Turn } from '../core/advisor/model.ts';
import type { Range } from '../core/advisor/posts.ts';
import type { Dimension } from '../core/advisor/profile.ts';
import { holdingNames, typeNames } from '../core/advisor/reason.ts';
import type { TableId } from '../core/rules/rule-set.ts';
import { sayCell, sayNumber } from '../core/rules/speak.ts';
import { operationName } from '../play-words.ts';
import { dimensionNames } from '../store/catalogue.ts';
import { texts } from '../texts.ts';
import { sayRange } from './advice.tsx';
import { labelIn, modelName, sayNames } from './rule-words.ts';

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
      <Table caption={t.how} head={head} folds>
        {stepsOf(props).map((step) => (
          <tr>
            <th scope="row">{step.input}</th>
            <td data-label={columns.value}>
              {step.value} {step.estimated && <Status tone="plain">{t.estimated}</Status>}
            </td>
            <td data-label={columns.rule}>
              {step.condition} <span class="muted small">({step.rule})</span>
            </td>
            <td data-label={step.effect && columns.effect}>{step.effect}</td>
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
    ...postSteps(props),
    ...conditionsOf(props, 'D3', first.placement.rule, first.placement[view.language]),
    ...conditionsOf(props, 'D4', advice.guides.rule, advice.guides.text[view.language]),
    ...(advice.guides.regime === 'network' ? numberSteps(props) : []),
    ...(advice.estimated.includes('maturity')
      ? []
      : [
          {
            input: t.maturityOf(dimensionNames()[advice.nextStep.dimension][view.language]),
            ...shownInput(view, advice, advice.nextStep.dimension),
            rule: advice.nextStep.rule,
            condition: stepCondition(props),
            effect: advice.nextStep[view.language],
          },
        ]),
  ];
}

/** The range of the model, what each add-on adds to it, and how the sum is held within the range. */
function postSteps(props: Props): Step[] {
  const { view, advice } = props;
  const t = texts(view.language).advisor;
  const [base, ...added] = advice.posts;
  const range = (one: Range) => sayRange(one, view.language);
  const { cdo, cio } = advice.fte;
  return [
    ...conditionsOf(props, 'D2', base!.rule, t.posts(range(base!.add))),
    ...added.flatMap(({ rule, add, reason }) => {
      const effect = t.addedPosts(range(add), reason[view.language]);
      if (hasRule(props, 'D2.hub', rule)) return [hubStep(props, rule, effect)];
      const found = (['D2.cdoMin', 'D2.cdoMax'] as const).find((id) => hasRule(props, id, rule));
      return found ? conditionsOf(props, found, rule, effect) : [];
    }),
    {
      input: t.postsTogether,
      value: range(cdo),
      estimated: false,
      rule: base!.rule,
      condition: t.heldInRange,
      effect: t.bothPosts(range(cdo), range(cio)),
    },
  ];
}

const hubStep = ({ view, advice }: Props, rule: string, effect: string): Step => {
  const t = texts(view.language).advisor;
  const towns = shownInput(view, advice, 'townsServed');
  return { input: t.inputs.townsServed!, ...towns, rule, condition: t.onBothSides, effect };
};

const hasRule = ({ knowledge }: Props, id: TableId, rule: string): boolean =>
  knowledge.rules.table(id).table.rules.some((one) => one.id === rule);

/** What the number of a full network is reckoned from. */
function numberSteps({ view, advice, knowledge }: Props): Step[] {
  const t = texts(view.language).advisor;
  const { rules } = knowledge;
  const { guides } = advice;
  const number = (value: number) => sayNumber(value, view.language);
  const step = (input: 'officeStaff' | 'units', condition: string, effect: string): Step => ({
    input: t.inputs[input]!,
    ...shownInput(view, advice, input),
    rule: guides.rule,
    condition,
    effect,
  });
  return [
    step('units', t.onePerUnit, t.guideFigures(guides.min, guides.recommended, guides.max)),
    step(
      'officeStaff',
      t.onePerStaff(
        number(rules.assume('staffPerGuide')),
        number(rules.assume('guidesPerUnitMax')),
        number(rules.assume('guideTimeShare') * 100),
      ),
      '',
    ),
  ];
}

/** The threshold the bottleneck lies below; where none is named, that it is the lowest of all. */
function stepCondition({ view, advice, knowledge }: Props): string {
  const { table } = knowledge.rules.table('D6');
  const rule = table.rules.find(({ id }) => id === advice.nextStep.rule);
  const test = rule?.tests[table.inputs.findIndex(({ name }) => name === advice.nextStep.dimension)];
  return test && test !== '-' ? sayCell(test, view.language) : texts(view.language).advisor.lowest;
}

/** One step per input that the rule looks at; the effect stands beside the first. */
function conditionsOf({ view, advice, knowledge }: Props, id: TableId, rule: string, effect: string): Step[] {
  const { table } = knowledge.rules.table(id);
  const found = table.rules.find((one) => one.id === rule);
  if (!found) return [];
  const steps = table.inputs.flatMap(({ name, label }, column) => {
    if (found.tests[column] === '-') return [];
    const { value, estimated } = shownInput(view, advice, name);
    const condition =
      name === 'konzern'
        ? sayHoldings(found.tests[column]!, view)
        : sayNames(sayCell(found.tests[column]!, view.language), view);
    return [{ input: inputName(view, name, label), value, estimated, rule, condition, effect }];
  });
  return steps.map((step, index) => (index === 0 ? step : { ...step, effect: '' }));
}

/** The levels of holdings in words; the tables know them as 0 to 3. */
const sayHoldings = (test: string, view: View): string => {
  const level = /^(<= |)([0-3])$/.exec(test.trim());
  if (!level) return sayCell(test, view.language);
  const name = holdingNames[Number(level[2])]![view.language];
  return level[1] && level[2] !== '0' ? texts(view.language).advisor.upToHoldings(name) : name;
};

const inputName = (view: View, name: string, label: string): string =>
  texts(view.language).advisor.inputs[name] ?? labelIn(label, view);

export function shownInput(view: View, advice: Advice, name: string): { value: string; estimated: boolean } {
  const t = texts(view.language).advisor;
  const value =
    name === 'model'
      ? modelName(advice.models[0].id, view)
      : name === 'guides'
        ? advice.guides.recommended
        : advice.inputs[name];
  const estimated =
    advice.estimated.includes(name) ||
    (name.length === 1 && advice.estimated.some((one) => one === 'maturity' || one === `maturity.${name}`)) ||
    (name === 'g' &&
      advice.estimated.some((one) => one === 'maturity' || governance.some((d) => one === `maturity.${d}`)));
  if (value === undefined || value === null) return { value: t.unknown, estimated };
  if (name === 'itOperation') return { value: operationName(String(value), view.language), estimated };
  if (name === 'konzern') return { value: holdingNames[Number(value)]![view.language], estimated };
  if (typeof value === 'number') return { value: sayNumber(value, view.language), estimated };
  if (typeof value === 'boolean') return { value: sayCell(String(value), view.language), estimated };
  return { value: typeNames[value]?.[view.language] ?? value, estimated };
}

const fields: Record<Exclude<Turn['input'], 'g'> | GuideTurn['input'], string> = {
  inhabitants: 'einwohner',
  konzern: 'konzern',
  cooperation: 'ikz',
  officeStaff: 'buero',
  units: 'aemter',
};

type TryOut = (changed: Record<string, string>) => string;

/** For each input the nearest limit beyond which the answer would be another, with a link that tries it. */
export const SensitivityCard: FC<Props & { tryOut: TryOut }> = ({ view, advice, knowledge, tryOut }) => {
  const t = texts(view.language).advisor;
  const input = (name: string) => t.inputs[name] ?? name;
  const models = advice.sensitivity.map((turn) => ({
    text: t.turn(
      turn.input === 'konzern' ? '' : input(turn.input),
      placeOf(turn, advice, view),
      knowledge.models[turn.model].name[view.language],
    ),
    ...tryFor(turn, advice, view),
  }));
  const guides = advice.guideSensitivity.map((turn) => ({
    text: t.turn(input(turn.input), numberPlace(turn, advice, view), t.regimes[turn.regime]),
    changed: { [fields[turn.input]]: String(turn.value) },
    example: '',
  }));
  return (
    <Card title={t.sensitivity}>
      {models.length === 0 && <p>{t.sensitivityNone}</p>}
      <ul class="list">
        {[...models, ...guides].map(({ text, example, changed }) => (
          <li>
            <span>
              {text} {example && <span class="muted small">{example}</span>}
            </span>
            <a href={tryOut(changed)}>{t.sensitivityTry}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
};

function placeOf(turn: Turn, advice: Advice, view: View): string {
  const { input, threshold, value } = turn;
  const { yes, no } = texts(view.language).play;
  if (typeof threshold === 'boolean') return threshold ? yes : no;
  if (input === 'konzern') return holdingNames[Number(value)]![view.language];
  return numberPlace(turn as NumberTurn, advice, view);
}

type NumberTurn = { input: string; threshold: number; value: number };

function numberPlace({ input, threshold, value }: NumberTurn, advice: Advice, view: View): string {
  const number = formatNumber(threshold, view.language, input === 'g' ? 1 : 0);
  const down = value < Number(advice.inputs[input]);
  const german = view.language === 'de';
  if (down) return german ? `unter ${number}` : `below ${number}`;
  return german ? `ab ${number}` : `from ${number}`;
}

/** What to type to see the turn; for the maturity of steering one dimension, where one alone can do it. */
function tryFor(
  turn: Turn,
  advice: Advice,
  view: View,
): { changed: Record<string, string>; example: string } {
  const { input, value } = turn;
  if (input !== 'g') {
    const typed = typeof value === 'boolean' ? (value ? 'ja' : 'nein') : String(value);
    return { changed: { [fields[input]]: typed }, example: '' };
  }
  const change = exampleOf(turn.value as number, advice);
  const number = (score: number) => formatNumber(score, view.language, 2);
  const named = Object.entries(change).map(
    ([dimension, score]) => `${dimensionNames()[dimension as Dimension][view.language]} ${number(score)}`,
  );
  return {
    changed: Object.fromEntries(
      Object.entries(change).map(([dimension, score]) => [dimension, String(score).replace('.', ',')]),
    ),
    example: texts(view.language).advisor.forExample(named.join(', ')),
  };
}

const governance = ['F', 'Z', 'P', 'O'] as const;

/** The least change of scores that brings their mean to `wanted`: of one dimension, else of all four. */
function exampleOf(wanted: number, { inputs }: Advice): Partial<Record<Dimension, number>> {
  const now = governance.map((dimension) => [dimension, Number(inputs[dimension])] as const);
  const step = wanted - Number(inputs.g);
  const to = (score: number, by: number) =>
    (step > 0 ? Math.ceil((score + by) * 100 - 1e-6) : Math.floor((score + by) * 100 + 1e-6)) / 100;
  const order = now.toSorted((a, b) => (step > 0 ? a[1] - b[1] : b[1] - a[1]));
  const alone = order.find(([, score]) => to(score, 4 * step) >= 1 && to(score, 4 * step) <= 5);
  return alone
    ? { [alone[0]]: to(alone[1], 4 * step) }
    : Object.fromEntries(
        now.map(([dimension, score]) => [dimension, Math.min(5, Math.max(1, to(score, step)))]),
      );
}
