import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deckSchema, type Step, stepSchema } from '#dataset/deck-schema.ts';
import { addressOfStep } from '#dataset/deck-step.ts';
import { createAtlasStore } from '#store/atlas-store.ts';
import { viewOfScreen } from '#store/captured-step.ts';
import { newDeck } from '#store/own-decks.ts';
import { parseUrl } from '#store/url-state.ts';
import { fakeAtlas } from '../support/fake-atlas.ts';
import { lineThrough } from '../support/measurements.ts';

const BOX: [number, number, number, number] = [44.123456, 38.1, 48.9, 40.2];

function storeAt(hash: string) {
  return createAtlasStore({
    atlas: fakeAtlas(),
    today: '2026-11-29',
    language: 'en',
    systemTheme: 'light',
    url: parseUrl(hash).state,
  });
}

const stateAt = (hash: string) => storeAt(hash).getState();

const stepOf = (hash: string): Step => ({
  id: 'a',
  title: { en: 'A' },
  seconds: 60,
  ...viewOfScreen(stateAt(hash), BOX),
});

describe('the view as a step', () => {
  it('is what a link would say of it, and the box that is seen', () => {
    const view = viewOfScreen(
      stateAt(
        '#map=8/39/46/0/0&sel=khudaferin/works&layers=araz&known=2025-04-20&lang=fa&theme=dark&at=khudaferin:3.2&tour=3',
      ),
      BOX,
    );
    expect(view).toEqual({
      frame: [44.1235, 38.1, 48.9, 40.2],
      shows: { sel: 'khudaferin/works', layers: 'araz', known: '2025-04-20', at: 'khudaferin:3.2' },
    });
  });

  it('keeps the view itself where the map is turned, and neither where there is no map', () => {
    expect(viewOfScreen(stateAt('#map=8/39/46/30/0'), BOX)).toEqual({
      shows: { map: expect.stringMatching(/^8(\.00)?\/39.*\/46.*\/30/) },
    });
    expect(viewOfScreen(stateAt('#map=8/39/46/0/0'), null)).toEqual({ shows: {} });
    expect(viewOfScreen(stateAt('#map=8/39/46/0/0'), [46, 39, 46, 39])).toEqual({ shows: {} });
  });

  it('has what is measured, also once another tool has been taken up', () => {
    const store = storeAt('');
    store.getState().measure({ type: 'replace', measurement: lineThrough([46, 39], [47, 39]) });
    store.getState().openTool('talk');
    const { shows } = viewOfScreen(store.getState(), BOX);
    expect(parseUrl(addressOfStep({ shows })).state.measurement).toMatchObject({
      measurement: { kind: 'line', vertices: [{ position: [46, 39] }, { position: [47, 39] }] },
    });
  });

  it('has what is pinned beside it, each with its letter', () => {
    const store = storeAt('#m=46,39;47,39');
    store.getState().measure({ type: 'pin' });
    store.getState().measure({ type: 'replace', measurement: lineThrough([48, 40], [49, 40]) });
    store.getState().measure({ type: 'pin' });
    store.getState().openTool('talk');
    const view = viewOfScreen(store.getState(), BOX);
    const { pinned } = parseUrl(addressOfStep(view)).state;
    expect(pinned.map(({ letter }) => letter)).toEqual(['A', 'B']);
    expect(pinned).toEqual(store.getState().measuring.pinned);
    expect(stepSchema.parse({ id: 'a', title: { en: 'A' }, seconds: 60, ...view }).pins).toHaveLength(2);
  });

  it('has the way on the network while its tool shows it', () => {
    const route = 'route=rasht;astara-terminal~time~today';
    expect(viewOfScreen(stateAt(`#${route}&tool=routes`), BOX).shows.route).toContain('rasht');
    expect(viewOfScreen(stateAt(`#${route}&tool=talk`), BOX).shows).toEqual({});
  });

  it('is read as it was written, whatever is on screen, and fits into a deck', () => {
    const part = fc.constantFrom(
      'sel=khudaferin',
      'sel=astara-terminal/works',
      'layers=araz,regions',
      'status=built',
      'kind=dam',
      'country=AZ',
      'corridor=instc',
      'known=2024-01-01',
      'page=trade',
      'page=timeline',
      'events=khudaferin/opening',
      'claim=khudaferin/capacity',
      'at=khudaferin:1.5',
      'm=line~gwlstbg427nXAgoriTAA~u:mi',
      'route=rasht;astara-terminal~time~today',
      'tool=routes',
      'tool=files',
      'mark=39.1,46.2',
      'map=7/38/47/0/0',
      'map=7/38/47/12/30',
    );
    fc.assert(
      fc.property(fc.uniqueArray(part, { selector: (one) => one.split('=')[0] }), (parts) => {
        const step = stepOf(`#${parts.join('&')}`);
        expect(deckSchema.safeParse(newDeck('own-a', { en: 'A' }, [step])).error).toBeUndefined();
        expect(parseUrl(addressOfStep(step)).broken).toEqual([]);
        const again = viewOfScreen(stateAt(`#${addressOfStep(step)}&tool=routes`), BOX);
        const { route: _, ...shown } = again.shows;
        const { route: __, ...before } = step.shows;
        expect(shown).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });
});
