import { useTranslations } from 'use-intl';
import type { WrittenFile } from '#interchange/write-file.ts';
import { useFormat } from '../hooks/use-format.ts';

/** What a shapefile could not hold as it was, in a sentence each. */
export function Losses({
  losses: { renamed, cutTexts, leftOutProperties },
}: {
  losses: NonNullable<WrittenFile['losses']>;
}) {
  const t = useTranslations('files');
  const { number } = useFormat();
  const [first] = renamed;
  const counted = (count: number) => ({ count, number: number(count) });
  return (
    <>
      {first !== undefined && (
        <p data-loss="renamed">
          {t('losses.renamed', { ...counted(renamed.length), property: first.property, field: first.field })}
        </p>
      )}
      {cutTexts > 0 && <p data-loss="cut">{t('losses.cutTexts', counted(cutTexts))}</p>}
      {leftOutProperties > 0 && <p data-loss="columns">{t('losses.leftOut', counted(leftOutProperties))}</p>}
    </>
  );
}
