import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PlainError } from './plain-error.mjs';
import { PROJECT_ROOT } from './project-root.mjs';
import { runCommand } from './run-command.mjs';

const FOLDER = join(PROJECT_ROOT, 'dist-usb');
const PARTS = join(FOLDER, 'parts');
const PAGE = join(FOLDER, 'araz-atlas.html');

const TYPES = {
  '.geojson': 'application/json',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.webp': 'image/webp',
};

/**
 * Puts the whole atlas into one HTML file that opens by double-click. The packages have to be installed.
 * @returns {Promise<{ page: string, bytes: number }>}
 */
export async function buildUsbEdition() {
  await buildParts();
  const page = await assemble();
  await writeFile(PAGE, page);
  await rm(PARTS, { recursive: true });
  return { page: PAGE, bytes: Buffer.byteLength(page) };
}

async function buildParts() {
  const vite = join(PROJECT_ROOT, 'node_modules/vite/bin/vite.js');
  const env = { NODE_ENV: 'production', ATLAS_EDITION: 'usb' };
  const code = await runCommand(process.execPath, [vite, 'build'], { env });
  if (code !== 0) throw new PlainError(`The build failed (exit code ${code}); its reason is above.`);
}

/** The page with its script, its style sheet and all files within. */
async function assemble() {
  const html = await readFile(join(PARTS, 'index.html'), 'utf8');
  const script = /<script type="module"[^>]* src="\.\/([^"]+)"[^>]*><\/script>/.exec(html);
  const sheets = [...html.matchAll(/<link rel="stylesheet"[^>]* href="\.\/([^"]+)"[^>]*>/g)];
  if (script === null || sheets.length === 0)
    throw new PlainError('The page of the build has no script or no style sheet.');
  const icon = await readFile(join(PARTS, 'icon.svg'), 'base64');
  const embedded = (/** @type {string} */ text) =>
    text.replaceAll('./icon.svg', `data:image/svg+xml;base64,${icon}`);
  const read = (/** @type {string | undefined} */ path) => readFile(join(PARTS, path ?? ''), 'utf8');

  const style = (await Promise.all(sheets.map(([, path]) => read(path)))).join('\n');
  const boot = await readFile(join(PROJECT_ROOT, 'scripts/usb-boot.js'), 'utf8');
  const code = embedded(await read(script[1]));
  const files = await packFiles([script[1], ...sheets.map(([, path]) => path)]);
  const scripts = [
    `<script>${boot}</script>`,
    ...files,
    `<script type="module">await globalThis.usbReady();\n${withinScript(code)}</script>`,
  ];
  const bare = sheets.reduce((page, [link]) => page.replace(link, ''), html.replace(script[0], ''));
  // Functions, since a "$" in what is put in would otherwise mean something.
  return embedded(bare)
    .replace('</head>', () => `<style>${style}</style></head>`)
    .replace('</body>', () => `${scripts.join('\n')}</body>`);
}

/** Everything the atlas fetches, compressed, as scripts that no browser runs. @param {(string | undefined)[]} within */
async function packFiles(within) {
  const entries = await readdir(join(PARTS, 'assets'), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(PARTS.length + 1))
    .filter((path) => !within.includes(path) && extname(path) in TYPES)
    .sort();
  return Promise.all(
    paths.map(async (path) => {
      const content = gzipSync(await readFile(join(PARTS, path)), { level: 9 }).toString('base64');
      const type = TYPES[/** @type {keyof typeof TYPES} */ (extname(path))];
      return `<script type="text/plain" data-path="${path}" data-type="${type}">${content}</script>`;
    }),
  );
}

/** Nothing in the code may look like the end of its script, or like the beginning of a comment. @param {string} code */
function withinScript(code) {
  return code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}
