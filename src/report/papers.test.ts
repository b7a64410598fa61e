import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'drizzle-orm';
import { unzipSync } from 'fflate';
import { openDemoDb } from '../../test/open-test-db.ts';
import { openRoomApp } from '../../test/room-app.ts';
import { demoMunicipalityId as municipalityId } from '../demo/ids.ts';
import { calculationOf } from '../plan/planning/calculation.ts';
import { findWorkingScenario } from '../plan/planning/store/scenarios.ts';
import { planRoutes } from '../plan/routes.tsx';
import { reportRoutes } from './routes.tsx';

const db = await openDemoDb();
after(() => db.close());
const app = openRoomApp(db, [planRoutes, reportRoutes], { municipalityId, municipalityName: 'Lohenfurt' });
const bytesOf = async (path: string) => {
  const answer = await app.get(path);
  assert.equal(answer.status, 200, path);
  return new Uint8Array(await answer.arrayBuffer());
};
const inTown = (statement: ReturnType<typeof sql>) =>
  db.inMunicipality(municipalityId, async (tx) => {
    await tx.execute(statement);
  });
const textOf = async (path: string) => new TextDecoder().decode(await bytesOf(path));

let draft = '';
let council = '';
before(async () => {
  await app.post('/it-vorhabenplan/berechnung', {});
  draft = (await db.inMunicipality(municipalityId, findWorkingScenario))!.id;
  await calculationOf(`${municipalityId} ${draft}`)?.done;
  const adopted = await app.post(`/it-vorhabenplan/szenarien/${draft}/beschluss`, {
    name: 'Haushalt 2027/28',
    body: 'council',
    resolvedOn: '23.11.2026',
    paper: 'RV 2026/311',
    note: '',
  });
  const id = adopted.headers.get('location')!.split('/').at(-1)!;
  council = `/berichte/beschlussvorlage/${id}/beschlussvorlage`;
});

describe('the progress report', () => {
  it('says for every goal how far it is, by what, and what is missing', async () => {
    const text = await textOf('/berichte/umsetzungsbericht/umsetzungsbericht.txt');
    assert.match(text, /Die Agenda hat 18 Ziele und 18 Kennzahlen\./);
    assert.match(text, /Z4\.3 Glasfaser.*kein Vorhaben trägt dazu bei/s);
    assert.match(text, /Fachverfahren \| 168 Verfahren \| 163 Verfahren \| 130 Verfahren \(2030\) \| hinter/);
    assert.match(text, /V-057 \| .*\| stark/);
  });
});

describe('the yearly report', () => {
  it('has the parts of a council paper, filled from the data', async () => {
    const text = await textOf('/berichte/jahresbericht/2026/jahresbericht.txt');
    for (const part of [
      'Beschlussvorschlag',
      'Begründung',
      'Finanzielle Auswirkungen',
      'Personal',
      'Nachhaltigkeit',
    ])
      assert.match(text, new RegExp(`^${part}$`, 'm'));
    assert.match(text, /1\. Der Rat nimmt den Jahresbericht 2026 zur Kenntnis\./);
    assert.match(
      text,
      /Kennzahlen hinter dem Zielpfad[\s\S]*Z1\.2 \| Bauantrag, mittlere Dauer \| 112 Tage \| 110,3 Tage \| 75 Tage/,
    );
    assert.match(text, /163 Anwendungen sind im Einsatz, 30 davon/);
    assert.match(text, /2027 \| [\d.]+\s€ \| 1\.195\.000\s€ \| [\d.]+\s€ \| 7\d\d\.000\s€/);
    assert.doesNotMatch(text, /^Idee: /m);
    assert.match(
      text,
      /^2027 liegen die einmaligen Kosten investiv [\d.,]+\s€ über dem Rahmen; das ist nicht gedeckt\.$/m,
    );
    assert.match(text, /^Im Rahmen 2027 investiv stehen 85\.000\s€ Reste aus dem Vorjahr/m);
    assert.match(text, /reicht die Kapazität/);
    assert.doesNotMatch(text, / -\d/);
    assert.equal((await app.get('/berichte/jahresbericht/2031/jahresbericht.txt')).status, 404);
  });
});

