import { Ruler, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { FeatureDetail } from '#interchange/import-questions.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { IconButton } from '../primitives/icon-button.tsx';
import styles from './files.module.css';
import { useImporter } from './importer.ts';

/** Longer values are cut: nobody reads a novel in a panel, and the file itself has the whole. */
const MOST_CHARACTERS = 2000;

/** What a clicked feature says of itself, as plain text, and the way into measuring it. */
export function PickedFeature() {
  const t = useTranslations('files');
  const { number } = useFormat();
  const picked = useAtlas((state) => state.pickedImport);
  const pickImport = useAtlas((state) => state.pickImport);
  const detail = useDetail();
  if (picked === null || detail === null) return null;
  const title = detail.name === '' ? t('featureNumber', { place: number(picked.feature) }) : detail.name;
  return (
    <section className={styles.picked} aria-labelledby="picked-feature" data-picked-feature={picked.feature}>
      <div className={styles.head}>
        <h3 id="picked-feature" className={styles.name} dir="auto">
          {title}
        </h3>
        <IconButton label={t('closeFeature')} onClick={() => pickImport(null)}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      <Measure detail={detail} />
      {detail.properties.length === 0 ? (
        <p>{t('noProperties')}</p>
      ) : (
        <dl className={styles.properties}>
          {detail.properties.map(([name, value]) => (
            <div key={name}>
              <dt dir="auto">{name}</dt>
              <dd dir="auto">{cut(value === null ? '' : String(value))}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function cut(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
}

function Measure({ detail }: { detail: FeatureDetail }) {
  const t = useTranslations('files');
  const measure = useAtlas((state) => state.measure);
  const openTool = useAtlas((state) => state.openTool);
  const { vertices, type } = detail;
  if (vertices === null)
    return type === 'Point' ? null : <p className={styles.quiet}>{t('tooLongToMeasure')}</p>;
  return (
    <button
      type="button"
      className={styles.button}
      onClick={() => {
        measure({
          type: 'replace',
          measurement: {
            kind: type === 'Polygon' ? 'area' : 'line',
            vertices: vertices.map((position) => ({ position, snap: null })),
          },
        });
        openTool('measure');
      }}
    >
      <Ruler aria-hidden="true" size={16} />
      {t('measureThis')}
    </button>
  );
}

/** The detail of the picked feature; null while it is on its way, or where it cannot be had. */
function useDetail(): FeatureDetail | null {
  const picked = useAtlas((state) => state.pickedImport);
  const importer = useImporter();
  const [detail, setDetail] = useState<FeatureDetail | null>(null);
  useEffect(() => {
    let isStale = false;
    setDetail(null);
    if (picked === null) return;
    importer()
      .then(({ feature }) => feature(picked.importId, picked.feature))
      .then(
        (answer) => {
          if (!isStale) setDetail(answer);
        },
        (error: unknown) => console.warn('A feature could not be read.', error),
      );
    return () => {
      isStale = true;
    };
  }, [picked, importer]);
  return detail;
}
