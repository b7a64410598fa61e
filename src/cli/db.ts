import { describeStore, dumpToFile, restoreFromFile, upgradeStore } from '../db/backup.ts';
import type { StorePlace } from '../db/index.ts';
import { formatMoment } from '../kernel/moment.ts';
import { formatNumber } from '../kernel/money.ts';
import { BadInput, readCall } from './input.ts';
import { type CliIo, fail } from './io.ts';
import { withConfig } from './with-store.ts';

const usage = `Aufruf: augenmass db BEFEHL
  status                     zeigt Server, Größe und Stand des Datenbestands
  dump DATEI                 sichert den ganzen Datenbestand in eine Datei (auch im laufenden Betrieb)
  restore DATEI [--replace]  füllt den Datenbestand aus einer Sicherung; --replace ersetzt den vorhandenen
  upgrade                    überträgt den Datenbestand auf die neue PostgreSQL-Version`;

/** Looks after the store: status, backup, restore, change of PostgreSQL's major version. */
export async function run(args: string[], io: CliIo): Promise<number> {
  const { positionals, values } = readCall(args, { replace: { type: 'boolean' } }, usage);
  const work = choose(positionals, values.replace ?? false);
  if (!work) throw new BadInput(usage);
  return withConfig(io, (place) => work(place, io));
}

type Work = (place: StorePlace, io: CliIo) => Promise<number>;

function choose([verb, file, more]: string[], replace: boolean): Work | undefined {
  if (verb === 'status' && !file) return showStatus;
  if (verb === 'upgrade' && !file) return upgrade;
  if (!file || more) return undefined;
  if (verb === 'dump') return (place, io) => dump(place, file, io);
  if (verb === 'restore') return (place, io) => restore(place, file, replace, io);
  return undefined;
}

async function showStatus(place: StorePlace, io: CliIo): Promise<number> {
  const status = await describeStore(place, { log: io.out });
  const megabytes = formatNumber(status.databaseBytes / 1_000_000, 'de', 1);
  io.out(
    `Server: PostgreSQL ${status.server}, ${place.databaseUrl ? 'aus DATABASE_URL' : `eigener in ${place.dataFolder}`}`,
  );
  io.out(`Größe: ${megabytes} MB, Kommunen: ${status.municipalities}`);
  io.out(`Schema: ${status.schema} (Programm: ${status.programSchema})`);
  return 0;
}

async function dump(place: StorePlace, file: string, io: CliIo): Promise<number> {
  await dumpToFile(place, file, new Date(), { log: io.out });
  io.out(`Gesichert: ${file}`);
  io.out(
    `Bitte bewahren Sie auch ${place.dataFolder}/secrets auf: Ohne diesen Ordner gelten zweite Faktoren nicht mehr.`,
  );
  return 0;
}

async function restore(place: StorePlace, file: string, replace: boolean, io: CliIo): Promise<number> {
  const head = await restoreFromFile(place, file, { replace, log: io.out });
  io.out(`Wiederhergestellt: Stand vom ${formatMoment(new Date(head.writtenAt), 'de')}`);
  return 0;
}

async function upgrade(place: StorePlace, io: CliIo): Promise<number> {
  if (place.databaseUrl)
    return fail(io, 'Der Datenbankserver aus DATABASE_URL wird von seiner Verwaltung aktualisiert.');
  const done = await upgradeStore(place.dataFolder, new Date(), { log: io.out });
  if (!done) {
    io.out('Der Datenbestand ist schon auf der Version, die Augenmaß mitbringt.');
    return 0;
  }
  io.out(`Übertragen von PostgreSQL ${done.from} auf ${done.to}. Sicherung: ${done.backup}`);
  io.out(`Der alte Bestand liegt noch in ${done.oldFolder}. Wenn alles läuft, können Sie ihn löschen.`);
  return 0;
}
