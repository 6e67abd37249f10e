/** Runs in a page where anything makes code of a text. */
const HARM = 'window.isHarmed=true';

const repeated = (text: string, length: number) => text.repeat(Math.ceil(length / text.length));

/**
 * Texts that do harm where they are taken for anything but text, by what they try. One list for every entrance: address, files,
 * decks, storage, messages.
 */
export const HOSTILE_STRINGS: Readonly<Record<string, string>> = {
  'an image with a handler': `<img src=x onerror="${HARM}">`,
  'SVG with a script': `<svg onload="${HARM}"><script>${HARM}</script></svg>`,
  'a script that ends one': `</script><script>${HARM}</script>`,
  'a frame with its own document': `<iframe srcdoc="<script>parent.${HARM}</script>"></iframe>`,
  'the end of an attribute': `" autofocus onfocus="${HARM}" x="`,
  'the end of a comment': `--><script>${HARM}</script><!--`,
  'a link that is a script': `javascript:${HARM}`,
  'a link that hides it': `java\tscript:${HARM}`,
  'a page in a link': `data:text/html,<script>${HARM}</script>`,
  'a style that loads': 'background:url(https://attacker.example/x)',
  'a template': '{{7*7}}<%=7*7%>#{7*7}',
  'a message of a catalogue': '{count, plural, one {#} other {<b>#</b>}}',
  'the prototype of everything': '__proto__',
  'the constructor': 'constructor',
  'what everything inherits': 'hasOwnProperty',
  'a prototype in JSON': '{"__proto__":{"isPolluted":true}}',
  'a formula': '=HYPERLINK("https://attacker.example","x")',
  'a command': "=cmd|' /C calc'!A0",
  'a formula with a plus': '+1+1',
  'a formula with a minus': '-1+1',
  'a formula with an at': '@SUM(1+1)',
  'a formula behind a tab': '\t=1+1',
  'a formula behind a line end': '\r=1+1',
  'a formula of full width': '＝1+1',
  'the end of CDATA': ']]><script/><![CDATA[',
  'an entity': '&xxe;&#0;&#xD800;&#x110000;',
  'a declaration': '<!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>',
  'a path upwards': '../../../../etc/passwd',
  'a percent sign of nothing': '%00%E0%A4%A%',
  'a high half of a character': 'a\ud800b',
  'a low half of a character': '\udc00',
  'halves the wrong way round': '\udc00\ud800',
  'zero bytes': 'a\0b',
  'text turned round': '\u202egnp.exe\u2066',
  'letters without width': 'Ara\u200bz\ufeff\u200d',
  'a line end of its own kind': 'a\u2028b\u2029c',
  'a tower of marks': `a${repeated('\u0301', 500)}`,
  'an overlong word': repeated('x', 100_000),
  'overlong blanks': `1${repeated(' ', 100_000)}x`,
};

/** Entities that stand for a thousand million words, in front of a body. */
export const BILLION_LAUGHS = `<!DOCTYPE x [<!ENTITY a0 "haha">${Array.from(
  { length: 10 },
  (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`,
).join('')}]>`;

/** An entity that stands for a file of whoever reads. */
export const EXTERNAL_ENTITY = '<!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>';

const SIZE = 200_000;
const wkt = (text: string) => `wkt\n"${text}"`;
const kml = (body: string) => `<kml>${body}</kml>`;
const point = (coordinates: string) =>
  kml(`<Placemark><Point><coordinates>${coordinates}</coordinates></Point></Placemark>`);
const gpx = (body: string) => `<gpx><wpt lat="38" lon="48">${body}</wpt></gpx>`;

/** Files that keep a careless reader busy for minutes, or bury it in brackets, by name. */
export const LABORIOUS_FILES: readonly (readonly [name: string, content: string])[] = [
  ['a.kml', kml(repeated('<', SIZE))],
  ['a.kml', kml(repeated('<!x>', SIZE))],
  ['a.kml', kml(repeated('<![CDATA[', SIZE))],
  ['a.kml', kml(repeated('<a "', SIZE))],
  ['a.kml', kml(repeated('<Placemark>', SIZE))],
  ['a.kml', kml(`<Placemark>${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}</Placemark>`)],
  ['a.kml', point(repeated('<coordinates', SIZE))],
  ['a.kml', point(repeated(' ', SIZE))],
  ['a.kml', `${kml('<Placemark/>')}${'<!---->'.repeat(250)}x`],
  ['a.gpx', gpx(repeated('<name>', SIZE))],
  ['a.gpx', gpx(`<name>${repeated('<', SIZE)}</name>`)],
  ['a.gpx', gpx(`<name>${repeated('<![CDATA[', SIZE)}</name>`)],
  ['a.gpx', gpx(repeated('<wpt>', SIZE))],
  ['a.csv', `lat,lon\n${repeated('1', SIZE)}x,2`],
  ['a.csv', `lat,lon\n1${repeated(' ', SIZE)}x,2`],
  ['a.csv', `${repeated('(', SIZE)},lat,lon\n1,2,3`],
  ['a.csv', `lat,lon\n${repeated('"', SIZE)}`],
  ['a.csv', wkt(repeated('GEOMETRYCOLLECTION(', SIZE))],
  ['a.csv', wkt(`POLYGON${repeated('(', SIZE)}`)],
  ['a.geojson', repeated('[', SIZE)],
  ['a.geojson', repeated('{"a":', SIZE)],
  ['a.geojson', `{"features":[${repeated('{"a":', SIZE)}`],
  ['a.geojson', `{${repeated('"crs"', SIZE)}:1,"features":[{"type":"Point","coordinates":[48,38]},`],
  ['a.geojson', `${'{"type":"GeometryCollection","geometries":['.repeat(4000)}${']}'.repeat(4000)}`],
];

/** Addresses as long as a browser lets them be. */
export const LABORIOUS_ADDRESSES: readonly string[] = [
  Array.from({ length: 50_000 }, (_, i) => `x${i}`).join('&'),
  Array.from({ length: 50_000 }, (_, i) => `sel=!${i}`).join('&'),
  Array.from(
    { length: 20_000 },
    (_, i) => `pin=${String.fromCharCode(65 + (i % 26))}${Math.floor(i / 26)}~line~gwlstbg427nXAgoriTAA`,
  ).join('&'),
  `corridor=${Array.from({ length: 50_000 }, (_, i) => `a${i}`).join(',')}`,
  `route=${repeated('a;', SIZE)}`,
  `m=${repeated('1,1;', SIZE)}`,
  `deck=${repeated('A', 2_000_000)}`,
];
