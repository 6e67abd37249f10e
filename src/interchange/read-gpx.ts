import type { Position } from 'geojson';
import type { FeatureSink } from './feature-sink.ts';
import { ImportError } from './import-error.ts';
import type { Properties } from './properties.ts';
import { attributeOf, elementsNamed, textOf } from './xml-scanner.ts';

const FEATURES: ReadonlySet<string> = new Set(['wpt', 'rte', 'trk']);
const SEGMENT: ReadonlySet<string> = new Set(['trkseg']);
const POINTS: ReadonlySet<string> = new Set(['trkpt', 'rtept']);
const TEXTS = ['name', 'cmt', 'desc', 'src', 'type', 'sym', 'time'];

/**
 * Reads waypoints, routes and tracks. Points are read as they pass by: a track of a million points as a tree of elements
 * would not fit into memory.
 * @returns whether the text breaks off.
 */
export function readGpx(text: string, sink: FeatureSink, onProgress: (share: number) => void): boolean {
  let isCutOff = false;
  for (const { name, text: xml, end } of elementsNamed(text, FEATURES, () => {
    isCutOff = true;
  })) {
    if (name === 'wpt') sink.add({ type: 'Point', coordinates: positionOf(xml) }, propertiesIn(xml));
    else addLine(sink, name, xml);
    onProgress(end / text.length);
  }
  if (isCutOff) sink.leaveOut('cutOff');
  const isClosed = /<\/(?:[\w.-]+:)?gpx\s*>/.test(text.slice(-2000));
  if (sink.readCount === 0 && !isClosed) throw new ImportError('brokenXml');
  return isCutOff || !isClosed;
}

function addLine(sink: FeatureSink, name: string, xml: string): void {
  const segments = name === 'rte' ? [xml] : [...elementsNamed(xml, SEGMENT)].map((segment) => segment.text);
  const lines = segments.map(positionsIn).filter((positions) => positions.length > 0);
  const properties = propertiesIn(xml.slice(0, firstPoint(xml)));
  if (lines.length === 0) sink.leaveOut('noGeometry');
  else if (lines.length === 1) sink.add({ type: 'LineString', coordinates: lines[0] }, properties);
  else sink.add({ type: 'MultiLineString', coordinates: lines }, properties);
}

function firstPoint(xml: string): number {
  const found = xml.search(/<(?:[\w.-]+:)?(?:trkseg|rtept)[\s>]/);
  return found < 0 ? xml.length : found;
}

function positionsIn(xml: string): Position[] {
  return Array.from(elementsNamed(xml, POINTS), ({ text }) => positionOf(text));
}

function positionOf(xml: string): Position {
  const longitude = toNumber(attributeOf(xml, 'lon'));
  const latitude = toNumber(attributeOf(xml, 'lat'));
  const elevation = toNumber(textOf(xml, 'ele'));
  return Number.isNaN(elevation) ? [longitude, latitude] : [longitude, latitude, elevation];
}

/** NaN for what is no number, which the sink then gives as the reason. */
function toNumber(text: string | null): number {
  return text === null || text.trim() === '' ? Number.NaN : Number(text);
}

function propertiesIn(xml: string): Properties {
  return TEXTS.flatMap((name) => {
    const value = textOf(xml, name);
    return value === null || value === '' ? [] : [[name, value] as const];
  });
}
