import { Suspense, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { DECK_FILE_ENDING } from '#core/own-deck.ts';
import { useAtlas, useAtlasStore } from '../hooks/use-atlas.ts';
import { LaterTexts } from '../later-texts.tsx';
import styles from './drop-anywhere.module.css';
import { useImporter } from './importer.ts';

/** Files can be dropped anywhere on the page; a veil says so while they hover over it. */
export function DropAnywhere() {
  const importer = useImporter();
  const store = useAtlasStore();
  const openTool = useAtlas((state) => state.openTool);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const hover = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      // Only leaving the page has nowhere to go to.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = async (event: DragEvent) => {
      setOver(false);
      // What the browser gives is empty once the event is over.
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      const deck = files.find(({ name }) => name.endsWith(DECK_FILE_ENDING));
      if (deck !== undefined) {
        const { takeDeckFile } = await import('../authoring/take-deck-file.ts');
        if (!(await takeDeckFile(store, deck))) openTool('talk');
        return;
      }
      openTool('files');
      (await importer()).take(files);
    };
    addEventListener('dragover', hover);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', hover);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [importer, openTool, store]);
  if (!isOver) return null;
  return (
    <div className={styles.veil} data-drop-veil="">
      <Suspense>
        <LaterTexts>
          <Invitation />
        </LaterTexts>
      </Suspense>
    </div>
  );
}

function Invitation() {
  const t = useTranslations('files');
  return <p>{t('dropHere')}</p>;
}
