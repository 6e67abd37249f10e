import { useAtlas } from '../hooks/use-atlas.ts';
import styles from './filter-bar.module.css';
import { useWaysBack } from './use-ways-back.ts';

/** The smallest change that brings something back, where there is room for one line. */
export default function NearestOffer() {
  const setFilter = useAtlas((state) => state.setFilter);
  const way = useWaysBack()?.ways[0];
  if (way === undefined) return null;
  return (
    <button type="button" className={styles.offer} data-offer="" onClick={() => setFilter(way.filter)}>
      {way.text}
    </button>
  );
}
