import { ChevronDown, ChevronUp, Eye, EyeOff } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { LAYER_GROUPS, type LayerGroup } from '#core/layer-group.ts';
import { POSITION_CLASSES } from '#core/position-class.ts';
import { STATUSES } from '#core/status.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { KindSymbol } from '../primitives/kind-symbol.tsx';
import { StatusLine } from '../primitives/status-line.tsx';
import styles from './legend.module.css';
import { PositionSwatch } from './position-swatch.tsx';

/** What the signs on the screen mean: only those in view, and every layer a switch. */
export function Legend() {
  const t = useTranslations('legend');
  const isOpen = useAtlas((state) => state.isLegendOpen);
  const setOpen = useAtlas((state) => state.setLegendOpen);
  const Chevron = isOpen ? ChevronDown : ChevronUp;
  return (
    <section className={styles.legend} aria-labelledby="legend-title" data-open={isOpen}>
      <h2 className={styles.title} id="legend-title">
        <button
          type="button"
          className={styles.fold}
          aria-expanded={isOpen}
          aria-label={isOpen ? t('close') : t('open')}
          onClick={() => setOpen(!isOpen)}
        >
          {t('title')}
          <Chevron aria-hidden="true" />
        </button>
      </h2>
      {isOpen && (
        <div className={styles.body}>
          <Layers />
          <Statuses />
          <Positions />
        </div>
      )}
    </section>
  );
}

function Layers() {
  const t = useTranslations();
  const groups = useAtlas((state) => state.groups);
  const inView = useAtlas((state) => state.inView);
  const toggle = useAtlas((state) => state.toggleGroup);
  const showAll = useAtlas((state) => state.showAllGroups);
  const hiddenCount = LAYER_GROUPS.length - groups.length;
  const isListed = (group: LayerGroup) =>
    inView === null || inView.groups.includes(group) || !groups.includes(group);
  const listed = LAYER_GROUPS.filter(isListed);

  return (
    <>
      {listed.length === 0 && <p className={styles.note}>{t('legend.empty')}</p>}
      <ul aria-label={t('legend.layers')}>
        {listed.map((group) => {
          const isOn = groups.includes(group);
          const Icon = isOn ? Eye : EyeOff;
          return (
            <li key={group}>
              <button
                type="button"
                role="switch"
                aria-checked={isOn}
                className={styles.layer}
                data-group={group}
                onClick={() => toggle(group)}
              >
                <Icon aria-hidden="true" />
                {t(`group.${group}`)}
              </button>
            </li>
          );
        })}
      </ul>
      {hiddenCount > 0 && (
        <p className={styles.note}>
          {t('legend.hidden', { count: hiddenCount })}{' '}
          <button type="button" className={styles.link} onClick={showAll}>
            {t('legend.showAll')}
          </button>
        </p>
      )}
    </>
  );
}

function Statuses() {
  const t = useTranslations();
  const inView = useAtlas((state) => state.inView);
  const listed = STATUSES.filter((status) => inView === null || inView.statuses.includes(status));
  if (listed.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{t('legend.status')}</h3>
      <ul>
        {listed.map((status) => (
          <li key={status} className={styles.sign} data-status={status}>
            <KindSymbol kind="dam" status={status} size={20} />
            <StatusLine status={status} />
            {t(`status.${status}`)}
          </li>
        ))}
      </ul>
    </>
  );
}

function Positions() {
  const t = useTranslations();
  const inView = useAtlas((state) => state.inView);
  const listed = POSITION_CLASSES.filter(
    (positionClass) => inView === null || inView.positionClasses.includes(positionClass),
  );
  if (listed.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{t('legend.position')}</h3>
      <ul>
        {listed.map((positionClass) => (
          <li key={positionClass} className={styles.sign} title={t(`positionNote.${positionClass}`)}>
            <PositionSwatch positionClass={positionClass} />
            {t(`positionClass.${positionClass}`)}
          </li>
        ))}
      </ul>
    </>
  );
}
