import { ExternalLink } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { selectProject } from '#store/atlas-store.ts';
import { selectUrlState } from '#store/url-of-state.ts';
import { formatUrl } from '#store/url-state.ts';
import { Attribution } from '../attribution/attribution.tsx';
import { LineWords } from '../chainage/line-words.ts';
import { Choice } from '../chooser/choice.tsx';
import { DetailPanel } from '../detail-panel/detail-panel.tsx';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useMediaQuery } from '../hooks/use-media-query.ts';
import { Legend } from '../legend/legend.tsx';
import { MapControls } from '../map-controls/map-controls.tsx';
import type { MapStage } from '../map-stage.ts';
import styles from './embed-frame.module.css';

/** The atlas within another page: the map, what is chosen on it, whose data it is, and the way to the whole atlas. */
export default function EmbedFrame({ stage, hasPanel }: { stage: MapStage; hasPanel: boolean }) {
  const t = useTranslations();
  const project = useAtlas(selectProject);
  const hasFailed = useAtlas((state) => state.mapState === 'failed');
  const mapTitle = t('app.mapTitle');
  useEffect(() => stage.setTitle(mapTitle, null), [stage, mapTitle]);
  const setLegendOpen = useAtlas((state) => state.setLegendOpen);
  // There is little room in a frame: it opens on demand.
  useEffect(() => setLegendOpen(false), [setLegendOpen]);
  const isNarrow = useMediaQuery(NARROW_QUERY);
  const isPanelOpen = hasPanel && project !== null;
  return (
    <div className={styles.frame} data-has-panel={isPanelOpen}>
      <TitleLink />
      <LineWords stage={stage} />
      <div className={styles.legend}>
        <Legend />
      </div>
      <Choice />
      {hasFailed && (
        <p className={styles.failed} role="status" data-surface="">
          {t('map.noWebgl')}
        </p>
      )}
      {isPanelOpen && (
        <aside
          className={styles.panel}
          aria-labelledby="detail-title"
          data-covers={isNarrow ? 'bottom' : 'side'}
        >
          <DetailPanel project={project} />
        </aside>
      )}
      <div className={styles.corner}>
        <MapControls stage={stage} />
        <Attribution stage={stage} />
      </div>
    </div>
  );
}

/** Where the panel lies below the map, as in the style sheet. */
const NARROW_QUERY = '(max-width: 599px)';

/** Opens the whole atlas at what is shown here, in a tab of its own. */
function TitleLink() {
  const t = useTranslations();
  const hash = useAtlas((state) => formatUrl(selectUrlState(state)));
  return (
    <h1 className={styles.title}>
      <a href={`./${hash}`} target="_blank" rel="noopener" title={t('embed.openAtlas')}>
        <img src="./icon.svg" alt="" width="20" height="20" />
        {t('app.name')}
        <ExternalLink aria-hidden="true" />
        <span className="visually-hidden">{t('embed.openAtlas')}</span>
      </a>
    </h1>
  );
}
