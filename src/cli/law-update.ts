import { type CatalogueChange, type CatalogueDiff, diffCatalogues } from '../law/core/diff.ts';
import { catalogueFaultSentence } from '../law/core/fault.ts';
import { factsOf } from '../law/core/profile.ts';
import { maxCatalogueBytes } from '../law/core/read-catalogue.ts';
import { openUpdate } from '../law/core/update.ts';
import { verifyEd25519 } from '../law/ed25519.ts';
import { shippedCatalogue } from '../law/shipped.ts';
import { BadInput, readInput } from './input.ts';
import type { CliIo } from './io.ts';
import { type LawOptions, needed } from './law.ts';
import { readLawProfile } from './law-list.ts';

/** Checks a signed catalogue and says what it would change; the catalogue in use stays until somebody adopts it. */
export async function updateCatalogue(options: LawOptions, io: CliIo): Promise<number> {
  const [file, key] = [needed(options.file), needed(options.key)];
  const { signature = `${file}.sig` } = options;
  const [bytes, signed, publicKey] = [
    await readInput(file, maxCatalogueBytes),
    await readInput(signature, 1024),
    (await readInput(key, 8192)).toString('utf8'),
  ];
  const current = shippedCatalogue();
  const update = openUpdate({ bytes, signature: signed, publicKey }, current, verifyEd25519);
  if (!update.ok)
    throw new BadInput(...update.error.map((fault) => `${file}: ${catalogueFaultSentence(fault, 'de')}`));
  const profile = options.profile ? await readLawProfile(options.profile) : {};
  const diff = diffCatalogues(current, update.value, factsOf(profile), {
    asOf: options.asOf,
    knownOn: options.knownOn,
  });
  io.out(
    options.json ? JSON.stringify(toJson(diff), null, 2) : describe(diff, update.value.catalogueVersion),
  );
  return 0;
}

const toJson = ({ ours, others }: CatalogueDiff): object => ({
  ours: ours.map(changeJson),
  others: others.map(changeJson),
});
const changeJson = ({ obligationId, field, before, after }: CatalogueChange) => ({
  id: obligationId,
  field,
  before,
  after,
});

const fieldWords: Record<CatalogueChange['field'], string> = {
  added: 'neu',
  gone: 'entfallen',
  date: 'Frist',
  applies: 'trifft zu',
  bindingness: 'Verbindlichkeit',
  addressee: 'Adressat',
  confidence: 'Sicherheit',
  status: 'Stand des Gesetzes',
  text: 'Wortlaut',
};

function describe({ ours, others }: CatalogueDiff, version: string): string {
  return [
    `Unterschrift geprüft. Katalog ${version}: ${ours.length} Änderungen betreffen diese Kommune, ${others.length} andere.`,
    ...ours.map(
      ({ row, field, before, after }) =>
        `${row.obligation.title.de} [${row.obligation.id}]: ${fieldWords[field]}${field === 'text' ? '' : ` ${before ?? '–'} → ${after ?? '–'}`}`,
    ),
  ].join('\n');
}
