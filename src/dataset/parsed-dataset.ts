import type { GeometryCollection, Project, Source, Vocabulary } from './schema.ts';

/** A value together with the file it came from. */
export interface Located<T> {
  readonly file: string;
  readonly value: T;
}

/** The whole validated dataset; every reference in it leads somewhere. */
export interface ParsedDataset {
  readonly projects: readonly Located<Project>[];
  readonly geometries: readonly Located<GeometryCollection>[];
  readonly sources: readonly Located<readonly Source[]>[];
  readonly vocabulary: Located<Vocabulary>;
}
