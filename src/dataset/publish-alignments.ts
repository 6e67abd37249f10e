import { LANGUAGES, type LocalizedText } from '#core/language.ts';
import { POSITION_CLASSES } from '#core/position-class.ts';
import type { Alignment, AlignmentsDocument } from './alignments-document.ts';
import { alignmentIdOf, joinedPositions, type LineStage, runsOf, stagesOf } from './chainage-line.ts';
import type { AuthoredChainage } from './chainage-schema.ts';
import { type DatedDataset, stepsOf } from './dated-dataset.ts';
import { publishChainage } from './publish-chainage.ts';
import type { Part, Project } from './schema.ts';

/** Every line of the dataset as one run of positions, in the order in which snapping prefers them. */
export function alignmentsDocument(dataset: DatedDataset): AlignmentsDocument {
  const chainages = new Map(dataset.chainages.map((authored) => [alignmentIdOf(authored), authored]));
  const drawn = dataset.projects.flatMap((project) => linesOf(project, dataset, chainages));
  const whole = [...chainages].flatMap(([id, authored]) =>
    id.includes('/') ? [] : wholeLine(id, authored, dataset),
  );
  return { alignments: [...drawn, ...whole].toSorted(byPreference) };
}

function linesOf(
  project: Project,
  dataset: DatedDataset,
  chainages: ReadonlyMap<string, AuthoredChainage>,
): Alignment[] {
  const drawn = (dataset.geometry.get(project.id) ?? []).filter((feature) => runsOf(feature).length > 0);
  const isOnlyLine = drawn.length === 1;
  return drawn.flatMap((feature) => {
    const part = project.parts.find(({ id }) => id === feature.properties.part);
    if (part === undefined) return [];
    const name = isOnlyLine ? project.name : partName(project, part);
    const runs = runsOf(feature);
    return runs.map((positions, index): Alignment => {
      const id = runs.length === 1 ? feature.id : `${feature.id}/${index + 1}`;
      const authored = chainages.get(id);
      const stages = [{ feature, positions }];
      return {
        id,
        project: project.id,
        part: part.id,
        kind: part.kind,
        name,
        positions,
        positionClass: feature.properties.positionClass,
        errorMetres: feature.properties.errorMetres,
        steps: stepsOf(dataset, project.id, part.id),
        chainage: authored === undefined ? null : publishChainage(authored, stages, positions, dataset),
      };
    });
  });
}

/** A line drawn in stages as a whole: as uncertain as the least known of them. */
function wholeLine(id: string, authored: AuthoredChainage, dataset: DatedDataset): Alignment[] {
  const project = dataset.projects.find((one) => one.id === id);
  const features = dataset.geometry.get(id) ?? [];
  const stages = stagesOf(authored, (name) => features.find((feature) => feature.id === name)).filter(
    (stage) => stage !== null,
  );
  if (project === undefined) return [];
  const positions = joinedPositions(stages);
  return [
    {
      id,
      project: id,
      part: null,
      kind: project.kind,
      name: project.name,
      positions,
      positionClass: leastKnown(stages),
      errorMetres: Math.max(...stages.map(({ feature }) => feature.properties.errorMetres)),
      steps: stepsOf(dataset, id, undefined),
      chainage: publishChainage(authored, stages, positions, dataset),
    },
  ];
}

function leastKnown(stages: readonly LineStage[]): Alignment['positionClass'] {
  const ranks = stages.map(({ feature }) => POSITION_CLASSES.indexOf(feature.properties.positionClass));
  return POSITION_CLASSES[Math.max(...ranks)] ?? 'schematic';
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
