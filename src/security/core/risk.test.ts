import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkRisk, isAlive, placeName, riskStanding } from './risk.ts';
import { type EntryLevel, sheetOfEntry } from './sheet.ts';
import { itemsFor, lacksReason, overallNeed } from './target.ts';

const today = '2026-11-24';
const bilingual = (text: string) => ({ de: text, en: text });

describe('a residual risk', () => {
  it('is carried to its last day and lapses after it', () => {
    const risk = { state: 'accepted', untilOn: today } as const;
    assert.equal(riskStanding(risk, today), 'accepted');
    assert.equal(riskStanding(risk, '2026-11-25'), 'lapsed');
    assert.equal(isAlive(risk, '2026-11-25'), false);
  });

  it('is proposed for a gap only, until a day that comes and is not far', () => {
    const refusal = (until: string, status: 'met' | 'unmet' = 'unmet') =>
      checkRisk(until, today, status, [])?.refusal;
    assert.equal(refusal('2027-06-30'), undefined);
    assert.equal(refusal('2027-06-30', 'met'), 'nothing-to-carry');
    assert.equal(refusal(today), 'until-past');
    assert.equal(refusal('2028-11-24'), undefined);
    assert.equal(refusal('2028-11-25'), 'until-too-far');
  });

  it('is named by its requirement and by what it is about, also when the requirement is gone', () => {
    const topic = {
      id: 'SICH',
      priority: 1,
      wiba: 'Sicherung',
      name: bilingual('Sicherung'),
      lead: bilingual(''),
    };
    const questions = [{ id: 'SICH.1', effort: 1, ...bilingual('Wird täglich gesichert?') }];
    const entry = { edition: '2026-11-29', name: bilingual('Einstieg'), topics: [{ ...topic, questions }] };
    const sheets = [{ sheet: sheetOfEntry(entry as EntryLevel, 'de') }];
    const name = (requirement: string, target: string | null) =>
      placeName({ sheet: 'entry', requirement, target }, sheets);
    assert.equal(name('SICH.1', null), 'SICH.1 Wird täglich gesichert?');
    assert.equal(name('SICH.1', 'Rechenzentrum'), 'Rechenzentrum: SICH.1 Wird täglich gesichert?');
    assert.equal(name('SICH.9', null), 'SICH.9');
  });

  it('is proposed once at a time; a lapsed, refused or withdrawn one may be proposed again', () => {
    const again = (state: 'proposed' | 'accepted' | 'refused' | 'withdrawn', untilOn: string) =>
      checkRisk('2027-06-30', today, 'partly', [{ state, untilOn }])?.refusal;
    assert.equal(again('proposed', '2027-01-31'), 'already-proposed');
    assert.equal(again('accepted', '2027-01-31'), 'already-proposed');
    assert.equal(again('accepted', '2026-11-23'), undefined);
    assert.equal(again('refused', '2027-01-31'), undefined);
    assert.equal(again('withdrawn', '2027-01-31'), undefined);
  });
});

describe('a target object', () => {
  const normal = { confidentiality: 'normal', integrity: 'normal', availability: 'normal' } as const;

  it('needs as much protection as its highest aspect, and says why where that is above normal', () => {
    assert.equal(overallNeed(normal), 'normal');
    assert.equal(overallNeed({ ...normal, integrity: 'high', availability: 'very-high' }), 'very-high');
    assert.equal(lacksReason({ ...normal, needReason: null }), false);
    assert.equal(lacksReason({ ...normal, confidentiality: 'high', needReason: null }), true);
    assert.equal(lacksReason({ ...normal, confidentiality: 'high', needReason: 'Sozialdaten' }), false);
  });

  it('is measured by the requirements about its kind, and by those answered for it', () => {
    const item = (key: string, categories: string[], withdrawn = false) => ({ key, categories, withdrawn });
    const items = [item('a', ['Server']), item('b', ['Netze']), item('c', []), item('d', ['Server'], true)];
    const keys = itemsFor(items, ['Server'], (key) => key === 'c').map(({ key }) => key);
    assert.deepEqual(keys, ['a', 'c']);
  });
});
