import { Link2, Ruler, X } from 'lucide-react';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { type ChainedAlignment, chainedLinesOf, shortIdOf } from '#dataset/alignment-named.ts';
import type { AlignmentsDocument } from '#dataset/alignments-document.ts';
import { vertexOnLine } from '#measure/vertex-on-line.ts';
import type { PlaceOnLine } from '#store/chainage-state.ts';
import { formatPlace } from '#store/place-address.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useDay } from '../hooks/use-day.ts';
import { useDocument } from '../hooks/use-document.ts';
import { useFormat } from '../hooks/use-format.ts';
import { IconButton } from '../primitives/icon-button.tsx';
import styles from './chainage.module.css';
import { LineChoice } from './line-choice.tsx';
import { StripTrack } from './strip-track.tsx';
import { usePlaceWords } from './use-place-words.ts';
import { useStripCursor } from './use-strip-cursor.ts';

/** The kilometres of a railway, road or corridor, drawn out: stops, borders, status, and a cursor that the map follows. */
export default function ChainageStrip({ projectId }: { projectId: string }) {
  const loadable = useDocument('alignments');
  if (loadable.type === 'loading') return <div className={styles.section} />;
  if (loadable.type === 'failed') return null;
  return <ChosenLine projectId={projectId} document={loadable.document} />;
}

function ChosenLine({ projectId, document }: { projectId: string; document: AlignmentsDocument }) {
  const lines = chainedLinesOf(document, projectId);
  const at = useAtlas((state) => state.at);
  const markPlace = useAtlas((state) => state.markPlace);
  const partId = useAtlas(({ selection }) => (selection.type === 'project' ? selection.partId : null));
  const named = lines.find((line) => at?.line === line.id || at?.line === shortIdOf(document, line));
  const line = named ?? lines.find(({ part }) => partId !== null && part === partId) ?? lines[0];
  if (line === undefined) return null;
  const choose = (id: string) => markPlace({ line: id, km: 0 });
  return (
    <Strip key={line.id} line={line} lineId={shortIdOf(document, line)}>
      {lines.length > 1 && <LineChoice lines={lines} chosen={line} onChoose={choose} />}
    </Strip>
  );
}

interface StripProps {
  readonly line: ChainedAlignment;
  /** As the address names it. */
  readonly lineId: string;
  readonly children: React.ReactNode;
}

function Strip({ line, lineId, children }: StripProps) {
  const t = useTranslations('chainage');
  const words = usePlaceWords(line, useDay());
  const rootRef = useRef<HTMLElement>(null);
  const sliderRef = useRef<HTMLDivElement>(null);
  const placeRef = useRef<HTMLElement>(null);
  const restRef = useRef<HTMLElement>(null);
  const detailsRef = useRef<HTMLElement>(null);
  useStripCursor(line, lineId, words, {
    root: rootRef,
    slider: sliderRef,
    place: placeRef,
    rest: restRef,
    details: detailsRef,
  });
  return (
    <section
      ref={rootRef}
      className={styles.section}
      aria-labelledby="chainage-title"
      data-chainage={line.id}
      data-measured=""
    >
      <div className={styles.head}>
        <h3 className={styles.heading} id="chainage-title">
          {t('title')}
        </h3>
        {children}
        <PlaceTools line={line} lineId={lineId} />
      </div>
      <p className={styles.readout}>
        <strong ref={placeRef} />
        <span ref={restRef} />
      </p>
      <StripTrack line={line} lineId={lineId} words={words} sliderRef={sliderRef} />
      <p className={styles.details}>
        <span ref={detailsRef} />
        <Published line={line} text={words.publishedLength} />
      </p>
    </section>
  );
}

/** The lengths that are published of the whole line, and the way to who says so. */
function Published({ line, text }: { line: ChainedAlignment; text: string }) {
  const showClaim = useAtlas((state) => state.showClaim);
  const [first] = line.chainage.publishedLengths;
  if (first === undefined) return <span className={styles.published}>{text}</span>;
  return (
    <button type="button" className={styles.published} onClick={() => showClaim(first.claim)}>
      {text}
    </button>
  );
}

/** What can be done with a marked place. */
function PlaceTools({ line, lineId }: { line: ChainedAlignment; lineId: string }) {
  const t = useTranslations('chainage');
  const { km } = useAtlas((state) => state.at) ?? { km: null };
  const { language } = useFormat();
  const { notify, measure, openTool, markPlace } = useActions();
  if (km === null) return null;
  const copy = () => {
    const link = placeLink({ line: lineId, km }, language);
    navigator.clipboard.writeText(link).then(
      () => notify('copied'),
      () => notify('notCopied', link),
    );
  };
  const measureFrom = () => {
    measure({ type: 'start', kind: 'line' });
    measure({ type: 'add', vertex: vertexOnLine(line, km) });
    openTool('measure');
  };
  return (
    <span className={styles.tools}>
      <IconButton label={t('copy')} onClick={copy}>
        <Link2 aria-hidden="true" />
      </IconButton>
      <IconButton label={t('measure')} onClick={measureFrom}>
        <Ruler aria-hidden="true" />
      </IconButton>
      <IconButton label={t('remove')} onClick={() => markPlace(null)}>
        <X aria-hidden="true" />
      </IconButton>
    </span>
  );
}

function useActions() {
  return {
    notify: useAtlas((state) => state.notify),
    measure: useAtlas((state) => state.measure),
    openTool: useAtlas((state) => state.openTool),
    markPlace: useAtlas((state) => state.markPlace),
  };
}

/** The page with nothing but the place and the language in its address. */
function placeLink(place: PlaceOnLine, language: string): string {
  return `${location.href.replace(/[?#].*$/, '')}#lang=${language}&at=${formatPlace(place)}`;
}
