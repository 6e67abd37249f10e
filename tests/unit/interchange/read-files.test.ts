import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFiles } from '#interchange/read-files.ts';
import { writeFile } from '#interchange/write-file.ts';
import { failureOf, leftOutOf, readOne, remarksOf } from './support.ts';

const point = (x: number, y: number, properties: object = {}) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [x, y] },
});
const collection = (features: readonly unknown[], more: object = {}) =>
  JSON.stringify({ type: 'FeatureCollection', ...more, features });
const kml = (body: string) =>
  `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${body}</Document></kml>`;
const placemark = (coordinates: string) =>
  `<Placemark><name>a</name><Point><coordinates>${coordinates}</coordinates></Point></Placemark>`;
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('GeoJSON', () => {
  it('keeps what is good and counts what is not', async () => {
    const { features, report } = await readOne(
      'a.geojson',
      collection([
        point(48, 38),
        point(48, 95),
        { type: 'Feature', properties: {}, geometry: null },
        { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: [[48, 38]] } },
        { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: ['48', 38] } },
        { type: 'Feature', properties: {}, geometry: { type: 'Circle', coordinates: [1, 2] } },
      ]),
    );
    expect(features).toHaveLength(1);
    expect(leftOutOf(report)).toEqual({
      outOfRange: 1,
      noGeometry: 1,
      tooFewPoints: 1,
      badNumber: 1,
      brokenFeature: 1,
    });
    expect(report.leftOut.find(({ reason }) => reason === 'noGeometry')?.firstAt).toBe(3);
  });

  it('keeps what stood before the place where it breaks off', async () => {
    const whole = collection([point(48, 38), point(49, 39), point(50, 40)]);
    const { features, report } = await readOne('a.geojson', whole.slice(0, -40));
    expect(features).toHaveLength(2);
    expect(remarksOf(report)).toContain('endsEarly');
    expect(leftOutOf(report)).toEqual({ cutOff: 1 });
  });

  it('reads a feature, a geometry, a list of features, and text in UTF-16', async () => {
    for (const text of [point(48, 38), point(48, 38).geometry, [point(48, 38)]].map((value) =>
      JSON.stringify(value),
    ))
      expect((await readOne('a.json', text)).features).toHaveLength(1);
    const text = `\uFEFF${collection([point(48, 38, { ad: 'Şəki' })])}`;
    const utf16 = new Uint8Array(Uint16Array.from([...text], (character) => character.charCodeAt(0)).buffer);
    expect((await readOne('a.geojson', utf16)).features[0]?.properties).toEqual([['ad', 'Şəki']]);
  });

  it('says where the mistake is, and what is no GeoJSON', async () => {
    expect(await failureOf('a.geojson', '{"type": "Feature",\n "geometry": nul }')).toMatch(
      /^notJson 2:\d+$/,
    );
    expect(await failureOf('a.json', '{"type":"Topology","objects":{}}')).toBe('notGeoJson Topology');
    expect(await failureOf('a.json', '{}')).toBe('notGeoJson');
    expect(await failureOf('a.geojson', '')).toBe('empty');
    expect(await failureOf('a.geojson', collection([]))).toBe('nothingLeft');
  });

  it('leaves out what is nested too deeply, without harm to the rest', async () => {
    const deep = `{"type":"Feature","properties":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)},"geometry":null}`;
    const text = `{"type":"FeatureCollection","features":[${JSON.stringify(point(48, 38))},${deep},${JSON.stringify(point(49, 38))}]}`;
    const { features, report } = await readOne('a.geojson', text);
    expect(features).toHaveLength(2);
    expect(leftOutOf(report)).toEqual({ nestedTooDeep: 1 });
  });

  it('keeps names that reach for prototypes, HTML and half characters as what they are', async () => {
    const text = `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"__proto__":{"polluted":1},"constructor":"x","name":"<img src=x onerror=alert(1)>","half":"a\\ud800b"},"geometry":{"type":"Point","coordinates":[48,38]}}]}`;
    const { features } = await readOne('a.geojson', text);
    expect(features[0]?.properties).toEqual([
      ['__proto__', '{"polluted":1}'],
      ['constructor', 'x'],
      ['name', '<img src=x onerror=alert(1)>'],
      ['half', 'a\ud800b'],
    ]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    const written = await writeFile('geojson', { name: 'x', features });
    const parsed = JSON.parse(new TextDecoder().decode(written.bytes));
    expect(Object.getOwnPropertyDescriptor(parsed.features[0].properties, '__proto__')?.value).toBe(
      '{"polluted":1}',
    );
    for (const format of ['kml', 'gpx', 'csv', 'shapefile'] as const) {
      const { bytes } = await writeFile(format, { name: 'x', features });
      expect((await readOne(`a.${format === 'shapefile' ? 'zip' : format}`, bytes)).features).toHaveLength(1);
    }
  });

  it('reads a collection of more points than a call has room for', async () => {
    const coordinates = Array.from({ length: 150_000 }, (_, i) => [48 + i / 1e6, 38]);
    const geometry = { type: 'GeometryCollection', geometries: [{ type: 'MultiPoint', coordinates }] };
    const { report } = await readOne(
      'a.geojson',
      collection([{ type: 'Feature', properties: {}, geometry }]),
    );
    expect(report.counts.vertices).toBe(150_000);
  });

  it('converts from the system it states, asks where it states none, and says what it does not know', async () => {
    const metres = collection([point(500_000, 4_427_757.219)], {
      crs: { properties: { name: 'urn:ogc:def:crs:EPSG::32639' } },
    });
    const { features, report } = await readOne('a.geojson', metres);
    expect(features[0]?.geometry.coordinates[0]).toBeCloseTo(51, 7);
    expect(features[0]?.geometry.coordinates[1]).toBeCloseTo(40, 5);
    expect(remarksOf(report)).toEqual(['reprojected']);
    const blob = new Blob([collection([point(500_000, 4_427_757.219)])]);
    expect(await readFiles([{ name: 'a.geojson', blob }], { crs: null, encoding: null }, () => {})).toEqual({
      isSystemUnknown: true,
      statedName: '',
    });
    const answered = await readOne('a.geojson', collection([point(500_000, 4_427_757.219)]), {
      crs: 'EPSG:32638',
    });
    expect(answered.features[0]?.geometry.coordinates[0]).toBeCloseTo(45, 7);
  });

  it('sees that axes are swapped, that an outline crosses itself, and that all lies elsewhere', async () => {
    expect(
      remarksOf((await readOne('a.geojson', collection([point(38.4, 48.8), point(41, 47)]))).report),
    ).toEqual(['looksSwapped']);
    expect(remarksOf((await readOne('a.geojson', collection([point(-74, 40.7)]))).report)).toEqual([
      'outsideMap',
    ]);
    const bowTie = {
      type: 'Polygon',
      coordinates: [
        [
          [48, 38],
          [49, 39],
          [49, 38],
          [48, 39],
          [48, 38],
        ],
      ],
    };
    expect(remarksOf((await readOne('a.geojson', JSON.stringify(bowTie))).report)).toEqual(['selfCrossing']);
  });
});

