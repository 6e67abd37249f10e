import { atlasUrl } from 'virtual:atlas-data';
import { ATLAS_VERSION, type Atlas } from '#dataset/atlas.ts';

/** The packed dataset. @throws when it cannot be fetched or is of another version than this code. */
export async function fetchAtlas(): Promise<Atlas> {
  const response = await fetch(new URL(atlasUrl, document.baseURI));
  if (!response.ok) throw new Error(`the data answered ${response.status}`);
  const atlas: Atlas = await response.json();
  if (atlas.version !== ATLAS_VERSION) throw new Error(`the data is of version ${atlas.version}`);
  return atlas;
}
