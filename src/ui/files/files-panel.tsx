import { useTranslations } from 'use-intl';

export default function FilesPanel() {
  const t = useTranslations('tools');
  return <h2>{t('files')}</h2>;
}