describe('KML', () => {
  it('reads prefixes and blanks after commas, and leaves out decimal commas', async () => {
    const { features, report } = await readOne(
      'a.kml',
      `<k:kml xmlns:k="x"><k:Document><k:Placemark><k:name>Əhər &amp; Culfa</k:name><k:styleUrl>#s</k:styleUrl><k:Point><k:coordinates>48, 38, 12</k:coordinates></k:Point></k:Placemark>
      <k:Placemark><k:Point><k:coordinates>48,5,38,25</k:coordinates></k:Point></k:Placemark></k:Document></k:kml>`,
    );
    expect(features).toEqual([
      { geometry: { type: 'Point', coordinates: [48, 38, 12] }, properties: [['name', 'Əhər & Culfa']] },
    ]);
    expect(leftOutOf(report)).toEqual({ decimalComma: 1 });
  });

  it('keeps what stood before the place where it breaks off', async () => {
    const { features, report } = await readOne(
      'a.kml',
      kml(placemark('48,38') + placemark('49,39')).slice(0, -60),
    );
    expect(features).toHaveLength(1);
    expect(remarksOf(report)).toEqual(['endsEarly']);
    expect(await failureOf('a.kml', '<?xml version="1.0"?><kml><Docu')).toBe('brokenXml');
    expect(await failureOf('a.kml', kml(''))).toBe('nothingLeft');
  });

  it('never expands entities, and takes descriptions as text', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>`;
    const body = `<Placemark><name>&b;&x;</name><Point><coordinates>48,38</coordinates></Point></Placemark>${placemark('49,39')}`;
    const { features } = await readOne('a.kml', bomb + kml(body).replace('<?xml version="1.0"?>', ''));
    expect(features.length).toBeGreaterThan(0);
    expect(JSON.stringify(features)).not.toContain('haha');
    const html = kml(
      '<Placemark><description><![CDATA[<b onclick="x">hi</b>]]></description><Point><coordinates>48,38</coordinates></Point></Placemark>',
    );
    expect((await readOne('a.kml', html)).features[0]?.properties).toEqual([
      ['description', '<b onclick="x">hi</b>'],
    ]);
  });

  it('leaves out a placemark that is no XML, and what a comment holds', async () => {
    const { features, report } = await readOne(
      'a.kml',
      kml(
        `${placemark('48,38')}<!-- ${placemark('1,1')} --><Placemark><name><b></name><Point><coordinates>48,38</coordinates></Point></Placemark>`,
      ),
    );
    expect(features).toHaveLength(1);
    expect(leftOutOf(report)).toEqual({ brokenFeature: 1 });
  });

  it('is read out of a KMZ', async () => {
    const kmz = zipSync({ 'files/icon.png': utf8('png'), 'doc.kml': utf8(kml(placemark('48,38'))) });
    expect((await readOne('a.kmz', kmz)).report.counts.points).toBe(1);
  });
});

describe('GPX', () => {
  it('reads waypoints, routes and tracks, and counts the empty and the short', async () => {
    const { features, report } = await readOne(
      'a.gpx',
      `<gpx><wpt lat="38" lon="48"><ele>-27.5</ele><name>Astara</name></wpt><rte><name>r</name><rtept lat="38" lon="48"/><rtept lat="39" lon="48"/></rte>
      <trk><trkseg><trkpt lat="38" lon="48"/></trkseg></trk><trk><name>none</name></trk></gpx>`,
    );
    expect(features.map(({ geometry }) => geometry.type)).toEqual(['Point', 'LineString']);
    expect(features[0]?.geometry.coordinates).toEqual([48, 38, -27.5]);
    expect(leftOutOf(report)).toEqual({ tooFewPoints: 1, noGeometry: 1 });
  });
});

describe('CSV', () => {
  it.each([
    ['sep=;\nname;lat;lon\nA;38,5;48,25\n', [48.25, 38.5]],
    ['Ad\tEnlik\tUzunluq\nA\t38.5\t48.25\n', [48.25, 38.5]],
    ['نام,عرض جغرافیایی,طول جغرافیایی\nA,۳۸٫۵,۴۸٫۲۵\n', [48.25, 38.5]],
    ['Название;Широта;Долгота;Высота\nA;38,5;48,25;-3\n', [48.25, 38.5, -3]],
    ['38.5, 48.25\n', [48.25, 38.5]],
    ['name,wkt\nA,"POINT Z (48.25 38.5 7)"\n', [48.25, 38.5, 7]],
  ])('reads %j', async (text, coordinates) => {
    expect((await readOne('a.csv', text)).features[0]?.geometry.coordinates).toEqual(coordinates);
  });

  it('is read with a control character in it, as old programs put one at the end', async () => {
    const { features } = await readOne('a.csv', 'name,lat,lon\nA,38,48\n\x1a');
    expect(features).toHaveLength(1);
  });

  it('leaves out what cannot be read and says what is missing', async () => {
    const { report } = await readOne('a.csv', 'lat,lon\n38,48\n38,5,48,2\nx,48\n,\n95,48\n');
    expect(leftOutOf(report)).toEqual({ decimalComma: 1, badNumber: 1, outOfRange: 1 });
    expect(await failureOf('a.csv', 'name,town\nA,B\n')).toBe('noPositionColumns name, town');
    expect(leftOutOf((await readOne('a.csv', 'wkt\nPOINT (1 2)\nPOINT (1\n')).report)).toEqual({
      unreadableWkt: 1,
    });
  });

  it.each([
    ['windows-1251', [0xc0, 0xf1, 0xf2, 0xe0, 0xf0, 0xe0], 'Астара'],
    ['windows-1254', [0xde, 0x61, 0x6d, 0x61, 0x78, 0xfd], 'Şamaxı'],
    ['windows-1256', [0xc7, 0xe1, 0xc8, 0xe1, 0xc7, 0xcf], 'البلاد'],
  ])('reads %s', async (encoding, bytes, word) => {
    const { features, report } = await readOne(
      'a.csv',
      Uint8Array.of(...utf8('name,lat,lon\n'), ...bytes, ...utf8(',38,48\n')),
    );
    expect(features[0]?.properties).toEqual([['name', word]]);
    expect(report.remarks).toEqual([{ code: 'encoding', detail: encoding }]);
  });

  it('is read in the encoding somebody has chosen, unless it is UTF-8', async () => {
    const row = Uint8Array.of(...utf8('name,lat,lon\n'), 0xc0, 0xf1, 0xf2, ...utf8(',38,48\n'));
    const { features, report } = await readOne('a.csv', row, { encoding: 'windows-1254' });
    expect(features[0]?.properties).toEqual([['name', 'Àñò']]);
    expect(report.remarks).toEqual([{ code: 'encoding', detail: 'windows-1254' }]);
    const sound = await readOne('a.csv', 'name,lat,lon\nŞəki,38,48\n', { encoding: 'windows-1254' });
    expect(sound.features[0]?.properties).toEqual([['name', 'Şəki']]);
  });

  it('is written without formulas', async () => {
    const properties = ['=1+1', '+x', '-x', '@x', '-12.5'].map((value, i) => [`p${i}`, value] as const);
    const features = [{ geometry: { type: 'Point' as const, coordinates: [48, 38] }, properties }];
    const { bytes } = await writeFile('csv', { name: 'x', features });
    expect(new TextDecoder().decode(bytes)).toContain("48,38,,'=1+1,'+x,'-x,'@x,-12.5");
  });
});

describe('shapefiles and archives', () => {
  const line = {
    type: 'LineString' as const,
    coordinates: [
      [48, 38],
      [49, 39],
    ],
  };
  const shapefile = async () => {
    const { bytes } = await writeFile('shapefile', {
      name: 'x',
      features: [
        { geometry: line, properties: [['ad', 'Gəncə']] },
        { geometry: line, properties: [['ad', 'Rəşt']] },
      ],
    });
    const { unzipSync } = await import('fflate');
    return unzipSync(bytes);
  };

  it('are read from their parts, in the encoding of the table', async () => {
    const { 'x.cpg': _, ...parts } = await shapefile();
    const { features } = await readOne('x.zip', zipSync(parts));
    expect(features.map(({ properties }) => properties[0]?.[1])).toEqual(['Gəncə', 'Rəşt']);
  });

  it('keep the records before the place where they break off', async () => {
    const parts = await shapefile();
    const { features, report } = await readOne(
      'x.zip',
      zipSync({ ...parts, 'x.shp': parts['x.shp']?.slice(0, -20) ?? new Uint8Array() }),
    );
    expect(features).toHaveLength(1);
    expect(remarksOf(report)).toEqual(['endsEarly']);
  });

  it('are converted by their .prj, Pulkovo with its shift', async () => {
    const parts = await shapefile();
    const prj =
      'GEOGCS["GCS_Pulkovo_1942",DATUM["D_Pulkovo_1942",SPHEROID["Krasovsky_1940",6378245.0,298.3]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
    const { features, report } = await readOne('x.zip', zipSync({ ...parts, 'x.prj': utf8(prj) }));
    const geometry = features[0]?.geometry;
    const [x = 0, y = 0] = geometry?.type === 'LineString' ? (geometry.coordinates[0] ?? []) : [];
    // About 100 m, as the shift has it.
    expect(Math.hypot((x - 48) * 87_800, (y - 38) * 111_000)).toBeGreaterThan(50);
    expect(Math.hypot((x - 48) * 87_800, (y - 38) * 111_000)).toBeLessThan(150);
    expect(report.remarks).toEqual([{ code: 'reprojected', detail: 'GCS_Pulkovo_1942' }]);
  });

  it('say what is wrong with them', async () => {
    const bomb = zipSync({ 'a.csv': new Uint8Array(64 * 1024 * 1024) });
    expect(await failureOf('a.zip', bomb)).toBe('archiveTooLarge');
    expect(await failureOf('a.zip', zipSync({ 'a.png': utf8('x') }))).toBe('emptyArchive');
    expect(await failureOf('a.zip', bomb.slice(0, 50))).toBe('brokenArchive');
    expect(await failureOf('a.zip', zipSync({ 'a.shp': utf8('no shapefile') }))).toBe(
      'brokenShapefile a.shp',
    );
    expect(
      await failureOf('a.exe', Uint8Array.of(0x4d, 0x5a, 0x90, 0x00, 0x03, 0x00, 0x00, 0x00, 0x04)),
    ).toBe('unknownFormat .exe');
  });
});
