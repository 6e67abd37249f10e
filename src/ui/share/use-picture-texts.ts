import { useTranslations } from 'use-intl';
import type { Theme } from '#cartography/theme.ts';
import type { Language } from '#core/language.ts';
import { STATUSES, type Status } from '#core/status.ts';
import { selectProject, selectTheme } from '#store/atlas-store.ts';
import { selectedProjectId } from '#store/selection.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { mapCredits } from './map-credits.ts';
import { viewLink } from './share-links.ts';

/** All words around the map of a picture, in the language on screen. */
export interface PictureTexts {
  readonly language: Language;
  readonly theme: Theme;
  readonly title: string;
  readonly subtitle: string;
  readonly legend: readonly { readonly status: Status; readonly label: string }[];
  readonly attribution: string;
  readonly link: string;
  /** The id of what is chosen. */
  readonly subject: string | null;
  readonly day: string;
}

/** The words of a picture of what is on screen; the legend names the statuses that are in view. */
export function usePictureTexts(): PictureTexts {
  const t = useTranslations();
  const { language, date } = useFormat();
  const theme = useAtlas(selectTheme);
  const project = useAtlas(selectProject);
  const subject = useAtlas((state) => selectedProjectId(state.selection));
  const day = useAtlas((state) => state.date);
  const inView = useAtlas((state) => state.inView);
  const shown = useAtlas((state) => state.statuses);
  const link = useAtlas(viewLink);
  const attribution = useAttributionLine();
  const known = t('time.knownOn', { date: date(day) });
  return {
    language,
    theme,
    title: project?.name ?? t('app.title'),
    subtitle: project === null ? known : `${t('app.name')} · ${known}`,
    legend: STATUSES.filter(
      (status) => shown.includes(status) && (inView?.statuses.includes(status) ?? true),
    ).map((status) => ({ status, label: t(`status.${status}`) })),
    attribution,
    link: link.replace(/^https?:\/\//, ''),
    subject,
    day,
  };
}

/** Whose data a picture of the map shows, and what its borders say. */
export function useAttributionLine(): string {
  return mapCredits(useTranslations());
}
