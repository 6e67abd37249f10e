import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Deck } from '#dataset/deck-schema.ts';
import { packText } from '#interchange/packed-text.ts';
import { EMPTY_URL, formatUrl } from '#store/url-state.ts';
import { useFormat } from '../hooks/use-format.ts';
import { useLanguage } from '../hooks/use-language.ts';
import { CopyField } from '../share/copy-field.tsx';
import { atlasFolder, LONGEST_LINK } from '../share/share-links.ts';
import styles from './authoring.module.css';

/** A link that carries the whole talk, where it is short enough for one; else how long it would be. */
export function DeckLink({ deck }: { deck: Deck }) {
  const t = useTranslations('authoring');
  const { number } = useFormat();
  const language = useLanguage();
  const link = useMemo(() => {
    const linkedDeck = packText(JSON.stringify(deck));
    return `${atlasFolder()}${formatUrl({ ...EMPTY_URL, language, linkedDeck })}`;
  }, [deck, language]);
  if (link.length > LONGEST_LINK)
    return (
      <p className={styles.quiet} role="status" data-too-long="">
        {t('linkTooLong', { length: number(link.length), most: number(LONGEST_LINK) })}
      </p>
    );
  return <CopyField label={t('linkLabel')} text={link} note={t('linkNote')} />;
}
