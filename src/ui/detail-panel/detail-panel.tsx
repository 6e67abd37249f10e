import { CalendarDays, X } from 'lucide-react';
import { Suspense, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { LANGUAGES } from '#core/language.ts';
import type { AtlasProject } from '#dataset/atlas.ts';
import type { SubjectDocument } from '#dataset/documents.ts';
import { projectOfLine } from '#store/chainage-slice.ts';
import { useAfterPaint } from '../hooks/use-after-paint.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useDocument } from '../hooks/use-document.ts';
import { useFormat } from '../hooks/use-format.ts';
import { CitedText } from '../ledger/cited-text.tsx';
import { ClaimContextProvider } from '../ledger/claim-context.tsx';
import { DocumentWait } from '../ledger/document-wait.tsx';
import { Figures } from '../ledger/figures.tsx';
import { SourceCards } from '../ledger/source-marks.tsx';
import { IconButton } from '../primitives/icon-button.tsx';
import { lazyPart } from '../primitives/lazy-part.tsx';
import styles from './detail-panel.module.css';
import { Parts } from './parts.tsx';
import { Places } from './places.tsx';
import { Related } from './related.tsx';
import { Sources } from './sources.tsx';
import { StatusReport } from './status-report.tsx';

/** Only some projects have them, so only their panels fetch them. */
const Promises = lazyPart(() => import('../ledger/promises.tsx'));
const GapMeter = lazyPart(() => import('./gap-meter.tsx'));
const ChainageStrip = lazyPart(() => import('../chainage/chainage-strip.tsx'));

/**
 * Everything about one project, always in the same order: names, status, what it is, how far a corridor has got, parts,
 * figures, promises, position, related, sources. Its name stands at once; the rest comes with the project's own document.
 */
export function DetailPanel({ project }: { project: AtlasProject }) {
  const t = useTranslations('panel');
  const { language } = useFormat();
  const select = useAtlas((state) => state.select);
  const loadable = useDocument(`subject/${project.id}`);
  const titleRef = useOwedFocus();
  return (
    <>
      <div className={styles.head}>
        <div>
          <h2 className={styles.title} id="detail-title" ref={titleRef} tabIndex={-1}>
            {project.name}
          </h2>
          <ul className={styles.names}>
            {LANGUAGES.filter((other) => other !== language).map((other) => (
              <li key={other}>
                <bdi lang={other}>{loadable.type === 'ready' ? loadable.document.name[other] : NOT_YET}</bdi>
              </li>
            ))}
          </ul>
        </div>
        <IconButton label={t('close')} onClick={() => select({ type: 'none' })}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      {loadable.type === 'ready' ? (
        <ClaimContextProvider context={loadable.document}>
          <SourceCards>
            <Content key={project.id} project={project} document={loadable.document} />
          </SourceCards>
        </ClaimContextProvider>
      ) : (
        <div className={styles.scroll}>
          <DocumentWait name={`subject/${project.id}`} hasFailed={loadable.type === 'failed'} />
        </div>
      )}
    </>
  );
}

function Content({ project, document }: { project: AtlasProject; document: SubjectDocument }) {
  const t = useTranslations('panel');
  const scrollRef = useScroll(project.id);
  const isPainted = useAfterPaint();
  return (
    <div className={styles.scroll} ref={scrollRef}>
      <Kilometres project={project} isPainted={isPainted} />
      <StatusReport subject={document.id} claims={document.claims} kind={project.kind} />
      <section aria-labelledby="about-title">
        <h3 className={styles.heading} id="about-title">
          {t('about')}
        </h3>
        <p>
          <CitedText text={document.summary} document={document} />
        </p>
        <Aliases aliases={document.aliases} />
      </section>
      {document.corridors.length > 0 && (
        <Suspense>
          <GapMeter corridors={document.corridors} />
        </Suspense>
      )}
      {project.kind !== 'region' && <Parts document={document} />}
      <Figures document={document} titleId="figures-title" />
      {isPainted && <Tail document={document} />}
    </div>
  );
}

/** Lines have kilometres; another project shows them where a link leads to a place on one of its lines. */
function Kilometres({ project, isPainted }: { project: AtlasProject; isPainted: boolean }) {
  const isPlaced = useAtlas(({ at }) => at !== null && projectOfLine(at.line) === project.id);
  const isLine = LINE_KINDS.some((kind) => kind === project.kind);
  if (!isLine && !isPlaced) return null;
  const place = <div className={styles.stripPlace} />;
  if (!isPainted) return place;
  return (
    <Suspense fallback={place}>
      <ChainageStrip projectId={project.id} />
    </Suspense>
  );
}

const LINE_KINDS = ['railway', 'road', 'corridor'] as const;

/** What stands below the figures comes once they have been painted: nobody reads it before. */
function Tail({ document }: { document: SubjectDocument }) {
  return (
    <>
      {document.claims.some(({ unit, quantity }) => unit === 'date' && quantity.startsWith('promised')) && (
        <Suspense>
          <Promises document={document} />
        </Suspense>
      )}
      <EventsLink document={document} />
      <Places document={document} />
      <Related relations={document.relations} />
      <Sources />
    </>
  );
}

/** Takes the focus where the project was opened by keyboard from the map. */
function useOwedFocus() {
  const ref = useRef<HTMLHeadingElement>(null);
  const isFocusOwed = useAtlas((state) => state.isFocusOwed);
  const oweFocus = useAtlas((state) => state.oweFocus);
  useEffect(() => {
    if (!isFocusOwed) return;
    ref.current?.focus();
    oweFocus(false);
  }, [isFocusOwed, oweFocus]);
  return ref;
}

/** Keeps the place of a name until it has arrived. */
const NOT_YET = '\u00a0';

/** A project is read from its top, a part where it stands, a linked claim where it is. */
function useScroll(id: string) {
  const ref = useRef<HTMLDivElement>(null);
  const isNew = useRef(true);
  const partId = useAtlas(({ selection }) => (selection.type === 'project' ? selection.partId : null));
  const isClaimLinked = useAtlas((state) => state.claim?.startsWith(`${id}/`) === true);
  useEffect(() => {
    const part = partId && ref.current?.querySelector(`[data-part="${id} ${partId}"]`);
    if (part) part.scrollIntoView({ block: 'nearest' });
    // What has just been put up stands at its top; to scroll it there would lay it out once more.
    else if (!isClaimLinked && !isNew.current) ref.current?.scrollTo({ top: 0 });
    isNew.current = false;
  }, [id, partId, isClaimLinked]);
  return ref;
}

function Aliases({ aliases }: Pick<SubjectDocument, 'aliases'>) {
  const t = useTranslations('panel');
  if (aliases.length === 0) return null;
  return (
    <details className={styles.aliases}>
      <summary>{t('otherSpellings')}</summary>
      <ul>
        {aliases.map((alias) => (
          <li key={`${alias.language} ${alias.text}`}>
            <bdi lang={alias.language === 'other' ? undefined : alias.language}>{alias.text}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The way to what happened around a project. */
function EventsLink({ document }: { document: SubjectDocument }) {
  const t = useTranslations('panel');
  const showTimelineOf = useAtlas((state) => state.showTimelineOf);
  if (document.eventCount === 0) return null;
  return (
    <button
      type="button"
      className={styles.eventsLink}
      data-count=""
      onClick={() => showTimelineOf(document.id)}
    >
      <CalendarDays aria-hidden="true" />
      {t('events', { count: document.eventCount })}
    </button>
  );
}
