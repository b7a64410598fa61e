import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shippedKnowledge } from '../../store/catalogue.ts';
import { advise } from './advise.ts';
import { distributeGuides } from './guides.ts';
import { bareProfile } from './landscape.ts';
import { chooseModel } from './model.ts';
import { type AdvisorProfile, dimensions, profileTypes } from './profile.ts';

const knowledge = await shippedKnowledge();
const { rules } = knowledge;

/** Lohenfurt, our town for tests: 62,140 inhabitants, 480 in offices, 12 units. */
const town: AdvisorProfile = {
  ...bareProfile('kreisangehoerige-stadt', 62_140),
  officeStaff: 480,
  itPosts: 12,
  itOperation: 'mixed',
  maturity: { F: 2.5, Z: 2.6, P: 2.4, O: 2.8, T: 3, S: 2.5, D: 2.9, K: 2.2, M: 2.4, R: 2.6 },
  existingRoles: ['cio'],
  konzern: 1,
  cooperation: false,
  units: 12,
  deputy: true,
};
const ask = (more: Partial<AdvisorProfile> = {}) => advise({ ...town, ...more }, knowledge);
const warningIds = (more: Partial<AdvisorProfile>) => ask(more).warnings.map(({ id }) => id);

test('a town of 62,140 with governance maturity 2.58 gets one office for both, with the tandem as alternative', () => {
  const { models } = ask();
  assert.deepEqual(
    models.map(({ id, rule }) => [id, rule]),
    [
      ['M3', 'G10'],
      ['M4', 'G10'],
    ],
  );
  assert.match(
    models[0].reason.de,
    /Maßgeblich: kreisangehörige Stadt, 62\.140 Einwohner, Reife der Steuerung 2,58.* \(Regel G10\)\.$/,
  );
  assert.match(models[0].reason.en, /Decisive: town within a district, 62,140 inhabitants/);
});

test('what would change the answer: the nearest limit of each input that does', () => {
  assert.deepEqual(
    ask().sensitivity.map(({ input, threshold, model }) => [input, threshold, model]),
    [
      ['inhabitants', 50_000, 'M2'],
      ['g', 2.5, 'M4'],
      ['konzern', 3, 'M6'],
    ],
  );
});

test('every turn that is named really turns the model, and nothing nearer does', () => {
  const profile = fc.record({
    type: fc.constantFrom(...profileTypes),
    inhabitants: fc.integer({ min: 1, max: 1_000_000 }),
    konzern: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
    cooperation: fc.boolean(),
    score: fc.integer({ min: 10, max: 50 }),
  });
  fc.assert(
    fc.property(profile, ({ score, ...given }) => {
      const maturity = Object.fromEntries(dimensions.map((dimension) => [dimension, score / 10]));
      const advice = advise({ ...bareProfile(given.type, given.inhabitants), ...given, maturity }, knowledge);
      const facts = { ...given, g: score / 10 };
      const modelAt = (change: object) => chooseModel(rules, { ...facts, ...change }).values.model;
      for (const { input, value, model } of advice.sensitivity) {
        assert.equal(modelAt({ [input]: value }), model);
        assert.notEqual(model, advice.models[0].id);
        if (typeof value !== 'number' || input === 'konzern') continue;
        const half = (value + facts[input as 'inhabitants' | 'g']) / 2;
        const between = input === 'inhabitants' ? Math.round(half) : half;
        // Scores are told apart by hundredths.
        const apart = input === 'g' ? Math.abs(value - facts.g) > 0.02 : between !== value;
        if (apart) assert.equal(modelAt({ [input]: between }), advice.models[0].id);
      }
    }),
    { numRuns: 300 },
  );
});

test('posts: the sum of range and add-ons stays within the range of the model', () => {
  assert.deepEqual(ask().fte, { cdo: { min: 2.75, max: 5 }, cio: { min: 1, max: 2 } });
  const rich = ask({ grant: true, guides: 60 });
  assert.deepEqual(rich.fte.cdo, { min: 4, max: 5 });
  assert.ok(rich.rules.includes('D2.grant.min') && rich.rules.includes('D2.guides40.min'));
});

