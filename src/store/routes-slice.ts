import { NO_ROUTE, type RouteChoice } from '#network/route-choice.ts';
import type { RoutesActions, RoutesState } from './routes-state.ts';

type Slice = RoutesState & RoutesActions;

/** What somebody asks of the network of railways, roads and sea legs. */
export function routesSlice(
  set: (change: Partial<Slice>) => void,
  get: () => Slice,
  choice: RouteChoice | null,
): Slice {
  return {
    routes: choice ?? NO_ROUTE,
    setRoutes: (change) => set({ routes: { ...get().routes, ...change } }),
    switchEdge(id, isOn) {
      const { [id]: _, ...others } = get().routes.switched;
      set({ routes: { ...get().routes, switched: isOn === null ? others : { ...others, [id]: isOn } } });
    },
  };
}
