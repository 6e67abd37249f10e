import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { selectProject } from '#store/atlas-store.ts';
import { useAtlas } from '#ui/hooks/use-atlas.ts';

/** Title and description of the document: what is open, then the name of the atlas. */
export function PageTitle() {
  const t = useTranslations();
  const page = useAtlas((state) => state.page);
  const project = useAtlas((state) => selectProject(state)?.name);
  const open = [page === null ? undefined : t(`page.${page}`), project].filter((name) => name !== undefined);
  const title = open.length === 0 ? t('app.title') : [...open, t('app.name')].join(' · ');
  const description =
    open.length === 0 ? t('app.description') : t('app.openDescription', { name: open.join(' · ') });
  useEffect(() => {
    document.title = title;
    document.querySelector('meta[name="description"]')?.setAttribute('content', description);
  }, [title, description]);
  return null;
}
