import type { Step } from '#dataset/deck-schema.ts';
import { addressOfStep } from '#dataset/deck-step.ts';
import type { ParsedDataset } from '#dataset/parsed-dataset.ts';
import { type Problem, problem } from '#dataset/problem.ts';
import { parseUrl, type UrlState } from '#store/url-state.ts';
import { type ShownThings, thingsShown } from './shown-things.ts';

/** A field of a step, what is wrong with it, and its value. */
type Fault = readonly [field: string, message: string, value: unknown];

/**
 * What the steps of decks show, read by the parser of addresses: parts that it could not read, and parts that name what the
 * dataset does not have.
 */
export function shownProblems(dataset: ParsedDataset): Problem[] {
  if (dataset.decks.length === 0) return [];
  const things = thingsShown(dataset);
  return dataset.decks.flatMap(({ file, value: { steps } }) =>
    steps.flatMap((step, i) =>
      faultsOf(step, things).map(([field, message, value]) =>
        problem(file, `steps[${i}].${field}`, message, value),
      ),
    ),
  );
}

function faultsOf(step: Step, things: ShownThings): Fault[] {
  const { state, broken } = parseUrl(addressOfStep(step));
  return [
    ...broken.map(
      (part): Fault => [
        'shows',
        'this part cannot be read; it is written as in the address of the page',
        part,
      ],
    ),
    ...selectionFaults(state, things),
    ...nameFaults(state, things),
    ...placeFaults(state, things),
    ...routeFaults(state, things),
    ...drawFaults(step, things),
  ];
}

function selectionFaults({ selection }: UrlState, { projects }: ShownThings): Fault[] {
  if (selection.type === 'none') return [];
  const { projectId, partId } = selection;
  const project = projects.get(projectId);
  if (project === undefined) return [['shows.sel', 'there is no such project', projectId]];
  return partId === null || project.parts.some(({ id }) => id === partId)
    ? []
    : [['shows.sel', `${projectId} has no such part`, partId]];
}

function nameFaults(state: UrlState, { claims, projects, corridorIds }: ShownThings): Fault[] {
  const { claim, timeline, corridors } = state;
  const project = timeline?.project ?? null;
  return [
    ...when(claim !== null && !claims.has(claim), 'shows.claim', 'there is no such claim', claim),
    ...when(project !== null && !projects.has(project), 'shows.events', 'there is no such project', project),
    ...(corridors ?? []).flatMap((id) =>
      when(!corridorIds.has(id), 'shows.corridor', 'there is no such corridor', id),
    ),
  ];
}

function placeFaults({ at }: UrlState, { lineMetres }: ShownThings): Fault[] {
  if (at === null) return [];
  const metres = lineMetres.get(at.line);
  if (metres === undefined) return [['shows.at', 'there is no such line', at.line]];
  return when(at.km * 1000 > metres, 'shows.at', beyond(metres), at.km);
}

function routeFaults({ route }: UrlState, { nodeIds, scenarioIds }: ShownThings): Fault[] {
  if (route === null) return [];
  const stops = [route.from, ...route.via, route.to].filter((id) => id !== null);
  return [
    ...stops.flatMap((id) =>
      when(!nodeIds.has(id), 'shows.route', 'there is no such place in the network', id),
    ),
    ...when(
      !scenarioIds.has(route.scenario),
      'shows.route',
      'there is no such scenario of the network',
      route.scenario,
    ),
  ];
}

function drawFaults({ draws = [] }: Step, { lineMetres }: ShownThings): Fault[] {
  return draws.flatMap(({ line, fromKm = 0, toKm = 0 }, i) => {
    const metres = lineMetres.get(line);
    if (metres === undefined) return [[`draws[${i}].line`, 'there is no such line', line] as const];
    return [
      ...when(fromKm * 1000 > metres, `draws[${i}].fromKm`, beyond(metres), fromKm),
      ...when(toKm * 1000 > metres, `draws[${i}].toKm`, beyond(metres), toKm),
    ];
  });
}

function when(isFaulty: boolean, ...fault: Fault): Fault[] {
  return isFaulty ? [fault] : [];
}

function beyond(metres: number): string {
  return `the line is drawn ${(metres / 1000).toFixed(1)} km long`;
}
