import { expect, it } from 'vitest';
import { EMPTY_ATLAS } from '#dataset/atlas.ts';
import type { Step } from '#dataset/deck-schema.ts';
import { createAtlasStore } from '#store/atlas-store.ts';
import { urlOfStep } from '#store/step-of-deck.ts';
import { parseUrl } from '#store/url-state.ts';

const state = createAtlasStore({
  atlas: EMPTY_ATLAS,
  today: '2026-11-22',
  language: 'fa',
  systemTheme: 'light',
  url: parseUrl('#story=missing-link&step=4&theme=dark&lang=fa').state,
}).getState();

const showing = (shows: Step['shows']) =>
  urlOfStep({ id: 'a-step', title: { en: 'A step' }, seconds: 60, shows }, state);

it('a step decides what is shown, not in which language and colours', () => {
  expect(showing({ sel: 'khudaferin/dam', known: '2024-05-19' })).toMatchObject({
    selection: { projectId: 'khudaferin', partId: 'dam' },
    known: '2024-05-19',
    language: 'fa',
    theme: 'dark',
    story: { deckId: 'missing-link', stepIndex: 3 },
    tool: null,
  });
});

it('a way on the network opens its tool, without which the map does not draw it', () => {
  expect(showing({ route: 'rasht;astara-terminal~time~today' })).toMatchObject({
    tool: 'routes',
    route: { from: 'rasht', to: 'astara-terminal' },
  });
});

it('a step keeps the parts of the address that are not the atlas’s own', () => {
  const named = { ...state, unknownUrlParts: ['window=presenter.0'] };
  const step = { id: 'a-step', title: { en: 'A step' }, seconds: 60, shows: {} };
  expect(urlOfStep(step, named).unknown).toEqual(['window=presenter.0']);
});
