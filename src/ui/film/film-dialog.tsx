import { useTranslations } from 'use-intl';
import { selectDeck, selectStep } from '#store/step-of-deck.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useDocument } from '../hooks/use-document.ts';
import { DocumentWait } from '../ledger/document-wait.tsx';
import { ModalDialog } from '../primitives/modal-dialog.tsx';
import styles from './film.module.css';
import { FilmForm } from './film-form.tsx';

/** Makes a film of the lines that the present step draws. */
export default function FilmDialog() {
  const t = useTranslations('film');
  const deck = useAtlas(selectDeck);
  const step = useAtlas(selectStep);
  const openDialog = useAtlas((state) => state.openPresentDialog);
  const loadable = useDocument('alignments');
  return (
    <ModalDialog title={t('title')} closeLabel={t('close')} isOpen onClose={() => openDialog(null)}>
      <div className={styles.body}>
        {step?.draws === undefined || deck === null ? (
          <p>{t('nothingDrawn')}</p>
        ) : loadable.type === 'ready' ? (
          <FilmForm deck={deck} step={step} alignments={loadable.document} />
        ) : (
          <DocumentWait name="alignments" hasFailed={loadable.type === 'failed'} />
        )}
      </div>
    </ModalDialog>
  );
}
