import { kml } from '@tmcw/togeojson';
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import type { Feature, Geometry } from 'geojson';
import type { LeftOutReason } from '#core/import-report.ts';
import type { FeatureSink } from './feature-sink.ts';
import { ImportError } from './import-error.ts';
import { type Properties, toPropertyValue } from './properties.ts';
import { elementsNamed } from './xml-scanner.ts';

const PLACEMARK: ReadonlySet<string> = new Set(['Placemark']);
/** How much text goes through the XML parser at once. */
const BATCH_CHARACTERS = 200_000;

/**
 * Reads the placemarks of a KML text. They are cut out and read in batches: a broken one costs only itself, a file that
 * breaks off gives what it had, and what declares entities never reaches the parser.
 * @returns whether the text breaks off.
 */
export function readKml(text: string, sink: FeatureSink, onProgress: (share: number) => void): boolean {
  let isCutOff = false;
  let batch: string[] = [];
  let characters = 0;
  const flush = () => {
    addPlacemarks(sink, batch);
    batch = [];
    characters = 0;
  };
  for (const { text: xml, prefix, end } of elementsNamed(text, PLACEMARK, () => {
    isCutOff = true;
  })) {
    const placemark = tidied(xml, prefix);
    const reason = coordinateFault(placemark);
    if (reason !== null) {
      flush();
      sink.leaveOut(reason);
      continue;
    }
    batch.push(placemark);
    characters += placemark.length;
    if (characters < BATCH_CHARACTERS) continue;
    flush();
    onProgress(end / text.length);
  }
  flush();
  if (isCutOff) sink.leaveOut('cutOff');
  if (sink.readCount === 0 && !/<\/(?:[\w.-]+:)?kml\s*>/.test(text)) throw new ImportError('brokenXml');
  return isCutOff || !/<\/(?:[\w.-]+:)?kml\s*>\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)*$/.test(text.slice(-2000));
}

/** Without the prefix of KML's own elements, and without the blanks after commas that the library stumbles over. */
function tidied(xml: string, prefix: string): string {
  const plain =
    prefix === '' ? xml : xml.replace(new RegExp(`<(/?)${prefix.replace(/\./g, '\\.')}:`, 'g'), '<$1');
  return plain.replace(
    /(<coordinates[^<>]*>)([^<]*)/g,
    (_, tag: string, list: string) =>
      tag +
      list
        .split(',')
        .map((part) => part.trim())
        .join(','),
  );
}

/** What the library would turn into another place without a word. */
function coordinateFault(xml: string): LeftOutReason | null {
  for (const [, list = ''] of xml.matchAll(/<coordinates[^<>]*>([^<]*)/g)) {
    for (const tuple of list.trim().split(/\s+/)) {
      const parts = tuple.split(',');
      if (parts.length > 3) return 'decimalComma';
      if (parts.length < 2 || parts.some((part) => !isNumber(part)))
        return tuple === '' ? 'noGeometry' : 'badNumber';
    }
  }
  return null;
}

function isNumber(text: string): boolean {
  return text !== '' && Number.isFinite(Number(text));
}

function addPlacemarks(sink: FeatureSink, placemarks: readonly string[]): void {
  if (placemarks.length === 0) return;
  const features = parsed(placemarks);
  if (features !== null && features.length === placemarks.length) {
    for (const { geometry, properties } of features) sink.add(geometry, ownProperties(properties ?? {}));
    return;
  }
  if (placemarks.length === 1) {
    sink.leaveOut('brokenFeature');
    return;
  }
  for (const placemark of placemarks) addPlacemarks(sink, [placemark]);
}

function parsed(placemarks: readonly string[]): Feature<Geometry | null>[] | null {
  const body = placemarks.join('');
  const prefixes = new Set([...body.matchAll(/[<\s/]([\w.-]+):[\w.-]+[\s=>/]/g)].map(([, prefix]) => prefix));
  prefixes.delete('xml');
  prefixes.delete('xmlns');
  const names = [...prefixes].map((prefix) => ` xmlns:${prefix}="urn:${prefix}"`).join('');
  try {
    const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(
      `<kml${names}><Document>${body}</Document></kml>`,
      'text/xml',
    );
    return kml(document).features;
  } catch {
    return null;
  }
}

/** How a feature is to be drawn is the business of the atlas. */
const STYLING =
  /^(styleUrl|styleHash|styleMapHash|stroke|stroke-.*|fill|fill-.*|icon|icon-.*|label-.*|visibility|open|coordinateProperties)$/;

function ownProperties(properties: Record<string, unknown>): Properties {
  return Object.entries(properties)
    .filter(([name]) => !STYLING.test(name))
    .map(([name, value]) => [name, toPropertyValue(textIn(value))] as const);
}

/** The library marks descriptions that hold HTML; here they are text as any other. */
function textIn(value: unknown): unknown {
  const isMarked = typeof value === 'object' && value !== null && Reflect.get(value, '@type') === 'html';
  return isMarked ? Reflect.get(value, 'value') : value;
}
