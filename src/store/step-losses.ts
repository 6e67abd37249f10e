import { alignmentNamed } from '#dataset/alignment-named.ts';
import type { AlignmentsDocument } from '#dataset/alignments-document.ts';
import type { Atlas } from '#dataset/atlas.ts';
import { parseCitedText } from '#dataset/cited-text.ts';
import type { DeckDocument } from '#dataset/deck-document.ts';
import type { Step } from '#dataset/deck-schema.ts';
import { addressOfStep } from '#dataset/deck-step.ts';
import { selectedProjectId } from './selection.ts';
import { parseUrl } from './url-state.ts';

interface Known {
  readonly atlas: Atlas;
  /** What the deck cites, once it has been gathered. */
  readonly deck: DeckDocument | null;
  readonly alignments: AlignmentsDocument | null;
}

/** What a step names that this atlas does not have, or cannot read: the stage leaves it out, the deck keeps it. */
export function lossesOfStep(step: Step, { atlas, deck, alignments }: Known): string[] {
  const { state, broken } = parseUrl(addressOfStep(step));
  const projects = new Set(atlas.projects.map(({ id }) => id));
  const selected = selectedProjectId(state.selection);
  const named = [...(selected === null ? [] : [selected]), ...(state.corridors ?? [])];
  const lines = (step.draws ?? []).map(({ line }) => line);
  return [
    ...broken,
    ...named.filter((id) => !projects.has(id)),
    ...(deck === null ? [] : citedIn(step).filter((target) => !isCited(target, deck))),
    ...(alignments === null ? [] : lines.filter((line) => !hasLine(line, alignments))),
  ].filter((name, i, all) => all.indexOf(name) === i);
}

function citedIn({ title, text, notes, figures = [] }: Step): string[] {
  const texts = [title, text, notes].flatMap((spoken) =>
    Object.values(spoken ?? {}).filter((words) => words !== undefined),
  );
  return [
    ...figures,
    ...texts.flatMap((words) => parseCitedText(words).flatMap(({ target }) => target ?? [])),
  ];
}

function isCited(target: string, { claims, events }: DeckDocument): boolean {
  return target.startsWith('event:')
    ? Object.hasOwn(events, target.slice('event:'.length))
    : Object.hasOwn(claims, target);
}

function hasLine(line: string, document: AlignmentsDocument): boolean {
  return alignmentNamed(document, line) !== undefined || document.alignments.some(({ id }) => id === line);
}
