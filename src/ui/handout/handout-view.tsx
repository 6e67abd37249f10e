import { Dialog } from '@base-ui/react/dialog';
import { DirectionProvider } from '@base-ui/react/direction-provider';
import { Printer, X } from 'lucide-react';
import { type RefObject, useEffect, useRef } from 'react';
import { IntlProvider, useTranslations } from 'use-intl';
import { directionOf } from '#core/language.ts';
import { LanguageContext } from '../hooks/use-language.ts';
import { CoverSheet } from './cover-sheet.tsx';
import type { Handout } from './draw-handout.ts';
import { fitSheets } from './fit-sheets.ts';
import styles from './handout-view.module.css';
import { SourceSheets } from './source-sheets.tsx';
import { StepSheet } from './step-sheet.tsx';
import { plainWords } from './taken-deck.ts';

interface HandoutViewProps {
  readonly handout: Handout;
  readonly onClose: () => void;
}

/** The handout as it will be printed, sheet by sheet; the browser's own dialog of printing opens with it. */
export function HandoutView({ handout, onClose }: HandoutViewProps) {
  const t = useTranslations('handout');
  return (
    <Dialog.Root open modal="trap-focus" onOpenChange={(isOpen) => isOpen || onClose()}>
      <Dialog.Portal>
        <Dialog.Popup className={styles.view} data-owns-keys="" data-handout={handout.paper}>
          <div className={styles.bar}>
            <Dialog.Title className={styles.title}>
              {t(handout.hasNotes ? 'form.notes' : 'form.audience')}
            </Dialog.Title>
            <button type="button" className={styles.main} onClick={() => window.print()}>
              <Printer aria-hidden="true" />
              {t('print')}
            </button>
            <button type="button" className={styles.action} onClick={onClose}>
              <X aria-hidden="true" />
              {t('back')}
            </button>
          </div>
          <Sheets handout={handout} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** In the language of the handout, which need not be that of the page. */
function Sheets({ handout }: { handout: Handout }) {
  const { opened, pictures, hasNotes } = handout;
  const { deck, language, locale, messages } = opened;
  const sheets = useRef<HTMLDivElement>(null);
  usePrinting(handout, sheets);
  return (
    <IntlProvider locale={locale} messages={messages} timeZone="UTC">
      <LanguageContext value={language}>
        <DirectionProvider direction={directionOf(language)}>
          <div
            className={styles.sheets}
            lang={language}
            dir={directionOf(language)}
            data-paper={handout.paper}
            ref={sheets}
          >
            <CoverSheet deck={deck} picture={pictures[0] ?? null} hasNotes={hasNotes} />
            {deck.steps.map((step, i) => (
              <StepSheet
                key={step.id}
                step={step}
                opened={opened}
                shown={opened.shown[i]}
                picture={pictures[i] ?? null}
                hasNotes={hasNotes}
              />
            ))}
            <SourceSheets deck={deck} />
          </div>
        </DirectionProvider>
      </LanguageContext>
    </IntlProvider>
  );
}

/** Fits the words into the sheets once fonts and pictures are there, and prints. The file is named for the page's title. */
function usePrinting({ opened: { deck } }: Handout, sheets: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    let isStale = false;
    const { title } = document;
    document.title = `${plainWords(deck.title)} · ${deck.dataVersion}`;
    const prepare = async () => {
      const place = sheets.current;
      if (place === null) return;
      const pictures = [...place.querySelectorAll('img')];
      await Promise.all([document.fonts.ready, ...pictures.map((picture) => picture.decode())]);
      if (isStale) return;
      fitSheets(place);
      place.dataset.ready = '';
      window.print();
    };
    prepare().catch(console.error);
    return () => {
      isStale = true;
      document.title = title;
    };
  }, [deck, sheets]);
}