test('posts by size: a tandem of 150,000 gets 3 to 6 on the CDO side, one of 250,000 gets 5 to 10', () => {
  const maturity = { F: 2, Z: 2, P: 3, O: 3 };
  const fte = (inhabitants: number) => ask({ inhabitants, maturity, guides: 0 }).fte;
  assert.deepEqual(fte(150_000), { cdo: { min: 3, max: 6 }, cio: { min: 2, max: 4 } });
  assert.deepEqual(fte(250_000).cdo, { min: 5, max: 10 });
});

test('a Landkreis with seven towns to serve gets the hub on top: half a post per five towns on both sides', () => {
  const bare = advise({ ...bareProfile('landkreis', 150_000), guides: 0 }, knowledge);
  const hub = advise({ ...bareProfile('landkreis', 150_000), townsServed: 12, guides: 0 }, knowledge);
  assert.deepEqual([bare.overlays.length, hub.overlays[0]?.rule], [0, 'O1']);
  assert.equal(hub.fte.cdo.max, bare.fte.cdo.max + 1);
  assert.equal(hub.fte.cio.min, bare.fte.cio.min + 1);
});

test('a hub is advised on a mandate, never on an assumed number of towns', () => {
  const { overlays, estimated, posts } = advise(
    { ...bareProfile('landkreis', 150_000), cooperation: true },
    knowledge,
  );
  assert.deepEqual(
    [overlays.map(({ rule }) => rule), estimated.includes('townsServed')],
    [['O1.mandate'], true],
  );
  assert.deepEqual(posts.at(-1)?.add, { min: 0.5, max: 0.5 });
});

test('posts are explained: the range of the model, then each part that is added', () => {
  const parts = ask({ grant: true, guides: 20 }).posts.map(({ rule, add }) => [rule, add.min, add.max]);
  assert.deepEqual(parts, [
    ['D2.M3', 2, 5],
    ['D2.portfolio.min', 0.5, 1],
    ['D2.grant.min', 1, 3],
    ['D2.guides15.min', 0.25, 0.25],
  ]);
});

test('what would change the form of the guides: fewer desks or fewer offices, each on its own', () => {
  const turns = (more: Partial<AdvisorProfile>) =>
    ask(more).guideSensitivity.map(({ input, threshold, regime }) => [input, threshold, regime]);
  assert.deepEqual(turns({}), [
    ['officeStaff', 60, 'team'],
    ['units', 5, 'team'],
  ]);
  assert.deepEqual(turns({ officeStaff: 40 }), [['officeStaff', 60, 'network']]);
  assert.deepEqual(turns({ officeStaff: 9, units: 2 }), []);
});

test('no town of any size becomes a hub', () => {
  assert.deepEqual(ask({ townsServed: 20, cooperation: true }).overlays, []);
});

test('placement: a tandem sits as staff unit at the top, unless the top is not involved and the CDO goes to the line', () => {
  const weak = { F: 1.5, Z: 2, P: 2, O: 2 };
  assert.equal(ask({ maturity: weak }).placement.rule, 'D3.4');
  assert.equal(ask({ maturity: weak, cdoInLine: true }).placement.id, 'staff-unit-or-postpone');
  assert.equal(ask().placement.rule, 'D3.5');
});

test('one office for both under a top that is not involved is warned of by its placement', () => {
  const advice = ask({ maturity: { F: 3, F1: 1, F3: 3, Z: 3, P: 3, O: 3 } });
  assert.deepEqual([advice.models[0].id, advice.placement.rule], ['M3', 'D3.3']);
});

