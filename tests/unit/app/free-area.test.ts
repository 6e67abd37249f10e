import { afterEach, describe, expect, it, vi } from 'vitest';
import { measureFreeArea } from '#app/free-area.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** As much of an element as is measured: where it is, and which edge it says it covers. */
function element(box: Box, covers?: string): HTMLElement {
  const rect = { ...box, width: box.right - box.left, height: box.bottom - box.top };
  return { dataset: { covers }, getBoundingClientRect: () => rect } as unknown as HTMLElement;
}

function freeArea(map: Box, panels: readonly HTMLElement[]) {
  vi.stubGlobal('document', {
    querySelectorAll: (selector: string) => (selector === '[data-covers]' ? panels : []),
  });
  return measureFreeArea(element(map));
}

afterEach(() => vi.unstubAllGlobals());

const DESKTOP: Box = { left: 0, top: 0, right: 1280, bottom: 800 };
const PHONE: Box = { left: 0, top: 0, right: 390, bottom: 844 };
const EVEN = (pixels: number) => ({ top: pixels, right: pixels, bottom: pixels, left: pixels });

describe('the free area of the map', () => {
  it('is the map with a margin of 72 pixels where nothing covers it', () => {
    expect(freeArea(DESKTOP, [])).toEqual(EVEN(72));
  });

  it('lies between the panels at its sides, half a margin away from them', () => {
    const list = element({ left: 12, top: 64, right: 332, bottom: 788 }, 'side');
    const detail = element({ left: 860, top: 64, right: 1268, bottom: 788 }, 'side');
    expect(freeArea(DESKTOP, [list, detail])).toEqual({ top: 72, bottom: 72, left: 368, right: 456 });
  });

  it('finds the panels on whichever side they are, as Persian has them', () => {
    const list = element({ left: 948, top: 64, right: 1268, bottom: 788 }, 'side');
    expect(freeArea(DESKTOP, [list])).toEqual({ ...EVEN(72), right: 368 });
  });

  it('lies between the bar and the sheet of a phone', () => {
    const bar = element({ left: 8, top: 8, right: 200, bottom: 56 }, 'top');
    const sheet = element({ left: 0, top: 422, right: 390, bottom: 844 }, 'bottom');
    expect(freeArea(PHONE, [bar, sheet])).toEqual({ top: 92, right: 72, bottom: 458, left: 72 });
  });

  it('is measured from the edges of the map, not of the page', () => {
    const map = { left: 100, top: 50, right: 1100, bottom: 850 };
    const list = element({ left: 112, top: 62, right: 432, bottom: 838 }, 'side');
    expect(freeArea(map, [list])).toEqual({ ...EVEN(72), left: 368 });
  });

  it('takes no notice of a panel that is not shown', () => {
    const folded = element({ left: 0, top: 0, right: 0, bottom: 0 }, 'side');
    expect(freeArea(DESKTOP, [folded])).toEqual(EVEN(72));
  });

  it('never lets a narrow panel take less than the margin', () => {
    const strip = element({ left: 0, top: 0, right: 10, bottom: 800 }, 'side');
    expect(freeArea(DESKTOP, [strip])).toEqual(EVEN(72));
  });

  it('ignores the panels where they leave next to nothing', () => {
    const sheet = element({ left: 0, top: 68, right: 390, bottom: 844 }, 'bottom');
    expect(freeArea(PHONE, [sheet])).toEqual(EVEN(65));
  });
});
