import { LANGUAGES, type LocalizedText } from '#core/language.ts';
import type { Position } from '#core/position.ts';
import type { Alignment, AlignmentsDocument } from './alignments-document.ts';
import { type DatedDataset, stepsOf } from './dated-dataset.ts';
import type { GeometryFeature, Part, Project } from './schema.ts';

/** Every line of the dataset as one run of positions, in the order in which snapping prefers them. */
export function alignmentsDocument(dataset: DatedDataset): AlignmentsDocument {
  const alignments = dataset.projects.flatMap((project) => linesOf(project, dataset));
  return { alignments: alignments.toSorted(byPreference) };
}

function linesOf(project: Project, dataset: DatedDataset): Alignment[] {
  const drawn = (dataset.geometry.get(project.id) ?? []).filter((feature) => runsOf(feature).length > 0);
  const isOnlyLine = drawn.length === 1;
  return drawn.flatMap((feature) => {
    const part = project.parts.find(({ id }) => id === feature.properties.part);
    if (part === undefined) return [];
    const name = isOnlyLine ? project.name : partName(project, part);
    const runs = runsOf(feature);
    return runs.map((positions, index) => ({
      id: runs.length === 1 ? feature.id : `${feature.id}/${index + 1}`,
      project: project.id,
      part: part.id,
      kind: part.kind,
      name,
      positions,
      positionClass: feature.properties.positionClass,
      errorMetres: feature.properties.errorMetres,
      steps: stepsOf(dataset, project.id, part.id),
      chainage: null,
    }));
  });
}

function runsOf({ geometry }: GeometryFeature): readonly (readonly Position[])[] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}

/** "Araz corridor: Jolfa–Kelale road in Iran". */
function partName(project: Project, part: Part): LocalizedText {
  const names = LANGUAGES.map((language) => [language, `${project.name[language]}: ${part.name[language]}`]);
  return Object.fromEntries(names) as LocalizedText;
}

function byPreference(a: Alignment, b: Alignment): number {
  return preferenceOf(a) - preferenceOf(b) || a.errorMetres - b.errorMetres || (a.id < b.id ? -1 : 1);
}

function preferenceOf({ kind, part }: Alignment): number {
  if (kind === 'corridor') return 2;
  return part === null ? 0 : 1;
}
