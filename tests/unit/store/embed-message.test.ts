import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEmbedRequest } from '#store/embed-message.ts';
import { fuzz } from '../support/fuzz.ts';
import { junk } from '../support/junk.ts';
import { pathsOf, withAt } from '../support/places-within.ts';

const view = { zoom: 9, latitude: 39, longitude: 47 };

describe('parseEmbedRequest', () => {
  it('reads a choice, with or without a part, and its end', () => {
    expect(parseEmbedRequest({ type: 'araz-atlas/select', project: 'khudaferin' })).toEqual({
      type: 'araz-atlas/select',
      project: 'khudaferin',
      part: null,
    });
    expect(
      parseEmbedRequest({ type: 'araz-atlas/select', project: 'khudaferin', part: 'dam' }),
    ).toHaveProperty('part', 'dam');
    expect(parseEmbedRequest({ type: 'araz-atlas/select', project: null })).toHaveProperty('project', null);
  });

  it('reads a camera, north up and from above unless it says otherwise', () => {
    expect(parseEmbedRequest({ type: 'araz-atlas/camera', view })).toEqual({
      type: 'araz-atlas/camera',
      view: { ...view, bearing: 0, pitch: 0 },
    });
  });

  it.each([
    null,
    'araz-atlas/select',
    42,
    [],
    {},
    { type: 'select', project: 'khudaferin' },
    { type: 'araz-atlas/select' },
    { type: 'araz-atlas/select', project: 7 },
    { type: 'araz-atlas/select', project: '../x' },
    { type: 'araz-atlas/select', project: '<img src=x onerror=alert(1)>' },
    { type: 'araz-atlas/select', project: 'a'.repeat(81) },
    { type: 'araz-atlas/select', project: 'khudaferin', extra: true },
    { type: 'araz-atlas/camera', view: { ...view, zoom: Number.NaN } },
    { type: 'araz-atlas/camera', view: { ...view, latitude: 91 } },
    { type: 'araz-atlas/camera', view: { ...view, zoom: '9' } },
    { type: 'araz-atlas/camera', view: { zoom: 9 } },
    { type: 'araz-atlas/ready' },
  ])('ignores %j', (data) => {
    expect(parseEmbedRequest(data)).toBeNull();
  });

  it('never throws, whatever it is given, and hears nothing but what it knows', async () => {
    const request = { type: 'araz-atlas/camera', view };
    const spoilt = fc
      .tuple(fc.constantFrom(...pathsOf(request)), junk)
      .map(([path, value]) => withAt(request, path, value));
    await fuzz(
      'message of an embedding page',
      fc.property(fc.oneof(junk, spoilt), (data) => {
        const heard = parseEmbedRequest(data);
        if (heard !== null) expect(['araz-atlas/select', 'araz-atlas/camera']).toContain(heard.type);
      }),
    );
  }, 60_000);
});
