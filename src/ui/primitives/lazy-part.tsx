import { type ComponentType, lazy, useEffect, useState } from 'react';

/**
 * A component whose code is fetched when it is first shown. Where that fails `Instead` stands in its place, or nothing, and the rest
 * of the page goes on; the next time the place is opened the code is asked for again. That a part is missing is told by `watchParts`.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
  Instead: ComponentType = Nothing,
): ComponentType<Props> {
  const Missing = () => {
    useEffect(() => renew, []);
    return <Instead />;
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

function Nothing() {
  return null;
}
