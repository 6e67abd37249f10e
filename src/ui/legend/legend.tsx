import { ChevronDown, ChevronUp, Eye, EyeOff } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { LAYER_GROUPS, type LayerGroup } from '#core/layer-group.ts';
import { POSITION_CLASSES } from '#core/position-class.ts';
import { STATUSES, type Status } from '#core/status.ts';
import { isLegendUnfolded } from '#store/legend.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { KindSymbol } from '../primitives/kind-symbol.tsx';
import { StatusLine } from '../primitives/status-line.tsx';
import styles from './legend.module.css';
import { PositionSwatch } from './position-swatch.tsx';

/** What the signs on the screen mean: only those in view, and every layer a switch. */
export const Legend = memo(function Legend() {
  const t = useTranslations('legend');
  const isOpen = useAtlas(isLegendUnfolded);
  const setOpen = useAtlas((state) => state.setLegendOpen);
  const Chevron = isOpen ? ChevronDown : ChevronUp;
  return (
    <section className={styles.legend} aria-labelledby="legend-title" data-open={isOpen} data-surface="">
      <h2 className={styles.title} id="legend-title">
        <button
          type="button"
          className={styles.fold}
          aria-expanded={isOpen}
          aria-label={`${t('title')}: ${isOpen ? t('close') : t('open')}`}
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
          <Hidden />
        </div>
      )}
    </section>
  );
});

function Layers() {
  const t = useTranslations();
  const groups = useAtlas((state) => state.groups);
  const inView = useAtlas((state) => state.inView);
  const toggle = useAtlas((state) => state.toggleGroup);
  const isListed = (group: LayerGroup) =>
    inView === null || inView.groups.includes(group) || !groups.includes(group);
  const listed = LAYER_GROUPS.filter(isListed);
  if (listed.length === 0) return <p className={styles.note}>{t('legend.empty')}</p>;
  return (
    <ul aria-label={t('legend.layers')}>
      {listed.map((group) => (
        <Row key={group} isOn={groups.includes(group)} onToggle={() => toggle(group)} group={group}>
          {t(`group.${group}`)}
        </Row>
      ))}
    </ul>
  );
}

function Statuses() {
  const t = useTranslations();
  const statuses = useAtlas((state) => state.statuses);
  const inView = useAtlas((state) => state.inView);
  const toggle = useAtlas((state) => state.toggleStatus);
  const isListed = (status: Status) =>
    inView === null || inView.statuses.includes(status) || !statuses.includes(status);
  const listed = STATUSES.filter(isListed);
  if (listed.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{t('legend.status')}</h3>
      <ul>
        {listed.map((status) => (
          <Row key={status} isOn={statuses.includes(status)} onToggle={() => toggle(status)} status={status}>
            <KindSymbol kind="dam" status={status} size={20} />
            <StatusLine status={status} />
            {t(`status.${status}`)}
          </Row>
        ))}
      </ul>
      <p className={styles.note}>{t('legend.aged')}</p>
    </>
  );
}

interface RowProps {
  readonly isOn: boolean;
  readonly onToggle: () => void;
  readonly group?: LayerGroup;
  readonly status?: Status;
  readonly children: ReactNode;
}

/** One row of the legend is one switch. */
function Row({ isOn, onToggle, group, status, children }: RowProps) {
  const Icon = isOn ? Eye : EyeOff;
  return (
    <li>
      <button
        type="button"
        role="switch"
        aria-checked={isOn}
        className={styles.row}
        data-group={group}
        data-status={status}
        onClick={onToggle}
      >
        <Icon aria-hidden="true" className={styles.eye} />
        {children}
      </button>
    </li>
  );
}

/** What is switched off, and the way back. */
function Hidden() {
  const t = useTranslations('legend');
  const count = useAtlas(
    ({ groups, statuses }) => LAYER_GROUPS.length - groups.length + (STATUSES.length - statuses.length),
  );
  const showAll = useAtlas((state) => state.showAll);
  if (count === 0) return null;
  return (
    <p className={styles.note}>
      {t('hidden', { count })}{' '}
      <button type="button" className={styles.link} onClick={showAll}>
        {t('showAll')}
      </button>
    </p>
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
