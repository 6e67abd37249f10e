import type { AlignmentsDocument } from '#dataset/alignments-document.ts';
import type { SearchDocument } from '#dataset/search-document.ts';
import { showLife } from '#interchange/worker-life.ts';
import { createSearch } from '#search/answer.ts';
import type { SearchAnswer } from '#search/search-answer.ts';

/** A text to be answered; the names and the lines are fetched with the first. */
export interface SearchQuestion {
  readonly id: number;
  /** Of the names. */
  readonly address: string;
  /** Of the lines that have kilometres. */
  readonly linesAddress: string;
  readonly text: string;
}

/** Null where the names could not be had. */
export interface SearchReply {
  readonly id: number;
  readonly answer: SearchAnswer | null;
}

let search: Promise<(text: string) => SearchAnswer> | null = null;

async function load({ address, linesAddress }: SearchQuestion): Promise<(text: string) => SearchAnswer> {
  const [names, lines] = await Promise.all([
    fetchJson(address) as Promise<SearchDocument>,
    // Names can be found without the lines.
    (fetchJson(linesAddress) as Promise<AlignmentsDocument>).catch((error: unknown) => {
      console.warn('The lines could not be loaded.', error);
      return undefined;
    }),
  ]);
  const answer = createSearch(names, lines);
  // What answers is compiled before somebody waits for it.
  answer('a');
  return answer;
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}

showLife();
addEventListener('message', async ({ data }: MessageEvent<SearchQuestion>) => {
  search ??= load(data);
  const reply = (answer: SearchAnswer | null) => postMessage({ id: data.id, answer } satisfies SearchReply);
  try {
    reply((await search)(data.text));
  } catch (error) {
    console.warn('The names could not be loaded.', error);
    search = null;
    reply(null);
  }
});