describe('the council paper of an adopted plan', () => {
  it('proposes, sums up, and counts money by year and kind as it was adopted', async () => {
    const text = await textOf(`${council}.txt`);
    assert.match(
      text,
      /1\. Der Rat beschließt den IT-Vorhabenplan 2027 bis \d{4} in der Fassung \d+ mit \d+ Vorhaben/,
    );
    assert.match(text, /Beschluss: Rat, beschlossen am 23\.11\.2026, Vorlage RV 2026\/311/);
    assert.match(text, /Jahr \| investiv \| Rahmen \| Reste aus Vorjahren \| konsumtiv \| Rahmen/);
    assert.match(text, /^2028 liegen .* über dem Rahmen; investive Reste aus Vorjahren\s+decken das/m);
    assert.match(text, /Ist es aufschiebbar\? \d+ von \d+ Vorhaben/);
    const [sum, ...years] = [...text.matchAll(/^(Summe|20\d\d) \| ([\d.]+)\s€/gm)]
      .map(([, label, amount]) => ({ label, euro: Number(amount!.replaceAll('.', '')) }))
      .toReversed();
    assert.equal(sum!.label, 'Summe');
    assert.equal(
      sum!.euro,
      years.reduce((all, { euro }) => all + euro, 0),
    );
  });

  it('says which figures are only the least, and claims no more than the data hold', async () => {
    const text = (await textOf(`${council}.txt`)).replace(/\s+/g, ' ');
    const [, open] = /(\d+) Vorhaben nennen noch keine laufenden Kosten/.exec(text)!;
    assert.ok(Number(open) > 0);
    assert.match(text, /Was kostet es jährlich\? mindestens [\d.]+ € im Jahr\. \d+ Vorhaben nennen/);
    assert.match(text, /Die laufenden Kosten von mindestens [\d.]+ € im Jahr/);
    assert.match(text, /\d+ Vorhaben tragen zu Zielen der Digitalen Agenda bei\./);
    assert.match(text, /Nr\. \| Vorhaben \| Einheit \| von \| bis \| einmalig \| laufend im Jahr/);
    assert.match(text, /Als andere Szenarien lagen vor: .*„Haushaltssicherung“/);
  });

  it('names the sittings, the orders paid later with what the budget provides, and the posts', async () => {
    const text = await textOf(`${council}.txt`);
    assert.match(text, /^Rat \| 23\.11\.2026 \| – \| – \| Entscheidung \| beschlossen$/m);
    const rows = [...text.matchAll(/^(20\d\d) \| (20\d\d) \| ([\d.]+)\s€ \| ([\d.]+)\s€ \| ([\d.]+)\s€$/gm)];
    assert.ok(rows.length > 0, 'the plan has orders that are paid later');
    for (const [, year, due, ...amounts] of rows) {
      const [needed, budgeted, missing] = amounts.map((amount) => Number(amount!.replaceAll('.', '')));
      assert.ok(Number(due) > Number(year));
      assert.equal(missing, Math.max(0, needed! - budgeted!));
    }
    assert.match(text, /ermächtigt, Verpflichtungen zulasten späterer Jahre bis zu [\d.]+\s€ einzugehen/);
    assert.match(text, /brauchen zusätzlich 1,50 Stellen \(Vollzeit\), davon 1,00 befristet/);
    assert.match(text, /V-002 \| .* \| 2027 \| EG 9b \| 31\.12\.2028 \| 1,00/);
  });

  it('is there before the body decides, with the sittings to come and without a result', async () => {
    const proposed = await app.post(`/it-vorhabenplan/szenarien/${draft}/vorlage`, {
      name: 'Nachtrag 2028',
      body: 'committee',
    });
    const page = proposed.headers.get('location')!;
    const paper = `/berichte/beschlussvorlage/${page.split('/').at(-1)}/beschlussvorlage.txt`;
    const bare = await textOf(paper);
    assert.match(bare, /^Entscheidet: Ausschuss$/m);
    assert.match(bare, /^Ausschuss \| – \| – \| – \| Entscheidung \| –$/m);
    assert.match(bare, /1\. Der Ausschuss beschließt den IT-Vorhabenplan/);
    await app.post(`${page}/beratungen/neu`, {
      body: 'Ausschuss für Digitalisierung',
      meetsOn: '08.12.2026',
      agendaItem: 'Ö 3',
      public: 'yes',
      task: 'decision',
      result: '',
      version: '0',
    });
    const dated = await textOf(paper);
    assert.match(
      dated,
      /^Ausschuss für Digitalisierung \| 08\.12\.2026 \| Ö\s3 \| öffentlich \| Entscheidung \| –$/m,
    );
    assert.match(await textOf('/berichte'), /Nachtrag 2028 \(liegt vor\)/);
  });

  it('of a plan that is not adopted here is not found', async () => {
    for (const path of [
      '/berichte/beschlussvorlage/x/beschlussvorlage.pdf',
      '/berichte/beschlussvorlage/0198c0de-0000-7000-8000-000000000000/beschlussvorlage.pdf',
      `${council}.exe`,
      '/berichte/it-strategie/it-strategie.pdf?fassung=99',
    ])
      assert.equal((await app.get(path)).status, 404, path);
  });
});

