import { alignmentOfLine } from '#dataset/alignment-named.ts';
import type { AlignmentsDocument } from '#dataset/alignments-document.ts';
import type { DrawnLine, Step } from '#dataset/deck-schema.ts';
import { measuredLine, stretchOf } from '#geo/chainage.ts';
import { densified } from '#geo/geodesic.ts';
import type { TimedLine } from '#map/stage/draw-lines.ts';

/** A line on screen need not be nearer to the geodesic than this: a pixel, near by. */
const TOLERANCE_METRES = 50;

/** Measuring lines exactly takes longer than a frame: each is measured once, before its step where there is time. */
const measuredSteps = new WeakMap<AlignmentsDocument, WeakMap<Step, readonly TimedLine[]>>();

/** The lines a step draws, each from where it begins to where it ends; one that the atlas does not have is left out. */
export function drawnOfStep(step: Step, document: AlignmentsDocument): readonly TimedLine[] {
  const measured = measuredSteps.get(document) ?? new WeakMap<Step, readonly TimedLine[]>();
  measuredSteps.set(document, measured);
  const lines = measured.get(step) ?? measureLines(step, document);
  measured.set(step, lines);
  return lines;
}

function measureLines({ draws = [] }: Step, document: AlignmentsDocument): TimedLine[] {
  return draws.flatMap((drawn) => {
    const alignment = alignmentOfLine(document, drawn.line);
    if (alignment === undefined) return [];
    const measured = measuredLine(alignment.positions);
    const { fromKm = 0, toKm = measured.lengthMetres / 1000, seconds } = drawn;
    const stretch = stretchOf(measured, fromKm * 1000, toKm * 1000);
    return [{ id: nameOf(drawn), positions: densified(stretch, TOLERANCE_METRES), seconds }];
  });
}

function nameOf({ line, fromKm, toKm }: DrawnLine): string {
  return [line, fromKm ?? '', toKm ?? ''].join(':');
}
