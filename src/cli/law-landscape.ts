import { performance } from 'node:perf_hooks';
import { formatNumber } from '../kernel/money.ts';
import { type Landscape, surveyRegister } from '../law/core/landscape.ts';
import { shippedCatalogue } from '../law/shipped.ts';
import type { CliIo } from './io.ts';
import { type LawOptions, needed } from './law.ts';
import { readRegisterFile } from './register-file.ts';

/** All obligations for all municipalities of the official register. */
export async function surveyGermany(options: LawOptions, io: CliIo): Promise<number> {
  const started = performance.now();
  const entries = await readRegisterFile(needed(options.register));
  const landscape = surveyRegister(entries, shippedCatalogue(), options.asOf);
  const seconds = (performance.now() - started) / 1000;
  io.out(options.json ? JSON.stringify(toJson(landscape, seconds), null, 2) : describe(landscape, seconds));
  return 0;
}

const toJson = ({ byObligation, byLand, ...counts }: Landscape, seconds: number): object => ({
  ...counts,
  seconds: Number(seconds.toFixed(2)),
  byLand: Object.fromEntries([...byLand].sort().map(([land, tally]) => [land, tally])),
  byObligation: Object.fromEntries(byObligation),
});

function describe(
  { municipalities, obligations, evaluations, byLand, states }: Landscape,
  seconds: number,
): string {
  const number = (value: number, digits = 0) => formatNumber(value, 'de', digits);
  const lands = [...byLand].sort().map(([land, tally]) => {
    const mean = (value: number) => number(value / tally.municipalities, 1);
    return `${land}: ${number(tally.municipalities)} Gemeinden, im Mittel ${mean(tally.yes)} Pflichten sicher und ${mean(tally.check)} zu prüfen`;
  });
  return [
    `${number(municipalities)} Gemeinden × ${number(obligations)} Pflichten = ${number(evaluations)} Urteile in ${number(seconds, 1)} s.`,
    ...lands,
    `Bald fällig: ${number(states.soon)}, gilt: ${number(states.due)}, überfällig ohne Nachweis: ${number(states.overdue)}, künftig: ${number(states.future)}.`,
  ].join('\n');
}
