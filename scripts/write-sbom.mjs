import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PlainError } from './plain-error.mjs';
import { PROJECT_ROOT } from './project-root.mjs';

/** A long list is no failure. */
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * Writes which packages a build was made from, with version and licence (CycloneDX, as npm lists them), into the folder of the
 * build. Left out is what differs from one run or machine to the next: time, serial number, name of the folder, registry.
 * @param {string} folder
 */
export async function writeSbom(folder) {
  const args = ['sbom', '--omit', 'dev', '--sbom-format', 'cyclonedx'];
  const run = promisify(execFile)('npm', args, {
    cwd: PROJECT_ROOT,
    maxBuffer: MOST_BYTES,
    shell: process.platform === 'win32',
  });
  const { stdout } = await run.catch((error) => {
    throw new PlainError(`npm could not list the packages of the build: ${error.message}`);
  });
  const { serialNumber: _serial, metadata, components, ...bom } = JSON.parse(stdout);
  const { timestamp: _time, tools: _tools, ...stable } = metadata;
  const told = {
    ...bom,
    metadata: { ...stable, component: { ...stable.component, name: 'araz-atlas' } },
    components: components.map(withoutRegistry),
  };
  await writeFile(join(folder, 'sbom.cdx.json'), `${JSON.stringify(told, null, 1)}\n`);
}

/** @param {{ externalReferences?: { type: string }[] }} component */
function withoutRegistry({ externalReferences = [], ...component }) {
  return {
    ...component,
    externalReferences: externalReferences.filter(({ type }) => type !== 'distribution'),
  };
}
