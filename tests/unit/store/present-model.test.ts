import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createAtlasStore } from '#store/atlas-store.ts';
import { selectUrlState } from '#store/url-of-state.ts';
import { formatUrl, parseUrl } from '#store/url-state.ts';
import { fakeAtlas } from '../support/fake-atlas.ts';
import { matchModel } from '../support/fuzz.ts';

const STEPS = { 'missing-link': 5, araz: 3 } as const;
type DeckId = keyof typeof STEPS;

/** What somebody in the room could say of the talk. */
interface Talk {
  story: { deckId: DeckId; stepIndex: number } | null;
  curtain: 'none' | 'black' | 'white';
  isExploring: boolean;
}
interface Page {
  store: ReturnType<typeof openPage>;
}

function openPage(hash: string) {
  const store = createAtlasStore({
    atlas: fakeAtlas(),
    today: '2026-11-29',
    language: 'en',
    systemTheme: 'light',
    url: parseUrl(hash).state,
  });
  for (const [id, length] of Object.entries(STEPS))
    store.setState(({ documents }) => ({
      documents: { ...documents, [`deck/${id}`]: { type: 'ready', document: deckOf(id, length) } as never },
    }));
  return store;
}

const deckOf = (id: string, length: number) => ({
  deck: {
    format: 'araz-atlas-deck-1',
    id,
    title: { en: id },
    steps: Array.from({ length }, (_, i) => ({ id: `s${i}`, title: { en: 'x' }, seconds: 60, shows: {} })),
  },
});
const hashOf = ({ store }: Page) => formatUrl(selectUrlState(store.getState()));

/** Arrives at a step as the room sees it: the nearest there is, nothing before it. */
function arrive(talk: Talk, deckId: DeckId, stepIndex: number): void {
  talk.story = { deckId, stepIndex: Math.max(0, Math.min(stepIndex, STEPS[deckId] - 1)) };
  talk.curtain = 'none';
  talk.isExploring = false;
}

function agree(talk: Talk, page: Page): void {
  const { story, curtain, isExploring } = page.store.getState();
  expect({ story, curtain, isExploring }).toEqual(talk);
  const { state } = parseUrl(hashOf(page));
  expect(state.story).toEqual(talk.story);
}

class Act implements fc.Command<Talk, Page> {
  readonly name: string;
  readonly #needsTalk: boolean;
  readonly #onTalk: (talk: Talk) => void;
  readonly #onPage: (page: Page) => void;
  constructor(name: string, needsTalk: boolean, onTalk: (talk: Talk) => void, onPage: (page: Page) => void) {
    this.name = name;
    this.#needsTalk = needsTalk;
    this.#onTalk = onTalk;
    this.#onPage = onPage;
  }
  check = ({ story }: Readonly<Talk>) => !this.#needsTalk || story !== null;
  run(talk: Talk, page: Page): void {
    this.#onTalk(talk);
    this.#onPage(page);
    agree(talk, page);
  }
  toString = () => this.name;
}

const start = fc.tuple(fc.constantFrom<DeckId>('missing-link', 'araz'), fc.nat(8)).map(
  ([deckId, stepIndex]) =>
    new Act(
      `start ${deckId} ${stepIndex}`,
      false,
      (talk) => arrive(talk, deckId, stepIndex),
      ({ store }) => store.getState().present({ deckId, stepIndex }),
    ),
);
const step = fc.constantFrom<1 | -1>(1, -1).map(
  (by) =>
    new Act(
      by > 0 ? 'next' : 'previous',
      false,
      (talk) => {
        if (talk.story === null) return;
        const { deckId, stepIndex } = talk.story;
        if (talk.curtain !== 'none') talk.curtain = 'none';
        else arrive(talk, deckId, talk.isExploring ? stepIndex : stepIndex + by);
      },
      ({ store }) => store.getState().stepBy(by),
    ),
);
const jump = fc.integer({ min: -2, max: 9 }).map(
  (stepIndex) =>
    new Act(
      `jump ${stepIndex}`,
      true,
      (talk) => arrive(talk, talk.story?.deckId ?? 'araz', stepIndex),
      ({ store }) => store.getState().goToStep(stepIndex),
    ),
);
const blank = fc.constantFrom<Talk['curtain']>('none', 'black', 'white').map(
  (curtain) =>
    new Act(
      `curtain ${curtain}`,
      true,
      (talk) => {
        talk.curtain = curtain;
      },
      ({ store }) => store.getState().setCurtain(curtain),
    ),
);
const explore = fc.constant(
  new Act(
    'explore',
    true,
    (talk) => {
      talk.isExploring = true;
    },
    ({ store }) => store.getState().setExploring(true),
  ),
);
const end = (talk: Talk) => Object.assign(talk, { story: null, curtain: 'none', isExploring: false });
const finish = fc.constant(new Act('end', true, end, ({ store }) => store.getState().present(null)));
const leave = fc.constant(new Act('leave', true, end, ({ store }) => store.getState().askToLeave()));
/** What is not in the address is gone; where the talk stands is. */
const reload = fc.constant(
  new Act(
    'reload',
    false,
    (talk) => Object.assign(talk, { curtain: 'none', isExploring: false }),
    (page) => {
      page.store = openPage(hashOf(page));
    },
  ),
);
/** Back leaves the talk, as a link that says nothing of it does. */
const back = fc.constant(
  new Act('back', true, end, ({ store }) => store.getState().applyUrl(parseUrl('#lang=en').state)),
);
/** A link goes to its step; one to where the talk stands changes nothing. */
const follow = fc.tuple(fc.constantFrom<DeckId>('missing-link', 'araz'), fc.nat(2)).map(
  ([deckId, stepIndex]) =>
    new Act(
      `link ${deckId} ${stepIndex}`,
      false,
      (talk) => {
        const isSame = talk.story?.deckId === deckId && talk.story.stepIndex === stepIndex;
        if (!isSame) arrive(talk, deckId, stepIndex);
      },
      ({ store }) => store.getState().applyUrl(parseUrl(`#story=${deckId}&step=${stepIndex + 1}`).state),
    ),
);

it('a talk stands where a plain account of it says, whatever is pressed, and its address says the same', async () => {
  const commands = fc.commands([start, step, jump, blank, explore, finish, leave, reload, back, follow], {
    maxCommands: 60,
  });
  await matchModel(
    'presenting',
    fc.property(commands, (sequence) => {
      fc.modelRun(
        () => ({
          model: { story: null, curtain: 'none', isExploring: false } satisfies Talk,
          real: { store: openPage('') },
        }),
        sequence,
      );
    }),
    2000,
  );
}, 60_000);
