/** What a link says of the day it was made: the version of the data, and what was measured then. */
export interface LinkOrigin {
  /** `year.month` or `year.month.number` */
  readonly version: string;
  /** Of what the link measures, in metres; null where the link does not say. */
  readonly lengthMetres: number | null;
  readonly areaSquareMetres: number | null;
  /** By country code, in metres. */
  readonly countries: ReadonlyMap<string, number>;
}

const VERSION = String.raw`\d{4}\.\d{1,2}(?:\.\d{1,6})?`;
const ORIGIN = new RegExp(`^(${VERSION})((?:~[A-Za-z]{1,8}:\\d{1,15}(?:\\.\\d{1,6})?){0,40})$`);
/** Country codes and the words for what is no country are letters; these two are shorter. */
const [LENGTH, AREA] = ['l', 'a'];

/** `version[~l:<metres>][~a:<square metres>][~<country>:<metres>…]` */
export function isLinkOrigin(text: string): boolean {
  return ORIGIN.test(text);
}

/** Reads `v=`, already decoded; null for anything else. Never throws. */
export function parseLinkOrigin(text: string): LinkOrigin | null {
  const [, version, list = ''] = ORIGIN.exec(text) ?? [];
  if (version === undefined) return null;
  const figures = new Map(
    list
      .split('~')
      .slice(1)
      .map((figure) => {
        const [name = '', value] = figure.split(':');
        return [name, Number(value)] as const;
      }),
  );
  const lengthMetres = figures.get(LENGTH) ?? null;
  const areaSquareMetres = figures.get(AREA) ?? null;
  const countries = new Map([...figures].filter(([name]) => name !== LENGTH && name !== AREA));
  return { version, lengthMetres, areaSquareMetres, countries };
}

/** To a hundredth of a metre, finer than anything that is shown. */
export function formatLinkOrigin(origin: LinkOrigin): string {
  const { version, lengthMetres, areaSquareMetres, countries } = origin;
  const figures = [
    ...(lengthMetres === null ? [] : [[LENGTH, lengthMetres] as const]),
    ...(areaSquareMetres === null ? [] : [[AREA, areaSquareMetres] as const]),
    ...countries,
  ];
  return [version, ...figures.map(([name, value]) => `${name}:${Number(value.toFixed(2))}`)].join('~');
}
