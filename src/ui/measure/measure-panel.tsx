import { useTranslations } from 'use-intl';

export default function MeasurePanel() {
  const t = useTranslations('tools');
  return <h2>{t('measure')}</h2>;
}
