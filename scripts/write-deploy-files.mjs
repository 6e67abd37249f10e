import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deployFiles } from './deploy-files.mjs';
import { PROJECT_ROOT } from './project-root.mjs';

const folder = join(PROJECT_ROOT, 'deploy');
await mkdir(folder, { recursive: true });
for (const [name, text] of Object.entries(deployFiles())) await writeFile(join(folder, name), text);
