import { type ComponentType, lazy, useEffect, useState } from 'react';

/**
 * A component whose code is fetched when it is first shown. Where that fails nothing stands in its place, and the rest of the page
 * goes on; the next time the place is opened the code is asked for again. That a part is missing is told by `watchParts`.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> {
  const Missing = () => {
    useEffect(() => renew, []);
    return null;
  };
  const attempt = () => lazy(() => load().catch(() => ({ default: Missing as ComponentType<Props> })));
  const renew = () => {
    Part = attempt();
  };
  let Part = attempt();
  return function LazyPart(props: Props) {
    const [Shown] = useState(() => Part);
    return <Shown {...props} />;
  };
}
