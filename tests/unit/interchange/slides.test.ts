import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Slide, type SlideDeck, writeSlides } from '#interchange/slides.ts';

/** One pixel. */
const PNG =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const HOSTILE = 'a < b & "c" > \u0000\u0007\ud800 </a:t><evil/> $& ]]>';
const HOSTILE_READ = 'a < b & "c" > \ufffd </a:t><evil/> $& ]]>';
const EMU_PER_INCH = 914_400;

const SLIDE: Slide = {
  title: HOSTILE,
  titlePlace: { x: 0.5, y: 0.3, w: 12, h: 0.7 },
  titlePoints: 26,
  texts: [
    {
      place: { x: 8, y: 1, w: 5, h: 4 },
      paragraphs: [
        [{ text: HOSTILE }, { text: '1', isRaised: true }],
        [{ text: 'Title of a source', address: 'https://example.org/?a=1&b="2"' }],
      ],
      sizePoints: 16,
      colour: '1B2530',
    },
  ],
  pictures: [{ place: { x: 0.5, y: 1, w: 7, h: 4.5 }, data: PNG, description: HOSTILE }],
  notes: ['First paragraph.', HOSTILE],
};

const DECK: SlideDeck = {
  title: HOSTILE,
  subject: 'Data 2026.11.1',
  author: 'Araz Atlas',
  language: 'fa',
  isRightToLeft: true,
  width: 13.333,
  height: 7.5,
  fontFace: 'Tahoma',
  titleColour: '1B2530',
  slides: [SLIDE, { ...SLIDE, title: 'گام دوم', notes: [] }],
};

describe('slides, read again', () => {
  let files: Record<string, Uint8Array>;
  beforeAll(async () => {
    files = unzipSync(await writeSlides(DECK));
  });
  const xml = (name: string) => parsed(strFromU8(files[name] ?? new Uint8Array()));
  const all = (name: string, tag: string) => [...xml(name).getElementsByTagName(tag)];
  const words = (name: string) => all(name, 'a:t').map(({ textContent }) => textContent);

  it('are as many as were written, each with its title where an outline looks for it', () => {
    const names = Object.keys(files).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    expect(names.sort()).toEqual(['ppt/slides/slide1.xml', 'ppt/slides/slide2.xml']);
    const titles = all('ppt/slides/slide2.xml', 'p:sp').filter(
      (shape) => shape.getElementsByTagName('p:ph')[0]?.getAttribute('type') === 'title',
    );
    expect(titles).toHaveLength(1);
    expect(titles[0]?.textContent?.trim()).toBe('گام دوم');
  });

  it('are well formed in every part, whatever the words', () => {
    for (const name of Object.keys(files).filter((name) => /\.(xml|rels)$/.test(name)))
      expect(() => xml(name), name).not.toThrow();
  });

  it('hold hostile words as words', () => {
    expect(words('ppt/slides/slide1.xml')).toContain(HOSTILE_READ);
    expect(words('ppt/notesSlides/notesSlide1.xml')).toContain(HOSTILE_READ);
    expect(all('ppt/slides/slide1.xml', 'evil')).toEqual([]);
  });

  it('have notes by paragraphs, in their language and direction', () => {
    expect(words('ppt/notesSlides/notesSlide1.xml').slice(0, 2)).toEqual(['First paragraph.', HOSTILE_READ]);
    const [first] = all('ppt/notesSlides/notesSlide1.xml', 'a:p');
    expect(first?.getElementsByTagName('a:pPr')[0]?.getAttribute('rtl')).toBe('1');
    expect(first?.getElementsByTagName('a:rPr')[0]?.getAttribute('lang')).toBe('fa-IR');
    expect(words('ppt/notesSlides/notesSlide2.xml')).not.toContain('notes');
  });

  it('state the properties of each paragraph once, before its words: from right to left', () => {
    const paragraphs = all('ppt/slides/slide1.xml', 'a:p');
    expect(paragraphs).toHaveLength(3);
    for (const paragraph of paragraphs) {
      expect(paragraph.firstChild?.nodeName).toBe('a:pPr');
      expect(paragraph.getElementsByTagName('a:pPr')).toHaveLength(1);
      expect(paragraph.getElementsByTagName('a:pPr')[0]?.getAttribute('rtl')).toBe('1');
    }
  });

  it('lead to what their links name, and to parts that are there', () => {
    const relations = all('ppt/slides/_rels/slide1.xml.rels', 'Relationship').map((relation) => ({
      target: relation.getAttribute('Target') ?? '',
      isExternal: relation.getAttribute('TargetMode') === 'External',
    }));
    expect(relations.filter(({ isExternal }) => isExternal).map(({ target }) => target)).toEqual([
      'https://example.org/?a=1&b="2"',
    ]);
    for (const { target } of relations.filter(({ isExternal }) => !isExternal))
      expect(Object.keys(files)).toContain(target.replace(/^\.\.\//, 'ppt/'));
  });

  it('show pictures in their size, described', () => {
    const [picture] = all('ppt/slides/slide1.xml', 'p:pic');
    const extent = picture?.getElementsByTagName('a:ext')[0];
    expect(Number(extent?.getAttribute('cx'))).toBe(7 * EMU_PER_INCH);
    expect(Number(extent?.getAttribute('cy'))).toBe(4.5 * EMU_PER_INCH);
    expect(picture?.getElementsByTagName('p:cNvPr')[0]?.getAttribute('descr')).toBe(HOSTILE_READ);
  });

  it('say what they are, whose, and of which data', () => {
    const core = 'docProps/core.xml';
    expect(all(core, 'dc:title')[0]?.textContent).toBe(HOSTILE_READ);
    expect(all(core, 'dc:subject')[0]?.textContent).toBe('Data 2026.11.1');
    expect(all(core, 'dc:creator')[0]?.textContent).toBe('Araz Atlas');
  });
});

function parsed(text: string) {
  return new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(message);
    },
  }).parseFromString(text, 'text/xml');
}