describe('the strategy', () => {
  it('is written as draft with the radar, and as it was adopted', async () => {
    const draft = await textOf('/berichte/it-strategie/it-strategie.txt');
    assert.match(draft, /L5 Wechselfähig bleiben/);
    assert.match(draft, /Dieses Kapitel ist noch nicht geschrieben/);
    assert.match(draft, /Desktop-Datenbank \| Ablösen \| 30\.06\.2028 \| 9/);
    const adopted = await textOf('/berichte/it-strategie/it-strategie.txt?fassung=1');
    assert.match(adopted, /Fassung 1, beschlossen von Verwaltungsvorstand am 17\.03\.2026/);
    assert.doesNotMatch(adopted, /L5 Wechselfähig bleiben/);
    assert.match(adopted, /Anhang: Technologieradar[\s\S]*Linux-Server \| Einsetzen/);
    assert.doesNotMatch(adopted, /Urbane Datenplattform \| Erproben/, 'it came to the radar later');
  });

  it('keeps the radar of its resolution, whatever moves later, and says so where none was kept', async () => {
    const at = '/berichte/it-strategie/it-strategie.txt?fassung=1';
    const before = await textOf(at);
    await inTown(sql`update standards set ring = 'assess' where name = 'Linux-Server'`);
    assert.equal(await textOf(at), before);
    assert.match(await textOf('/berichte/it-strategie/it-strategie.txt'), /Linux-Server \| Beobachten/);
    await inTown(sql`update strategy_resolutions set snapshot = snapshot - 'radar' where number = 1`);
    assert.match(await textOf(at), /Diese Fassung wurde ohne Technologieradar aufbewahrt/);
  });
});

const papers = () => [
  '/berichte/umsetzungsbericht/umsetzungsbericht',
  '/berichte/jahresbericht/2026/jahresbericht',
  council,
  '/berichte/it-strategie/it-strategie',
];

