import { useTranslations } from 'use-intl';

export default function RoutesPanel() {
  const t = useTranslations('tools');
  return <h2>{t('routes')}</h2>;
}
