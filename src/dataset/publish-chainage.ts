import type { Country } from '#core/country.ts';
import { LANGUAGES, type LocalizedText } from '#core/language.ts';
import type { Position } from '#core/position.ts';
import { measuredLine, nearestOn } from '#geo/chainage.ts';
import { statedValue } from '#ledger/stated-range.ts';
import type {
  AlignmentCountry,
  AlignmentSection,
  AlignmentStop,
  Chainage,
  PublishedLength,
} from './alignments-document.ts';
import type { LineStage } from './chainage-line.ts';
import type { AuthoredChainage, AuthoredStop } from './chainage-schema.ts';
import { type DatedDataset, stepsOf } from './dated-dataset.ts';

/** A stop with where it lies along its line. */
interface PlacedStop extends AuthoredStop {
  readonly chainageMetres: number;
}

/** The kilometres of a line as its stops, its stages and its claims give them. */
export function publishChainage(
  authored: AuthoredChainage,
  stages: readonly LineStage[],
  positions: readonly Position[],
  dataset: DatedDataset,
): Chainage {
  const line = measuredLine(positions);
  const lengthMetres = toMillimetres(line.lengthMetres);
  const lastIndex = authored.stops.length - 1;
  const placeOf = (position: Position, i: number) => {
    // Origin and end are those of the drawing; the check lets them be rounded.
    if (i === 0) return 0;
    return i === lastIndex ? lengthMetres : toMillimetres(nearestOn(line, position).chainageMetres);
  };
  const stops = authored.stops.map((stop, i) => ({ ...stop, chainageMetres: placeOf(stop.position, i) }));
  const [first, last] = [stops[0], stops.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('a line has an origin and an end');
  return {
    origin: first.name,
    end: last.name,
    lengthMetres,
    stops: stops.map((stop) => publishStop(stop, dataset)),
    sections: sectionsOf(stages, stops, lengthMetres, dataset),
    countries: countriesOf(stops, lengthMetres),
    publishedLengths: publishedLengths(authored, dataset),
  };
}

function toMillimetres(metres: number): number {
  return Math.round(metres * 1000) / 1000;
}

function publishStop(
  { name, kind, chainageMetres, km = [] }: PlacedStop,
  dataset: DatedDataset,
): AlignmentStop {
  const values = km.flatMap((claim) => claimNamed(dataset, claim)?.value ?? []);
  const isStated = km.length > 0 && values.every((value) => typeof value === 'number');
  const publishedKm = isStated ? values.reduce((sum, value) => sum + Number(value), 0) : null;
  return { name, kind, chainageMetres, publishedKm, claims: km };
}

function claimNamed(dataset: DatedDataset, name: string) {
  const [subject = '', id] = name.split('/');
  return dataset.claims.get(subject)?.find((claim) => claim.id === id);
}

interface Start {
  readonly fromMetres: number;
  readonly project: string;
  readonly part: string | null;
}

/** Each stage begins a section, and each stop from which the line has the status of something else. */
function sectionsOf(
  stages: readonly LineStage[],
  stops: readonly PlacedStop[],
  lengthMetres: number,
  dataset: DatedDataset,
): AlignmentSection[] {
  const starts = new Map<number, Start>();
  let fromMetres = 0;
  for (const { feature, positions } of stages) {
    const part = feature.properties.part;
    starts.set(fromMetres, { fromMetres, project: projectOf(feature.id), part });
    fromMetres = toMillimetres(fromMetres + measuredLine(positions).lengthMetres);
  }
  for (const { chainageMetres, status } of stops) {
    if (status === undefined) continue;
    const { project, part = null } = status;
    starts.set(chainageMetres, { fromMetres: chainageMetres, project, part });
  }
  const ordered = [...starts.values()].toSorted((a, b) => a.fromMetres - b.fromMetres);
  return ordered.map((start, i) => ({
    ...start,
    toMetres: ordered[i + 1]?.fromMetres ?? lengthMetres,
    name: nameOf(start, dataset),
    steps: stepsOf(dataset, start.project, start.part ?? undefined),
  }));
}

function projectOf(featureId: string): string {
  return featureId.replace(/\/.*$/, '');
}

function nameOf({ project: id, part: partId }: Start, { projects }: DatedDataset): LocalizedText {
  const project = projects.find((one) => one.id === id);
  const part = project?.parts.find((one) => one.id === partId);
  if (project === undefined) throw new RangeError(`there is no project "${id}"`);
  if (part === undefined) return project.name;
  const names = LANGUAGES.map((language) => [language, `${project.name[language]}: ${part.name[language]}`]);
  return Object.fromEntries(names) as LocalizedText;
}

function countriesOf(stops: readonly PlacedStop[], lengthMetres: number): AlignmentCountry[] {
  const starts = stops.flatMap(({ chainageMetres, country }) =>
    country === undefined ? [] : [{ fromMetres: chainageMetres, country: country as Country | 'sea' }],
  );
  return starts.map((start, i) => ({ ...start, toMetres: starts[i + 1]?.fromMetres ?? lengthMetres }));
}

/** Every length that stands for the whole line. */
function publishedLengths({ lengthOf }: AuthoredChainage, dataset: DatedDataset): PublishedLength[] {
  if (lengthOf === undefined) return [];
  const claims = dataset.claims.get(lengthOf.project) ?? [];
  return claims.flatMap((claim) => {
    const isOfWhole = claim.quantity === 'length' && claim.part === lengthOf.part && claim.item === undefined;
    const stated = isOfWhole && claim.standing === 'stands' ? statedValue(claim) : null;
    if (stated?.dimension !== 'length') return [];
    const { low: leastMetres, high: mostMetres } = stated;
    return [{ claim: `${lengthOf.project}/${claim.id}`, leastMetres, mostMetres }];
  });
}
