import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder, so that every script works from wherever it is called. */
export const PROJECT_ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
