import { describe, expect, it } from 'vitest';
import { selectUrlState } from '#store/url-of-state.ts';
import { formatUrl, parseUrl } from '#store/url-state.ts';
import { emptyStore } from '../support/empty-store.ts';

const talk = (hash = '#story=missing-link&step=4') => emptyStore(hash);
const at = (stepIndex: number) => ({ story: { deckId: 'missing-link', stepIndex } });

describe('the next step', () => {
  it('is the one after this, and the arrival is counted', () => {
    const { getState } = talk();
    getState().stepBy(1);
    expect(getState()).toMatchObject({ ...at(4), stepRequests: 1 });
  });

  it.each(['black', 'white'] as const)('from under a %s curtain only lifts it', (curtain) => {
    const { getState } = talk();
    getState().setCurtain(curtain);
    getState().stepBy(1);
    expect(getState()).toMatchObject({ ...at(3), curtain: 'none', stepRequests: 0 });
  });

  it('from exploring is the present one, shown again', () => {
    const { getState } = talk();
    getState().setExploring(true);
    getState().stepBy(1);
    expect(getState()).toMatchObject({ ...at(3), isExploring: false, stepRequests: 1 });
  });

  it('before the first is the first', () => {
    const { getState } = talk('#story=missing-link');
    getState().stepBy(-1);
    expect(getState()).toMatchObject(at(0));
  });

  it('of no talk is none', () => {
    const { getState } = talk('');
    getState().stepBy(1);
    expect(getState().story).toBeNull();
  });
});

describe('the timer', () => {
  it('counts what lies between start and pause, and ends with the talk', () => {
    const { getState } = talk();
    getState().toggleTimer(1000);
    getState().toggleTimer(61_000);
    expect(getState().timer).toEqual({ elapsedMilliseconds: 60_000, runningSince: null });
    getState().toggleTimer(100_000);
    expect(getState().timer).toEqual({ elapsedMilliseconds: 60_000, runningSince: 100_000 });
    getState().stepBy(1);
    expect(getState().timer.runningSince).toBe(100_000);
    getState().present(null);
    expect(getState().timer).toEqual({ elapsedMilliseconds: 0, runningSince: null });
  });
});

it('a step that is reached has nothing over it', () => {
  const store = talk();
  store.setState({ isOverviewOpen: true, typedStep: '12', isLeaveAsked: true, presentDialog: 'decks' });
  store.getState().goToStep(1);
  expect(store.getState()).toMatchObject({
    ...at(1),
    isOverviewOpen: false,
    typedStep: '',
    isLeaveAsked: false,
    presentDialog: null,
  });
});

describe('a stand', () => {
  it('plays by itself where its link says so, and says so in its own', () => {
    const { getState } = talk('#story=missing-link&step=4&play=loop');
    expect(getState().autoplay).toBe('playing');
    expect(formatUrl(selectUrlState(getState()))).toContain('play=loop');
    getState().present(null);
    expect(getState().autoplay).toBe('off');
  });

  it('needs a talk', () => {
    expect(talk('#play=loop').getState().autoplay).toBe('off');
  });

  it('that waits for its visitors goes on waiting at the next step', () => {
    const { getState } = talk('#story=missing-link&step=4&play=loop');
    getState().setAutoplay('waiting');
    getState().applyUrl(parseUrl('#story=missing-link&step=5&play=loop').state);
    expect(getState()).toMatchObject({ ...at(4), autoplay: 'waiting' });
  });
});