test('guides: fewer than 60 in offices or five units make a team, no hours a pilot, the rest a network', () => {
  const regime = (more: Partial<AdvisorProfile>) => ask(more).guides.regime;
  assert.equal(regime({ officeStaff: 59 }), 'team');
  assert.equal(regime({ officeStaff: 60 }), 'network');
  assert.equal(regime({ units: 4 }), 'team');
  assert.equal(regime({ guideHours: 0 }), 'pilot');
  assert.equal(regime({ maturity: { M: 3, M3: 1.5 } }), 'pilot');
});

test('guides: 15 units of unknown size need 15 to 38, as Moers has 36', () => {
  const { min, max } = ask({ units: 15, officeStaff: 600 }).guides;
  assert.deepEqual([min, max], [15, 38]);
});

test('guides: with known units one per thirty office staff, at most three each', () => {
  const { min, recommended, max } = ask({
    officeStaff: null,
    units: null,
    unitStaff: [20, 30, 31, 61, 200, 90],
  }).guides;
  assert.deepEqual([min, recommended, max], [6, 13, 13]);
});

test('guides never cost more than 1.5 % of the working time of all in offices', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 60, max: 5_000 }),
      fc.integer({ min: 5, max: 300 }),
      fc.integer({ min: 1, max: 8 }),
      (officeStaff, units, guideHours) => {
        const { min, recommended, max, hours } = ask({ officeStaff, units, guideHours }).guides;
        assert.ok(min <= recommended && recommended <= max);
        assert.ok((max * hours) / 39 <= officeStaff * 0.015 + 1e-9);
      },
    ),
    { numRuns: 200 },
  );
});

test('guides are dealt out: first everybody one, then the second, then the third', () => {
  const units = [
    { id: 'a', officeStaff: 20, citizenContact: false, openProject: false },
    { id: 'b', officeStaff: 25, citizenContact: true, openProject: false },
    { id: 'c', officeStaff: 90, citizenContact: false, openProject: false },
  ];
  const dealt = (number: number) => Object.fromEntries(distributeGuides(rules, units, number));
  assert.deepEqual(dealt(3), { a: 1, b: 1, c: 1 });
  assert.deepEqual(dealt(5), { a: 1, b: 2, c: 2 });
  assert.deepEqual(dealt(9), { a: 1, b: 2, c: 3 });
});

test('delineation: both functions ask for the three sentences, one hand for decisions outside, a provider for its limits', () => {
  const ids = (more: Partial<AdvisorProfile>) => ask(more).delineation.map(({ rule }) => rule);
  assert.deepEqual(ids({}), ['D5.1', 'D5.2', 'D5.3', 'D5.4', 'D5.5', 'D5.9', 'D5.10']);
  const small = { inhabitants: 12_000, existingRoles: [], itOperation: 'own' as const, officeStaff: 50 };
  assert.deepEqual(ids(small), ['D5.6']);
  assert.ok(ids({ konzern: 2 }).includes('D5.8'));
});

test('the next step is the bottleneck: security before leadership before strategy', () => {
  const step = (maturity: Record<string, number>) => {
    const { rule, dimension } = ask({ maturity: { ...town.maturity, ...maturity } }).nextStep;
    return [rule, dimension];
  };
  assert.deepEqual(step({ S: 1.9, F: 1.9 }), ['D6.1', 'S']);
  assert.deepEqual(step({ F: 1.9, Z: 1 }), ['D6.2', 'F']);
  assert.deepEqual(step({ O: 2.4 }), ['D6.6', 'O']);
  assert.deepEqual(step({}), ['D6.7', 'K']);
});

test('warnings: two hats in one hand', () => {
  assert.deepEqual(ask({ samePerson: [['dsb', 'cio']] }).warnings[0]?.level, 'error');
  assert.deepEqual(ask({ samePerson: [['isb', 'it-head']] }).warnings[0]?.id, 'isb-it');
  const isbCdo = (inhabitants: number) => ask({ inhabitants, samePerson: [['isb', 'cdo']] }).warnings;
  assert.equal(isbCdo(19_000).find(({ id }) => id === 'isb-cdo')?.level, 'warning');
  assert.equal(isbCdo(25_000).find(({ id }) => id === 'isb-cdo')?.level, 'error');
});

