import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { xmlEscaped } from './xml-text.ts';

/** What the library leaves out of the pages of a file of slides. */
export interface SlideWords {
  /** For each slide what the speaker says, by paragraphs. */
  readonly notes: readonly (readonly string[])[];
  /** As in `xml:lang`. */
  readonly tag: string;
  readonly isRightToLeft: boolean;
}

const SLIDE_FILE = /^ppt\/slides\/slide\d+\.xml$/;
const NOTES_FILE = /^ppt\/notesSlides\/notesSlide(\d+)\.xml$/;
const PRESSED = /\.(png|jpe?g)$/;

/** A paragraph states its properties once, before its words; the library states them before each run, which no office suite need read. */
const REPEATED_PROPERTIES = /(?<=<\/a:r>)<a:pPr[ >].*?<\/a:pPr>/gs;

/** The body of a page of notes, whose only text it is before. */
const NOTES_BODY = /(<p:ph type="body"[^>]*\/>.*?<a:lstStyle\/>)<a:p>.*?<\/a:p>(?=<\/p:txBody>)/s;

/** The same file with sound paragraphs, and with notes in their paragraphs, language and direction. */
export function finishedSlides(written: Uint8Array, words: SlideWords): Uint8Array<ArrayBuffer> {
  const files: Zippable = {};
  // Pictures are as small as they get.
  for (const [name, bytes] of Object.entries(unzipSync(written)))
    files[name] = [finished(name, bytes, words), { level: PRESSED.test(name) ? 0 : 6 }];
  return zipSync(files);
}

function finished(name: string, bytes: Uint8Array, words: SlideWords): Uint8Array {
  if (SLIDE_FILE.test(name)) return strToU8(strFromU8(bytes).replace(REPEATED_PROPERTIES, ''));
  const notes = words.notes[Number(NOTES_FILE.exec(name)?.[1]) - 1];
  return notes === undefined ? bytes : strToU8(withNotes(strFromU8(bytes), notes, words));
}

/** @throws Error when the page has no place for notes. */
function withNotes(page: string, notes: readonly string[], words: SlideWords): string {
  if (!NOTES_BODY.test(page)) throw new Error('the page of notes has no body');
  const body = (notes.length === 0 ? [''] : notes).map((text) => paragraph(text, words)).join('');
  // As a function, since words may hold "$&".
  return page.replace(NOTES_BODY, (_, before: string) => `${before}${body}`);
}

function paragraph(text: string, { tag, isRightToLeft }: SlideWords): string {
  const direction = isRightToLeft ? '<a:pPr algn="r" rtl="1"/>' : '<a:pPr/>';
  const escaped = xmlEscaped(text);
  const run = escaped === '' ? '' : `<a:r><a:rPr lang="${tag}" dirty="0"/><a:t>${escaped}</a:t></a:r>`;
  return `<a:p>${direction}${run}<a:endParaRPr lang="${tag}" dirty="0"/></a:p>`;
}
