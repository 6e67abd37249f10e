import type { RouteLines } from '#cartography/layers/route.ts';
import type { Position } from '#core/position.ts';
import type { NetworkDocument } from '#dataset/network-document.ts';
import type { AtlasState, AtlasStore } from '#store/atlas-store.ts';
import { boundsOfLines } from '#store/position-box.ts';
import { afterPanel } from './after-panel.ts';

/** A line on screen need not be nearer to the geodesic than this: half a pixel from afar. */
const TOLERANCE_METRES = 500;

export interface FollowedRoute {
  /** The route the open tool has found, as it is to be drawn; null where there is none. */
  lines(): RouteLines | null;
  stop(): void;
}

/** Tells each time another route is to be drawn, and frames it when other ends are asked for. The search for it is fetched with the first question. */
export function followRoute(store: AtlasStore, onChange: () => void): FollowedRoute {
  // An address that says what is in view is left at that.
  let framed = store.getState().view === null ? '' : endsOf(store.getState());
  const frame = afterPanel(store, () => {
    const { requestBounds } = store.getState();
    if (drawn !== null) requestBounds(boundsOfLines(drawn.features.map(lineOf)));
  });
  let drawn: RouteLines | null = null;
  let isOver = false;
  let asked = 0;
  const follow = async (state: AtlasState) => {
    asked += 1;
    const mine = asked;
    const network = networkOf(state);
    const lines = network === null ? null : await routeLines(network, state);
    if (isOver || mine !== asked || drawn === lines) return;
    drawn = lines;
    onChange();
    // In a talk the step says where to look.
    if (lines === null || framed === endsOf(state) || state.story !== null) return;
    framed = endsOf(state);
    frame.ask();
  };
  const report = (error: unknown) => console.warn('The route could not be drawn.', error);
  const end = store.subscribe(
    (now) => [networkOf(now), now.routes, now.date] as const,
    () => {
      follow(store.getState()).catch(report);
    },
    { equalityFn: (a, b) => a.every((value, i) => Object.is(value, b[i])), fireImmediately: true },
  );
  return {
    lines: () => drawn,
    stop() {
      isOver = true;
      end();
      frame.stop();
    },
  };
}

function lineOf({ geometry }: RouteLines['features'][number]): Position[] {
  return geometry.coordinates.map(([longitude = 0, latitude = 0]) => [longitude, latitude]);
}

/** What is asked, as far as the way between the ends moves when it changes. */
function endsOf({ routes: { from, via, to } }: AtlasState): string {
  return [from, ...via, to].join(';');
}

/** The network while its tool is open and something is asked of it. */
function networkOf({ tool, routes, documents: { network } }: AtlasState): NetworkDocument | null {
  const isAsked = tool === 'routes' && routes.from !== null && routes.to !== null;
  return isAsked && network?.type === 'ready' ? network.document : null;
}

/** The route a state asks for, as it is drawn; null where there is none. */
export async function routeLines(network: NetworkDocument, state: AtlasState): Promise<RouteLines | null> {
  const [{ routeFor }, { densified }] = await Promise.all([
    import('#network/scenario.ts'),
    import('#geo/geodesic.ts'),
  ]);
  const answer = routeFor(network, state.routes, state.date);
  if (answer === null || answer.type === 'none') return null;
  const { legs } = answer.type === 'found' ? answer.route : answer.would;
  return {
    type: 'FeatureCollection',
    features: legs.flatMap(({ edges }) =>
      edges.map(({ edge, openness }) => ({
        type: 'Feature' as const,
        properties: { mode: edge.mode, isMissing: openness === 'closed' || openness === 'taken-as-open' },
        geometry: {
          type: 'LineString' as const,
          coordinates: densified(edge.line, TOLERANCE_METRES).map(([longitude, latitude]) => [
            longitude,
            latitude,
          ]),
        },
      })),
    ),
  };
}
