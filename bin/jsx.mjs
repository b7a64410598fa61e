// Lets Node import .tsx: esbuild turns it into JavaScript on the way in. For tests and benchmarks; the server is bundled.
// What was turned and compiled once is kept in var/compiled, by its content: measured, the whole program is imported in
// 0.9 instead of 2.9 s, and half a hundred test files import it.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, enableCompileCache, registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import './quick-drizzle.mjs';
import { root } from './setup.mjs';

const require = createRequire(import.meta.url);
const kept = join(root, 'var', 'compiled', 'tsx');
const settings = {
  loader: 'tsx',
  format: 'esm',
  target: 'node24',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  sourcemap: 'inline',
};
const recipe = JSON.stringify([settings, require('esbuild/package.json').version]);

mkdirSync(kept, { recursive: true });
enableCompileCache(join(root, 'var', 'compiled'));
registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith('.tsx')) return nextLoad(url, context);
    return { format: 'module', shortCircuit: true, source: toJavaScript(fileURLToPath(url)) };
  },
});

function toJavaScript(sourcefile) {
  const source = readFileSync(sourcefile, 'utf8');
  const hash = createHash('sha256').update(`${recipe}${sourcefile}\n${source}`).digest('hex');
  const file = join(kept, `${hash.slice(0, 32)}.js`);
  try {
    return readFileSync(file, 'utf8');
  } catch {
    const { code } = require('esbuild').transformSync(source, { ...settings, sourcefile });
    // Several test processes write the same file: it appears whole or not at all.
    writeFileSync(`${file}.${process.pid}`, code);
    renameSync(`${file}.${process.pid}`, file);
    return code;
  }
}
