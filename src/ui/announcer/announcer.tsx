import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { AtlasProject } from '#dataset/atlas.ts';
import { stepOn } from '#ledger/status-step.ts';
import { selectProject } from '#store/atlas-store.ts';
import { useAtlas, useAtlasStore } from '../hooks/use-atlas.ts';
import { useShownProjects } from '../hooks/use-filter.ts';
import { useFormat } from '../hooks/use-format.ts';
import { useOnChange } from '../hooks/use-on-change.ts';
import { useMeasureNews } from './use-measure-news.ts';

/** A day is told once the hand rests: the slider itself tells every step. */
const REST_MILLISECONDS = 600;

/** Tells screen readers, politely, of what changes away from the focus. */
export function Announcer() {
  const t = useTranslations();
  const { date, language } = useFormat();
  const [said, say] = useState('');
  const nameOf = useSpokenNames();

  const selected = useAtlas(selectProject);
  useOnChange(selected?.id, () =>
    say(selected === null ? t('announce.closed') : t('announce.opened', { name: nameOf([selected]) })),
  );

  const walked = useAtlas((state) => state.walkedProjectIds);
  const projects = useAtlas((state) => state.atlas.projects);
  useOnChange(walked.join(), () => {
    const here = projects.filter(({ id }) => walked.includes(id));
    if (here.length > 0) say(t('announce.walked', { names: nameOf(here), count: here.length }));
  });

  const shown = useShownProjects().length;
  useOnChange(shown, () => say(t('announce.shown', { count: shown, all: projects.length })));

  useMeasureNews(say);
  const isMeasuring = useAtlas((state) => state.tool === 'measure');
  const inView = useAtlas((state) => state.inView?.projectIds.length ?? 0);
  useOnChange(inView, () => {
    // Whoever walks or measures has just heard a name, which counts for more.
    if (walked.length === 0 && !isMeasuring && document.activeElement?.tagName === 'CANVAS')
      say(t('announce.inView', { count: inView }));
  });

  const known = useAtlas((state) => state.known);
  useOnChange(known, () => {
    const words = known === null ? t('time.today') : t('time.knownOn', { date: date(known) });
    const timer = setTimeout(() => say(words), REST_MILLISECONDS);
    return () => clearTimeout(timer);
  });

  useOnChange(language, () => say(t('announce.language', { language: t(`language.${language}`) })));

  return (
    <div className="visually-hidden" role="status" data-announcer="">
      {said}
    </div>
  );
}

/** Projects as they are read out: with their status, where they have one. */
function useSpokenNames(): (projects: readonly AtlasProject[]) => string {
  const t = useTranslations();
  const { list } = useFormat();
  const store = useAtlasStore();
  return (projects) =>
    list(
      projects.map(({ name, kind, steps }) =>
        kind === 'region'
          ? name
          : `${name}: ${t(`status.${stepOn(steps, store.getState().date)?.status ?? 'unknown'}`)}`,
      ),
    );
}
