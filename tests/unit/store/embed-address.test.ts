import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatEmbed, isOrigin, parseEmbed } from '#store/embed-address.ts';

const parsed = (address: string) => parseEmbed(new URL(address, 'https://atlas.example/folder/'));

describe('parseEmbed', () => {
  it.each(['', 'index.html', 'index.html?panel=no', '?origin=https://example.org', 'my-embed.html'])(
    'leaves the atlas as it is at "%s"',
    (address) => {
      expect(parsed(address)).toBeNull();
    },
  );

  it.each(['embed.html', '?embed', 'index.html?embed#sel=khudaferin'])('knows a frame by "%s"', (address) => {
    expect(parsed(address)).toEqual({ hasPanel: true, origin: null });
  });

  it('reads whether there is a panel, and who may send messages', () => {
    expect(parsed('embed.html?panel=no&origin=https://example.org')).toEqual({
      hasPanel: false,
      origin: 'https://example.org',
    });
    expect(parsed('?embed&origin=http%3A%2F%2Flocalhost%3A8080')?.origin).toBe('http://localhost:8080');
  });

  it.each([
    '*',
    'null',
    '',
    'example.org',
    'https://example.org/',
    'https://example.org/path',
    'https://*.example.org',
    'HTTPS://EXAMPLE.ORG',
    'https://user@example.org',
    'https://example.org:443',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc',
    'https://example.org https://other.example',
  ])('opens nothing to the origin "%s"', (origin) => {
    expect(parsed(`embed.html?origin=${encodeURIComponent(origin)}`)?.origin).toBeNull();
  });

  it('opens nothing where two origins are stated', () => {
    expect(parsed('embed.html?origin=https://a.example&origin=https://b.example')?.origin).toBeNull();
  });

  it('reads back what formatEmbed writes', () => {
    const origin = fc.option(fc.constantFrom('https://example.org', 'http://localhost:3000'));
    fc.assert(
      fc.property(fc.boolean(), origin, (hasPanel, stated) => {
        const settings = { hasPanel, origin: stated };
        const address = formatEmbed('https://atlas.example/folder/', settings, '#sel=khudaferin&lang=fa');
        expect(parsed(address)).toEqual(settings);
        expect(new URL(address)).toMatchObject({
          pathname: '/folder/embed.html',
          hash: '#sel=khudaferin&lang=fa',
        });
      }),
    );
  });
});

describe('isOrigin', () => {
  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof isOrigin(text) === 'boolean'));
  });
});
