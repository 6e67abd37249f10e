import type { SearchDocument } from '#dataset/search-document.ts';
import { createSearch } from '#search/answer.ts';
import type { SearchAnswer } from '#search/search-answer.ts';

/** A text to be answered; the names are fetched from `address` with the first. */
export interface SearchQuestion {
  readonly id: number;
  readonly address: string;
  readonly text: string;
}

/** Null where the names could not be had. */
export interface SearchReply {
  readonly id: number;
  readonly answer: SearchAnswer | null;
}

let search: Promise<(text: string) => SearchAnswer> | null = null;

async function load(address: string): Promise<(text: string) => SearchAnswer> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return createSearch((await response.json()) as SearchDocument);
}

addEventListener('message', async ({ data }: MessageEvent<SearchQuestion>) => {
  search ??= load(data.address);
  const reply = (answer: SearchAnswer | null) => postMessage({ id: data.id, answer } satisfies SearchReply);
  try {
    reply((await search)(data.text));
  } catch (error) {
    console.warn('The names could not be loaded.', error);
    search = null;
    reply(null);
  }
});
