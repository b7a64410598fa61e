import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { formatNumber } from '../kernel/money.ts';
import { parseRegister } from '../municipality/core/register.ts';
import { type Advice, advise, type Knowledge } from '../roles/core/advisor/advise.ts';
import { adviseRegister, type Landscape, summarise, toCsv } from '../roles/core/advisor/landscape.ts';
import { modelIds } from '../roles/core/advisor/model.ts';
import { readProfile } from '../roles/core/advisor/profile.ts';
import { profileFaultSentence } from '../roles/core/advisor/profile-faults.ts';
import { openKnowledge, shippedRuleFiles } from '../roles/store/catalogue.ts';
import type { CliIo } from './io.ts';

const usage =
  'Aufruf: augenmass advise PROFIL.json [--json]\n' +
  '        augenmass advise --register GV100AD.ASC --out LANDSCHAFT.csv [--json]';

/** Which roles, with a sense of proportion: for one municipality, or for all of the official register. */
export async function run(args: string[], io: CliIo): Promise<number> {
  const options = readOptions(args);
  if (typeof options === 'string') return refuse(io, options);
  try {
    return options.register ? await adviseAll(options, io) : await adviseOne(options, io);
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (!code || !path) throw error;
    return refuse(io, `${path}: ${fileFaults[code] ?? `Die Datei lässt sich nicht öffnen (${code}).`}`);
  }
}

type Options = { file: string; register: string; out: string; json: boolean };

function readOptions(args: string[]): Options | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, register: { type: 'string' }, out: { type: 'string' } },
    });
    const { json = false, register = '', out = '' } = values;
    const file = positionals[0] ?? '';
    const complete = register ? out && !file : file && !out;
    return complete && positionals.length <= 1 ? { file, register, out, json } : usage;
  } catch (error) {
    return `${(error as Error).message}\n${usage}`;
  }
}

const refuse = (io: CliIo, sentence: string): number => {
  io.err(sentence);
  return 2;
};

const fileFaults: Record<string, string> = {
  ENOENT: 'Diese Datei oder ihren Ordner gibt es nicht. Bitte prüfen Sie den Pfad.',
  EISDIR: 'Das ist ein Ordner. Bitte nennen Sie eine Datei.',
  EACCES: 'Der Zugriff ist nicht erlaubt. Bitte prüfen Sie die Rechte.',
  ENOSPC: 'Der Datenträger ist voll. Bitte schaffen Sie Platz.',
};

async function adviseOne({ file, json }: Options, io: CliIo): Promise<number> {
  const text = await readFile(file, 'utf8');
  const parsed = parseJson(text);
  if ('fault' in parsed) return refuse(io, `${file}: $: Das ist kein gültiges JSON (${parsed.fault}).`);
  const profile = readProfile(parsed.value);
  if (!profile.ok) {
    for (const fault of profile.error) io.err(`${file}: ${profileFaultSentence(fault).de}`);
    return 2;
  }
  const knowledge = await openKnowledge(shippedRuleFiles());
  const advice = advise(profile.value, knowledge);
  io.out(json ? JSON.stringify(advice, null, 2) : describe(advice, knowledge));
  return 0;
}

function parseJson(text: string): { value: unknown } | { fault: string } {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    return { fault: (error as Error).message };
  }
}

const levels = { error: 'Konflikt', warning: 'Warnung', info: 'Hinweis' };

function describe(advice: Advice, { models }: Knowledge): string {
  const number = (value: number) => formatNumber(value, 'de', Number.isInteger(value) ? 0 : 2);
  const range = ({ min, max }: { min: number; max: number }) =>
    min === max ? number(min) : `${number(min)} bis ${number(max)}`;
  const { guides, nextStep } = advice;
  return [
    ...advice.models.map(
      ({ id, name, reason }, index) =>
        `${index ? 'Alternative' : 'Empfehlung'}: ${id} ${name.de}. ${reason.de}`,
    ),
    `Stellen: CDO-Funktion ${range(advice.fte.cdo)}, CIO-Funktion ${range(advice.fte.cio)}.`,
    `Ansiedlung: ${advice.placement.de}.`,
    `Digitale Lotsen: ${guides.text.de}; ${number(guides.recommended)} (${range(guides)}).`,
    ...advice.warnings.map(({ level, text }) => `${levels[level]}: ${text.de}`),
    advice.estimated.includes('maturity')
      ? 'Nächster Schritt: Den Reifegrad in einer Bewertungsrunde feststellen; solange er geschätzt ist, gibt es keinen Engpass.'
      : `Nächster Schritt (${nextStep.dimension}): ${nextStep.de}.`,
    ...advice.sensitivity.map(
      ({ input, threshold, model }) =>
        `Anders würde es bei ${input} = ${typeof threshold === 'number' ? number(threshold) : threshold}: ${model} ${models[model].name.de}.`,
    ),
    ...(advice.estimated.length ? [`Geschätzt: ${advice.estimated.join(', ')}.`] : []),
    `Regeln: ${advice.rules.join(', ')} (Fassung ${advice.version}).`,
    advice.notice.de,
  ].join('\n');
}

async function adviseAll({ register, out, json }: Options, io: CliIo): Promise<number> {
  const started = performance.now();
  const entries = parseRegister(await readFile(register));
  if (!entries.ok) {
    const { explain } = await import('./register.ts');
    return refuse(io, `${register}: ${explain(entries.error)} Es wurde nichts geschrieben.`);
  }
  const landscape = adviseRegister(entries.value, await openKnowledge(shippedRuleFiles()));
  await writeFile(out, toCsv(landscape.rows));
  const seconds = (performance.now() - started) / 1000;
  io.out(json ? JSON.stringify(summaryJson(landscape), null, 2) : summaryText(landscape, out, seconds));
  return 0;
}

const summaryJson = ({ rows, skipped }: Landscape) => ({
  advised: rows.length,
  skipped,
  version: rows[0]?.version ?? null,
  sizeClasses: summarise(rows),
});

function summaryText({ rows, skipped }: Landscape, out: string, seconds: number): string {
  const number = (value: number) => formatNumber(value, 'de');
  const summary = summarise(rows);
  const head = ['Größenklasse (Einwohner)'.padEnd(26), ...modelIds.map((id) => id.padStart(7)), '  gesamt'];
  const line = (name: string, counts: number[]) =>
    [
      name.padEnd(26),
      ...counts.map((count) => number(count).padStart(7)),
      number(total(counts)).padStart(8),
    ].join('');
  return [
    head.join(''),
    ...summary.map(({ name, counts }) => line(name, Object.values(counts))),
    line(
      'gesamt',
      modelIds.map((id) => total(summary.map(({ counts }) => counts[id]))),
    ),
    '',
    `${number(rows.length)} Gemeinden, Verbände und Landkreise beraten, ${number(skipped)} gemeindefreie Gebiete ausgelassen, ` +
      `in ${formatNumber(seconds, 'de', 1)} s. Alle Angaben außer Art und Einwohnerzahl sind geschätzt.`,
    `Geschrieben: ${out} (Regeln ${rows[0]?.version ?? ''}).`,
  ].join('\n');
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
