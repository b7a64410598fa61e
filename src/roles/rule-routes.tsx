import { Hono } from 'hono';
import { actorOf } from '../audit/acting.ts';
import { type Ctx, type Env, inMunicipality, municipalityOf } from '../web/env.ts';
import { emptyForm, type Form } from '../web/form.tsx';
import { act, signedIn } from '../web/guard.tsx';
import { paths } from '../web/paths.ts';
import { leaveNotice, notFound } from '../web/request.tsx';
import { advise } from './core/advisor/advise.ts';
import { matrixDecision } from './core/matrix/rights.ts';
import type { UploadFault } from './core/rules/contract.ts';
import { readTables } from './core/rules/read.ts';
import { uploadReason } from './input.ts';
import { RuleFilePage, type RuleFileView, RulesPage } from './pages/rules.tsx';
import type { RuleFile } from './store/catalogue.ts';
import {
  knowledgeInForce,
  listRuleFiles,
  type OwnRuleFile,
  resetRules,
  ruleFilesInForce,
  type UploadRefusal,
  uploadRules,
} from './store/rules.ts';
import { type MaturityOf, readTown } from './store/town.ts';
import { type Texts, texts } from './texts.ts';

const maxFileBytes = 1024 * 1024;

/** The decision tables as pages and as DMN files; a changed file is checked before it counts. */
export const ruleRoutes = (maturityOf: MaturityOf) =>
  new Hono<Env>()
    .get('/rollen/regeln', signedIn, (c) => showList(c, emptyForm, [], 200))
    .post('/rollen/regeln/datei', act(matrixDecision, 'decide'), async (c) => {
      const { file, reason } = await c.req.parseBody();
      const t = texts(c.var.view.language);
      const form: Form = { values: { reason: typeof reason === 'string' ? reason : '' }, faults: {} };
      const said = uploadReason.safeParse(reason);
      if (!said.success) return showList(c, { ...form, faults: { reason: 'required' } }, [], 422);
      if (!(file instanceof File) || file.size === 0) return showList(c, form, [t.rules.noFile], 422);
      if (file.size > maxFileBytes) return showList(c, form, [t.rules.tooLarge], 422);
      const xml = await file.text();
      const uploaded = await inMunicipality(c, (tx) =>
        uploadRules(tx, actorOf(c), { xml, reason: said.data }),
      );
      if (!uploaded.ok) return showList(c, form, faultSentences(uploaded.error, t), 422);
      leaveNotice(c, t.rules.uploaded(uploaded.value.name));
      return c.redirect(paths.ruleFile(uploaded.value.name), 303);
    })
    .get('/rollen/regeln/:name/dmn', signedIn, async (c) => {
      const file = (await inMunicipality(c, ruleFilesInForce)).find(
        ({ name }) => name === c.req.param('name'),
      );
      if (!file) return notFound(c);
      return c.body(file.xml, 200, {
        'content-type': 'application/xml; charset=utf-8',
        'content-disposition': `attachment; filename="${file.name}"`,
      });
    })
    .post('/rollen/regeln/:name/loeschung', act(matrixDecision, 'decide'), async (c) => {
      const name = c.req.param('name');
      const reset = await inMunicipality(c, (tx) => resetRules(tx, actorOf(c), name));
      if (!reset) return notFound(c);
      leaveNotice(c, texts(c.var.view.language).rules.wasReset(name));
      return c.redirect(paths.ruleFile(name), 303);
    })
    .get('/rollen/regeln/:name', signedIn, async (c) => {
      const at = { municipalityId: municipalityOf(c), now: c.var.now() };
      const { files, town, knowledge, own } = await inMunicipality(c, async (tx) => ({
        files: await ruleFilesInForce(tx),
        own: await listRuleFiles(tx),
        town: await readTown(tx, at, maturityOf),
        knowledge: await knowledgeInForce(tx),
      }));
      const file = files.find(({ name }) => name === c.req.param('name'));
      if (!file) return notFound(c);
      const fired = town?.profile ? advise(town.profile, knowledge).rules : [];
      return c.html(
        <RuleFilePage
          view={c.var.view}
          file={await viewOf(file, own)}
          fired={new Set(fired)}
          sources={knowledge.sources}
        />,
      );
    });

async function viewOf({ name, xml }: RuleFile, own: readonly OwnRuleFile[]): Promise<RuleFileView> {
  const read = await readTables(xml);
  if (!read.ok) throw new Error(`${name}: ${read.error.refusal}`);
  return {
    name,
    tables: read.value,
    own: own.find((file) => file.name === name && file.state === 'in-force'),
  };
}

async function showList(c: Ctx, form: Form, faults: readonly string[], status: 200 | 422) {
  const { files, history, version } = await inMunicipality(c, async (tx) => ({
    files: await ruleFilesInForce(tx),
    history: await listRuleFiles(tx),
    version: (await knowledgeInForce(tx)).rules.version,
  }));
  const views = await Promise.all(files.map((file) => viewOf(file, history)));
  return c.html(
    <RulesPage
      view={c.var.view}
      files={views}
      history={history}
      version={version}
      form={form}
      faults={faults}
    />,
    status,
  );
}

const maxShown = 12;

function faultSentences(refusal: UploadRefusal, t: Texts): string[] {
  if ('faults' in refusal) return refusal.faults.slice(0, maxShown).map((fault) => sentenceOf(fault, t));
  return [t.uploadFaults[refusal.refusal]!(refusal.at ?? '', String(refusal.detail?.found ?? ''))];
}

function sentenceOf(fault: UploadFault, t: Texts): string {
  const say = t.uploadFaults[fault.fault]!;
  const example = (values: object) =>
    Object.entries(values)
      .map(([name, value]) => `${name} = ${value}`)
      .join(', ');
  switch (fault.fault) {
    case 'gap':
      return say(fault.table, example(fault.example));
    case 'overlap':
      return say(fault.table, `${fault.rules.join(', ')} (${example(fault.example)})`);
    case 'hit-policy':
      return say(fault.table, fault.expected);
    case 'input-unknown':
    case 'output-missing':
    case 'output-unknown':
      return say(fault.table, fault.column);
    case 'output-empty':
      return say(fault.table, String(fault.row));
    case 'loop':
    case 'unknown-name':
    case 'output-type':
    case 'no-feel':
    case 'output-not-allowed':
      return say(`${fault.table} ${fault.rule}`, fault.text);
    default:
      return say(fault.table, '');
  }
}