test('warnings: power, money, deputy, hours, recruitment', () => {
  assert.deepEqual(warningIds({}), []);
  assert.deepEqual(warningIds({ cdoBoardAccess: false }), ['cdo-without-board']);
  assert.deepEqual(warningIds({ cdoGrant: true }), ['cdo-grant']);
  assert.deepEqual(warningIds({ inhabitants: 30_000, deputy: null }), ['no-deputy']);
  assert.deepEqual(warningIds({ guideHours: 0 }), ['guides-without-hours']);
  assert.deepEqual(warningIds({ failedRecruitments: 2 }), ['recruitment-failed']);
  assert.deepEqual(warningIds({ failedRecruitments: 1 }), []);
});

test('a model that needs more posts than the IT has says so with both numbers', () => {
  const [warning] = ask({ itPosts: 3 }).warnings;
  assert.equal(warning?.id, 'posts-short');
  assert.match(warning!.text.de, /mindestens 3,8 Stellen .*die IT hat 3,0/);
});

test('within ten percent of a limit both its sides are shown', () => {
  const [warning] = ask({ inhabitants: 54_999 }).warnings;
  assert.deepEqual([warning?.id, warning?.level], ['near-limit', 'info']);
  assert.match(
    warning!.text.de,
    /Grenze von 50\.000\. Darunter gilt „Digital.*“, ab der Grenze „Personalunion im Amt“/,
  );
  assert.deepEqual(warningIds({ inhabitants: 55_001 }), []);
  assert.deepEqual(warningIds({ inhabitants: 45_000 }), ['near-limit']);
});

test('what is not known is estimated and named; what cannot be estimated is asked for', () => {
  const bare = advise(bareProfile('gemeinde', 12_000), knowledge);
  assert.deepEqual(bare.estimated, ['officeStaff', 'maturity', 'units', 'konzern', 'cooperation']);
  assert.deepEqual(bare.missing, ['itPosts', 'itOperation']);
  assert.equal(bare.inputs.officeStaff, 48);
  assert.ok(bare.warnings.some(({ id }) => id === 'maturity-estimated'));
  assert.deepEqual(ask({ maturity: { ...town.maturity, K: 3 }, officeStaff: null }).estimated, [
    'officeStaff',
  ]);
});

test('every advice names its rules with marks and sources, its version, and that it is no legal opinion', () => {
  const advice = ask();
  assert.deepEqual(advice.rules.slice(0, 2), ['G10', 'D2.M3']);
  assert.equal(advice.evidence.length, advice.rules.length);
  assert.deepEqual(advice.evidence[0]!.marks, ['judgement']);
  assert.match(advice.version, /^1\.0\.0\+/);
  assert.match(advice.notice.de, /keine Rechtsauskunft/);
});

test('any profile gets two different models and a guide range in order', () => {
  const anyProfile = fc.record({
    type: fc.constantFrom(...profileTypes),
    inhabitants: fc.integer({ min: 1, max: 4_000_000 }),
    officeStaff: fc.option(fc.integer({ min: 0, max: 20_000 })),
    units: fc.option(fc.integer({ min: 0, max: 300 })),
    konzern: fc.option(fc.constantFrom(0 as const, 3 as const)),
    cooperation: fc.option(fc.boolean()),
    itPosts: fc.option(fc.integer({ min: 0, max: 500 })),
  });
  fc.assert(
    fc.property(anyProfile, (given) => {
      const { models, guides } = advise(
        { ...bareProfile(given.type, given.inhabitants), ...given },
        knowledge,
      );
      assert.notEqual(models[0].id, models[1].id);
      assert.ok(guides.min <= guides.recommended && guides.recommended <= guides.max);
    }),
    { numRuns: 300 },
  );
});
