import { writeFile } from 'node:fs/promises';
import { formatNumber } from '../kernel/money.ts';
import { type Advice, advise, type Knowledge } from '../roles/core/advisor/advise.ts';
import { adviseRegister, type Landscape, summarise, toCsv } from '../roles/core/advisor/landscape.ts';
import { modelIds } from '../roles/core/advisor/model.ts';
import { readProfile } from '../roles/core/advisor/profile.ts';
import { profileFaultSentence } from '../roles/core/advisor/profile-faults.ts';
import { openKnowledge, shippedRuleFiles } from '../roles/store/catalogue.ts';
import { BadInput, fileFault, readCall, readJson } from './input.ts';
import type { CliIo } from './io.ts';
import { readRegisterFile } from './register-file.ts';

const usage =
  'Aufruf: augenmass advise PROFIL.json [--json]\n' +
  '        augenmass advise --register GV100AD.ASC --out LANDSCHAFT.csv [--json]';

/** Which roles, with a sense of proportion: for one municipality, or for all of the official register. */
export async function run(args: string[], io: CliIo): Promise<number> {
  const { values, positionals } = readCall(args, options, usage);
  const { json = false, register, out } = values;
  const [file, more] = positionals;
  if (register && out && !file) return adviseAll(register, out, json, io);
  if (file && !more && !register && !out) return adviseOne(file, json, io);
  throw new BadInput(usage);
}

const options = { json: { type: 'boolean' }, register: { type: 'string' }, out: { type: 'string' } } as const;

async function adviseOne(file: string, json: boolean, io: CliIo): Promise<number> {
  const profile = readProfile(await readJson(file));
  if (!profile.ok)
    throw new BadInput(...profile.error.map((fault) => `${file}: ${profileFaultSentence(fault).de}`));
  const knowledge = await openKnowledge(shippedRuleFiles());
  const advice = advise(profile.value, knowledge);
  io.out(json ? JSON.stringify(advice, null, 2) : describe(advice, knowledge));
  return 0;
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

async function adviseAll(register: string, out: string, json: boolean, io: CliIo): Promise<number> {
  const started = performance.now();
  const entries = await readRegisterFile(register);
  const landscape = adviseRegister(entries, await openKnowledge(shippedRuleFiles()));
  await writeFile(out, toCsv(landscape.rows)).catch((error) => Promise.reject(fileFault(out, error)));
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
