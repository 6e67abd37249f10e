/** One element of an XML text, cut out as it stands. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly prefix: string;
  readonly text: string;
  /** Where it ends in the whole text. */
  readonly end: number;
}

const TAG = /<(\/?)(?:([\w.-]+):)?([\w.-]+)/y;

/**
 * Cuts the outermost elements with one of the `names` out of an XML text. Comments, CDATA and what declares the document
 * type are passed over, so no entity is ever declared, let alone expanded. An element that the text breaks off in is not
 * given; `onCutOff` tells of it.
 */
export function* elementsNamed(
  text: string,
  names: ReadonlySet<string>,
  onCutOff: () => void = () => {},
): Generator<XmlElement> {
  let at = 0;
  while (true) {
    const tag = nextTag(text, at);
    if (tag === null) return;
    at = tag.end;
    if (tag.isClosing || !names.has(tag.name)) continue;
    const end = tag.isEmpty ? tag.end : endOf(text, tag);
    if (end === null) {
      onCutOff();
      return;
    }
    yield { name: tag.name, prefix: tag.prefix, text: text.slice(tag.start, end), end };
    at = end;
  }
}

interface Tag {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly prefix: string;
  readonly isClosing: boolean;
  readonly isEmpty: boolean;
}

function nextTag(text: string, from: number): Tag | null {
  let at = from;
  while (true) {
    const start = text.indexOf('<', at);
    if (start < 0) return null;
    const after = passedOver(text, start);
    if (after !== null) {
      at = after;
      continue;
    }
    TAG.lastIndex = start;
    const match = TAG.exec(text);
    const end = match === null ? -1 : tagEnd(text, TAG.lastIndex);
    if (match === null || end < 0) {
      if (end < 0 && match !== null) return null;
      at = start + 1;
      continue;
    }
    const [, slash = '', prefix = '', name = ''] = match;
    return { start, end, name, prefix, isClosing: slash === '/', isEmpty: text[end - 2] === '/' };
  }
}

/** After a comment, CDATA, a processing instruction or a document type; null where none of them begins. */
function passedOver(text: string, start: number): number | null {
  const kind = text[start + 1];
  if (kind !== '!' && kind !== '?') return null;
  if (text.startsWith('<!--', start)) return after(text, '-->', start + 4);
  if (text.startsWith('<![CDATA[', start)) return after(text, ']]>', start + 9);
  if (kind === '?') return after(text, '?>', start + 2);
  const close = text.indexOf('>', start);
  const hasBracket = close >= 0 && text.slice(start, close).includes('[');
  return hasBracket ? after(text, ']>', start) : after(text, '>', start);
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}

/** Just behind the `>` of a tag; values in quotes may hold one of their own. */
function tagEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i += 1) {
    const character = text[i];
    if (character === '>') return i + 1;
    if (character === '"' || character === "'") {
      const close = text.indexOf(character, i + 1);
      if (close < 0) return -1;
      i = close;
    }
  }
  return -1;
}

function endOf(text: string, opening: Tag): number | null {
  let depth = 1;
  let at = opening.end;
  while (true) {
    const tag = nextTag(text, at);
    if (tag === null) return null;
    at = tag.end;
    if (tag.name !== opening.name || tag.isEmpty) continue;
    depth += tag.isClosing ? -1 : 1;
    if (depth === 0) return tag.end;
  }
}

/** The text of the first element with this name in `xml`; null where there is none, or it does not end. */
export function textOf(xml: string, name: string): string | null {
  const [element] = elementsNamed(xml, new Set([name]));
  if (element === undefined) return null;
  const { text } = element;
  const end = text.lastIndexOf('</');
  return end < 0 ? '' : xmlText(text.slice(tagEnd(text, 0), end));
}

/** An attribute of the outermost tag of `xml`. */
export function attributeOf(xml: string, name: string): string | null {
  const opening = xml.slice(0, Math.max(0, tagEnd(xml, 0)));
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(opening);
  return match === null ? null : xmlText(match[1] ?? match[2] ?? '');
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const CDATA = '<![CDATA[';

/** Text between tags: CDATA as it stands, the five entities of XML and numbered characters; others stay as written. */
function xmlText(text: string): string {
  const parts: string[] = [];
  let at = 0;
  while (true) {
    const start = text.indexOf(CDATA, at);
    const end = start < 0 ? -1 : text.indexOf(']]>', start);
    if (end < 0) break;
    parts.push(withoutTags(text.slice(at, start)), text.slice(start + CDATA.length, end));
    at = end + ']]>'.length;
  }
  return [...parts, withoutTags(text.slice(at))].join('').trim();
}

function withoutTags(text: string): string {
  return text.replace(/<[^<>]*>/g, '').replace(/&(#x?[\da-f]+|\w+);/gi, toCharacter);
}

function toCharacter(whole: string, entity: string): string {
  if (!entity.startsWith('#')) return Object.hasOwn(NAMED, entity) ? (NAMED[entity] ?? whole) : whole;
  const code =
    entity[1]?.toLowerCase() === 'x' ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
