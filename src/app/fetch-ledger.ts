import { ledgerUrl } from 'virtual:atlas-data';
import { ATLAS_VERSION, type Atlas } from '#dataset/atlas.ts';
import type { DocumentName, LedgerDocuments } from '#dataset/documents.ts';

/** The index of the dataset. @throws when it cannot be fetched or is of another version than this code. */
export async function fetchAtlas(): Promise<Atlas> {
  const atlas = (await fetchJson('index')) as Atlas;
  if (atlas.version !== ATLAS_VERSION) throw new Error(`the data is of version ${atlas.version}`);
  return atlas;
}

/** One document of the ledger. @throws when it cannot be fetched. */
export async function fetchDocument<Name extends DocumentName>(name: Name): Promise<LedgerDocuments[Name]> {
  return (await fetchJson(name)) as LedgerDocuments[Name];
}

async function fetchJson(name: string): Promise<unknown> {
  const response = await fetch(new URL(`${ledgerUrl}${name}.json`, document.baseURI));
  if (!response.ok) throw new Error(`${name} answered ${response.status}`);
  return response.json();
}
