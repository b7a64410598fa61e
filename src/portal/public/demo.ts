import type { Actor } from '../../audit/core/actor.ts';
import type { Tx } from '../../db/index.ts';
import { parts, type ReleaseKind, releaseKey } from './core/release.ts';
import { stageOf } from './core/town.ts';
import { saveEasyText } from './easy-store.ts';
import { changeReleases, findSite, readSource, saveSite } from './store.ts';

const easyTexts = {
  '': `Hier sehen Sie, was die Stadt Lohenfurt plant.
Die Stadt will viele Dinge am Computer möglich machen.
Zum Beispiel: Sie können Anträge von zu Hause stellen.
Sie sehen auch: Was ist schon fertig? Was dauert noch?`,
  agenda: `Die Digitale Agenda ist ein Plan.
In dem Plan stehen Ziele.
Ein Ziel ist: Sie können 150 Dinge im Internet erledigen.
Bei jedem Ziel sehen Sie einen Balken.
Der Balken zeigt: So weit ist die Stadt schon.
Ein Strich zeigt: So weit wollte die Stadt heute sein.`,
  beteiligung: `Hier können Sie der Stadt Ihre Meinung sagen.
Sie brauchen dafür eine E-Mail-Adresse.
Sie schreiben einen Text.
Die Stadt schickt Ihnen eine E-Mail.
In der E-Mail klicken Sie auf einen Link.
Dann liest ein Mensch bei der Stadt Ihren Text.
Danach steht Ihr Text im Internet.
Die Stadt gibt Ihnen eine Antwort.`,
};

/** The demo town shows its agenda and its initiatives; what is not decided yet stays without its description. */
export async function loadDemo(tx: Tx, actor: Actor): Promise<void> {
  if (await findSite(tx)) return;
  const imprint =
    'Stadt Lohenfurt, vertreten durch die Bürgermeisterin\nRathausplatz 1\nStabsstelle Digitalisierung, digitales@lohenfurt.example';
  const contact = 'Stadt Lohenfurt, Stabsstelle Digitalisierung, Rathausplatz 1';
  await saveSite(
    tx,
    actor,
    { slug: 'lohenfurt', open: true, imprint, contact, contributorId: 'openNRW', takesIdeas: true },
    0,
  );
  for (const [page, text] of Object.entries(easyTexts))
    await saveEasyText(tx, actor, { page, version: 0 }, text);
  const { agenda, fields, initiatives, register } = await readSource(tx, actor.now);
  const goals = fields.flatMap((field) => field.goals);
  const all = (kind: ReleaseKind, list: readonly { id: string }[], chosen: readonly string[] = parts[kind]) =>
    list.flatMap(({ id }) => chosen.map((part) => releaseKey({ kind, objectId: id, part })));
  const add = [
    ...all('agenda', agenda ? [agenda] : []),
    ...all('field', fields),
    ...all('goal', goals),
    ...all(
      'indicator',
      goals.flatMap(({ indicators }) => indicators),
      ['basics', 'definition', 'values'],
    ),
    ...all('initiative', initiatives, ['basics', 'state', 'schedule', 'unit']),
    ...all('initiative', initiatives.filter(isDecided), ['description']),
    ...all('online-services', [register]),
  ];
  await changeReleases(tx, actor, { add, remove: [] });
}

const isDecided = (one: { state: string }): boolean => ['planned', 'running', 'done'].includes(stageOf(one));
