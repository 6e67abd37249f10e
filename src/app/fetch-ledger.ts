import { documentUrl, projects } from 'virtual:atlas-data';
import type { Language } from '#core/language.ts';
import type { Atlas, AtlasFile } from '#dataset/atlas.ts';
import type { DocumentName, LedgerDocuments } from '#dataset/documents.ts';
import { readAtlas } from '#dataset/read-atlas.ts';

/**
 * What the first view lists, named in `language`. It is the file the map draws, so the browser fetches it once for both.
 * @throws when it cannot be fetched or is of another version than this code.
 */
export async function fetchAtlas(language: Language): Promise<Atlas> {
  return readAtlas((await fetchJson(projects[language])) as AtlasFile);
}

/** One document of the ledger. @throws when it cannot be fetched. */
export async function fetchDocument<Name extends DocumentName>(name: Name): Promise<LedgerDocuments[Name]> {
  return (await fetchJson(documentUrl(name))) as LedgerDocuments[Name];
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(new URL(address, document.baseURI));
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}
