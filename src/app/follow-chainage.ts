import type { Position } from '#core/position.ts';
import {
  alignmentNamed,
  type ChainedAlignment,
  chainedLinesOf,
  shortIdOf,
} from '#dataset/alignment-named.ts';
import type { AlignmentsDocument } from '#dataset/alignments-document.ts';
import { type MeasuredLine, measuredLine, nearestOn, positionAt, stretchOf } from '#geo/chainage.ts';
import type { LinePin } from '#map/line-pin.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import type { PlaceOnLine } from '#store/chainage-state.ts';
import { selectedProjectId } from '#store/selection.ts';
import { framePlace } from './frame-place.ts';

/** As much of the line as is shown on either side of a place that a link or a search names. */
const AROUND_METRES = 60_000;

/** What is said at a place of a line, in the language on screen. */
export type WordsOfPlace = (line: ChainedAlignment, chainageMetres: number) => string;

/** Follows the pointer along lines. */
export interface ChainageFollower {
  /** The pointer is over a project at a position, or over none. */
  pointAt(projectId: string | null, position: Position | null): void;
  /** A click on a line of the selected project marks a place there. */
  markAt(position: Position): void;
  stop(): void;
}

interface Pins {
  readonly marked: LinePin;
  readonly passing: LinePin;
}

/** Shows on the map which place of a line is marked and which is passed, be it on the strip or on the map itself. */
export function followChainage(store: AtlasStore, pins: Pins, words: WordsOfPlace): ChainageFollower {
  const measured = new WeakMap<ChainedAlignment, MeasuredLine>();
  const measuredOf = (line: ChainedAlignment) => {
    const known = measured.get(line) ?? measuredLine(line.positions);
    measured.set(line, known);
    return known;
  };
  const draw = (pin: LinePin, place: PlaceOnLine | null) => {
    const document = readyDocument(store);
    const line = place === null || document === null ? undefined : alignmentNamed(document, place.line);
    if (place === null || line === undefined) return pin.hide();
    const metres = place.km * 1000;
    pin.show(positionAt(measuredOf(line), metres).position, words(line, metres));
  };
  const drawBoth = () => {
    const { at, passing } = store.getState();
    draw(pins.marked, at);
    draw(pins.passing, passing);
  };

  const nearestPlace = (projectId: string, position: Position): PlaceOnLine | null => {
    const document = readyDocument(store);
    if (document === null) return null;
    const [nearest] = chainedLinesOf(document, projectId)
      .map((line) => ({ line, ...nearestOn(measuredOf(line), position) }))
      .toSorted((a, b) => a.offsetMetres - b.offsetMetres);
    if (nearest === undefined) return null;
    return { line: shortIdOf(document, nearest.line), km: nearest.chainageMetres / 1000 };
  };
  const ends = [
    store.subscribe((state) => state.at, drawBoth),
    store.subscribe((state) => state.passing, drawBoth),
    store.subscribe((state) => state.language, drawBoth),
    store.subscribe((state) => state.documents.alignments, drawBoth),
  ];
  drawBoth();
  const endFraming = framePlace(store, (line, metres) =>
    stretchOf(measuredOf(line), metres - AROUND_METRES, metres + AROUND_METRES),
  );

  return {
    pointAt(projectId, position) {
      const { passing, passPlace, wantDocument, documents, tool } = store.getState();
      const isOver = projectId !== null && position !== null && tool === null;
      if (isOver && documents.alignments === undefined) wantDocument('alignments');
      const place = isOver ? nearestPlace(projectId, position) : null;
      if (place !== null || passing !== null) passPlace(place);
    },
    markAt(position) {
      const { selection, tool, markPlace } = store.getState();
      const projectId = selectedProjectId(selection);
      const place = projectId === null || tool !== null ? null : nearestPlace(projectId, position);
      if (place !== null) markPlace(place);
    },
    stop() {
      for (const end of ends) end();
      endFraming();
      pins.marked.hide();
      pins.passing.hide();
    },
  };
}

function readyDocument(store: AtlasStore): AlignmentsDocument | null {
  const loadable = store.getState().documents.alignments;
  return loadable?.type === 'ready' ? loadable.document : null;
}
