import { BadInput } from './input.ts';
import type { CliIo, Command } from './io.ts';

type Entry = { what: string; load: () => Promise<{ run: Command }> };

/** Each is loaded only when it is called; in the order in which a municipality needs them. */
const commands: Record<string, Entry> = {
  register: { what: 'liest das amtliche Gemeindeverzeichnis ein', load: () => import('./register.ts') },
  account: { what: 'zeigt Zugänge, legt sie an, beendet sie', load: () => import('./account.ts') },
  rights: { what: 'stellt die mitgelieferten Rechte wieder her', load: () => import('./rights.ts') },
  db: { what: 'sichert den Datenbestand und stellt ihn wieder her', load: () => import('./db.ts') },
  audit: { what: 'prüft, ob das Protokoll unversehrt ist', load: () => import('./audit.ts') },
  demo: { what: 'lädt die Vorführstadt oder entfernt sie', load: () => import('./demo.ts') },
  advise: { what: 'rät zu Rollen, für eine Kommune oder alle', load: () => import('./advise.ts') },
  law: { what: 'nennt Rechtspflichten und prüft Kataloge', load: () => import('./law.ts') },
  catalog: { what: 'prüft einen Sicherheitskatalog (OSCAL)', load: () => import('./catalog.ts') },
  import: { what: 'zeigt, was eine Tabelle mit Vorhaben enthält', load: () => import('./import.ts') },
  parse: { what: 'zeigt, wie ein Betrag oder ein Tag gelesen wird', load: () => import('./parse.ts') },
  plan: { what: 'berechnet einen Plan, prüft und erklärt ihn', load: () => import('./plan.ts') },
  risk: { what: 'rechnet, wie sicher Fristen und Kosten halten', load: () => import('./risk.ts') },
  guides: { what: 'sagt, wo Digitale Lotsen am meisten bewirken', load: () => import('./guides.ts') },
  bench: { what: 'misst das Planverfahren an bekannten Aufgaben', load: () => import('./bench.ts') },
};

export async function main(args: string[], io: CliIo): Promise<number> {
  const [name, ...rest] = args;
  if (!name || name === 'help' || name === '--help') {
    if (rest.length > 0) return main([...rest, '--help'], io);
    io.out(usage());
    return name ? 0 : 2;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    io.err(`Der Befehl „${name}“ ist unbekannt. ${usage()}`);
    return 2;
  }
  const { run } = await command.load();
  const asks = rest.includes('--help');
  try {
    return await run(asks ? [] : rest, io);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    for (const sentence of error.sentences) (asks ? io.out : io.err)(sentence);
    return asks ? 0 : 2;
  }
}

const usage = (): string =>
  [
    'Aufruf: augenmass BEFEHL …',
    ...Object.entries(commands).map(([name, { what }]) => `  ${name.padEnd(9)} ${what}`),
    'Ohne weitere Angaben nennt jeder Befehl seinen Aufruf.',
  ].join('\n');
