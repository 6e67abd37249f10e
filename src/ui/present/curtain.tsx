import { useAtlas } from '../hooks/use-atlas.ts';
import styles from './curtain.module.css';

/** Black or white over everything, until any step key or a touch takes it away. */
export function Curtain() {
  const curtain = useAtlas((state) => state.curtain);
  const setCurtain = useAtlas((state) => state.setCurtain);
  if (curtain === 'none') return null;
  return (
    // The keys that take it away are the deck's.
    <div className={styles.curtain} data-curtain={curtain} onPointerDown={() => setCurtain('none')} />
  );
}
