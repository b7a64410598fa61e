import type { Actor } from '../../audit/core/actor.ts';
import type { Tx } from '../../db/index.ts';
import { parts, type ReleaseKind, releaseKey } from './core/release.ts';
import { changeReleases, findSite, readSource, saveSite } from './store.ts';

const easyText = `Hier sehen Sie, was die Stadt Lohenfurt plant.
Die Stadt will viele Dinge am Computer möglich machen.
Zum Beispiel: Sie können Anträge von zu Hause stellen.
Sie sehen auch: Was ist schon fertig? Was dauert noch?`;

/** The demo town shows its agenda and its initiatives; their descriptions stay inside. */
export async function loadDemo(tx: Tx, actor: Actor): Promise<void> {
  if (await findSite(tx)) return;
  const contact = 'Stadt Lohenfurt, Stabsstelle Digitales, Rathausplatz 1';
  await saveSite(tx, actor, { slug: 'lohenfurt', open: true, easyText, imprint: null, contact });
  const { agenda, fields, initiatives } = await readSource(tx, actor.now);
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
  ];
  await changeReleases(tx, actor, { add, remove: [] });
}
