import type { Feature, FeatureCollection } from 'geojson';
import type { AtlasProject, OnMap } from './atlas.ts';
import { ATLAS_VERSION, type Atlas } from './atlas.ts';
import { type DatedDataset, dateDataset, stepsOf } from './dated-dataset.ts';
import type { LedgerDocuments } from './documents.ts';
import type { ParsedDataset } from './parsed-dataset.ts';
import { publishDocuments } from './publish-documents.ts';
import { onMap, partOf, publishFeatures } from './publish-features.ts';
import type { Project } from './schema.ts';

/** What the build makes of the dataset: an index, documents fetched one by one, and the features for the map. */
export interface PublishedDataset {
  readonly atlas: Atlas;
  readonly documents: LedgerDocuments;
  readonly features: FeatureCollection;
}

/** Packs a validated dataset; pure, and the same for the same input. */
export function publishDataset(parsed: ParsedDataset, dataVersion: string): PublishedDataset {
  const dataset = dateDataset(parsed);
  const features = publishFeatures(dataset);
  const byProject = featuresByProject(features);
  const projects = dataset.projects.map((project) =>
    indexProject(project, dataset, byProject.get(project.id) ?? []),
  );
  return {
    atlas: {
      version: ATLAS_VERSION,
      dataVersion,
      projects,
      topics: dataset.topics.map(({ id, name }) => ({ id, name })),
    },
    documents: publishDocuments(dataset, projects),
    features: { type: 'FeatureCollection', features },
  };
}

function featuresByProject(features: readonly Feature[]): ReadonlyMap<string, Feature[]> {
  const groups = new Map<string, Feature[]>();
  for (const feature of features) {
    const id = String(feature.properties?.project);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [feature]);
    else group.push(feature);
  }
  return groups;
}

function indexProject(project: Project, dataset: DatedDataset, features: readonly Feature[]): AtlasProject {
  const drawnParts = [...new Set(features.map(partOf))];
  return {
    id: project.id,
    kind: project.kind,
    group: project.group,
    name: project.name,
    steps: stepsOf(dataset, project.id, undefined),
    parts: project.parts.map(({ id, kind, name }) => ({
      id,
      kind,
      name,
      steps: stepsOf(dataset, project.id, id),
    })),
    ...onMap(features),
    partsOnMap: Object.fromEntries(
      drawnParts.map((part): [string, OnMap] => [
        part,
        onMap(features.filter((feature) => partOf(feature) === part)),
      ]),
    ),
  };
}
