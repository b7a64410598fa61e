// Compiles src/planner/assembly to WebAssembly and writes it in Base64 to src/planner/core/rcpsp/binary.ts: to be run after
// a change there. Usage: node bin/assembly.mjs [--check] (says only whether the two fit)
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, exit } from 'node:process';
import { main } from 'assemblyscript/asc';
import { root } from './setup.mjs';

const source = 'src/planner/assembly/genetic.ts';
const file = join(root, 'src/planner/core/rcpsp/binary.ts');
const options = [
  '-O3',
  '--noAssert',
  '--runtime',
  'stub',
  '--enable',
  'simd',
  '--uncheckedBehavior',
  'always',
  '--use',
  'abort=',
];

let binary;
const { error, stderr } = await main([source, ...options, '--outFile', 'genetic.wasm', '--baseDir', root], {
  writeFile: (_name, contents) => {
    binary = contents;
  },
});
if (error) {
  process.stderr.write(stderr.toString());
  exit(1);
}
const base64 = Buffer.from(binary).toString('base64');
const module = `/** Written by \`node bin/assembly.mjs\`. */\nexport const binary =\n  '${base64}';\n`;
if (!argv.includes('--check')) writeFileSync(file, module);
else if (readFileSync(file, 'utf8') !== module) {
  process.stderr.write(`${source} was changed since: please run node bin/assembly.mjs\n`);
  exit(1);
}
