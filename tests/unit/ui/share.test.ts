import { describe, expect, it } from 'vitest';
import { linesOf } from '#ui/share/canvas-text.ts';
import { embedCode } from '#ui/share/embed-code.ts';
import { pictureName } from '#ui/share/picture-name.ts';

describe('embedCode', () => {
  const code = embedCode({
    folder: 'https://atlas.example/',
    hash: '#sel=khudaferin&lang=fa',
    title: 'The "dam" & <more>',
    heightPixels: 480,
    hasPanel: false,
    origin: 'https://example.org',
  });

  it('frames the page for frames, with its address and title as text', () => {
    expect(code).toContain(
      'src="https://atlas.example/embed.html?panel=no&amp;origin=https%3A%2F%2Fexample.org#sel=khudaferin&amp;lang=fa"',
    );
    expect(code).toContain('title="The &quot;dam&quot; &amp; &lt;more>"');
    expect(code).toContain('height="480"');
  });

  it('grants no more than the atlas needs', () => {
    expect(/sandbox="([^"]*)"/.exec(code)?.[1]?.split(' ').toSorted()).toEqual([
      'allow-popups',
      'allow-popups-to-escape-sandbox',
      'allow-same-origin',
      'allow-scripts',
    ]);
  });
});

describe('pictureName', () => {
  it('says what, when and how large in letters every system can write', () => {
    expect(pictureName('khudaferin', '2026-11-24', 2)).toBe('araz-atlas-khudaferin-2026-11-24-2x.png');
    expect(pictureName(null, '2026-11-24', 1)).toBe('araz-atlas-2026-11-24-1x.png');
  });
});

describe('linesOf', () => {
  const ruler = { measureText: (text: string) => ({ width: text.length }) as TextMetrics };

  it('breaks at spaces and before the parts of an address, and loses nothing else', () => {
    expect(linesOf(ruler, 'one two three', 7)).toEqual(['one two', 'three']);
    expect(linesOf(ruler, 'host/#map=1/2/3&sel=dam&lang=fa', 16)).toEqual([
      'host/#map=1/2/3',
      '&sel=dam&lang=fa',
    ]);
    expect(linesOf(ruler, 'unbreakable', 3)).toEqual(['unbreakable']);
    expect(linesOf(ruler, '', 3)).toEqual(['']);
  });
});