describe('every paper', () => {
  it('as DOCX consists of well-formed parts with headings, tables with a header row, and charts', async () => {
    for (const path of papers()) {
      const files = unzipSync(await bytesOf(`${path}.docx`));
      const document = new TextDecoder().decode(files['word/document.xml']);
      for (const name of ['[Content_Types].xml', 'word/styles.xml', 'word/_rels/document.xml.rels'])
        assert.ok(files[name], `${path}: ${name}`);
      assertBalanced(document, path);
      for (const part of ['Heading1', '<w:tblHeader', '█'])
        assert.ok(document.includes(part), `${path}: ${part}`);
    }
  });

  it('as PDF has a tag tree in which headings follow each other, tables have rows, and figures have words', async () => {
    for (const path of papers()) assertTagTree(await bytesOf(`${path}.pdf`), path);
  });

  it('as PDF leads by bookmarks from heading to heading', async () => {
    for (const path of papers()) {
      const pdf = Buffer.from(await bytesOf(`${path}.pdf`)).toString('latin1');
      assert.match(pdf, /\/PageMode \/UseOutlines/, path);
    }
  });

  it('is offered in every format on the page of reports', async () => {
    const html = await textOf('/berichte');
    for (const path of papers())
      for (const format of ['docx', 'pdf', 'txt']) assert.ok(html.includes(`${path}.${format}`));
  });
});

/** Every element that is opened is closed, in order. */
function assertBalanced(xml: string, path: string): void {
  const open: string[] = [];
  for (const [, close, name, own] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (own) continue;
    if (close) assert.equal(open.pop(), name, path);
    else open.push(name!);
  }
  assert.deepEqual(open, [], path);
}

type Tag = { kind: string; alt: boolean; scope: boolean; children: Tag[] };

function assertTagTree(bytes: Uint8Array, path: string): void {
  const root = readTagTree(Buffer.from(bytes).toString('latin1'));
  assert.deepEqual(
    root.map(({ kind }) => kind),
    ['Document'],
    path,
  );
  const all = flatten(root);
  const levels = all.flatMap(({ kind }) => (/^H[1-6]$/.test(kind) ? [Number(kind[1])] : []));
  assert.equal(levels.filter((level) => level === 1).length, 1, `${path}: one H1`);
  for (const [at, level] of levels.entries())
    assert.ok(level <= (levels[at - 1] ?? 0) + 1, `${path}: H${level} after H${levels[at - 1]}`);
  for (const { kind, children, alt, scope } of all) {
    const kinds = new Set(children.map((child) => child.kind));
    if (kind === 'Table')
      assert.ok(
        [...kinds].every((one) => one === 'Caption' || one === 'TR'),
        path,
      );
    if (kind === 'TR') assert.ok(kinds.size === 1 && (kinds.has('TH') || kinds.has('TD')), path);
    if (kind === 'TH') assert.ok(scope, `${path}: TH without scope`);
    if (kind === 'L') assert.deepEqual(kinds, new Set(['LI']), path);
    if (kind === 'LI') assert.deepEqual(kinds, new Set(['Lbl', 'LBody']), path);
    if (kind === 'Figure') assert.ok(alt, `${path}: figure without words`);
  }
  for (const kind of ['Table', 'Figure', 'TH'])
    assert.ok(
      all.some((tag) => tag.kind === kind),
      `${path}: ${kind}`,
    );
}

const flatten = (tags: readonly Tag[]): Tag[] => tags.flatMap((tag) => [tag, ...flatten(tag.children)]);

/** The structure elements of a PDF from its root down, by the references between its objects. */
function readTagTree(pdf: string): Tag[] {
  const objects = new Map(
    [...pdf.matchAll(/(\d+) 0 obj\s*<<([\s\S]*?)>>\s*endobj/g)].map(([, id, body]) => [id!, body!]),
  );
  const kidsOf = (body: string): Tag[] => {
    const kids = /\/K (\[[^\]]*\]|\d+ 0 R)/.exec(body)?.[1] ?? '';
    return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, id]) => {
      const found = objects.get(id!);
      const kind = found && /\/S \/(\w+)/.exec(found)?.[1];
      if (!found || !kind) return [];
      return [
        { kind, alt: /\/Alt \(/.test(found), scope: /\/Scope \//.test(found), children: kidsOf(found) },
      ];
    });
  };
  const root = [...objects.values()].find((body) => /\/Type \/StructTreeRoot/.test(body));
  assert.ok(root, 'the PDF has a tree of tags');
  return kidsOf(root);
}
