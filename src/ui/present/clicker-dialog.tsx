import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import {
  CLICKER_BUTTONS,
  type ClickerButton,
  keepClicker,
  type LearnedButtons,
  readClicker,
} from '#store/clicker-buttons.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { ModalDialog } from '../primitives/modal-dialog.tsx';
import styles from './clicker-dialog.module.css';
import { learnedAs, learnedWith, pressToLearn } from './learned-press.ts';
import { pressName } from './press-name.ts';

/** Asks to press each button of a remote control once, and remembers what it sends. */
export default function ClickerDialog() {
  const t = useTranslations('clicker');
  const openDialog = useAtlas((state) => state.openPresentDialog);
  const [learned, setLearned] = useState(readClicker);
  const [asked, setAsked] = useState<ClickerButton | null>('next');
  const [taken, setTaken] = useState<ClickerButton | null>(null);
  const keep = (next: LearnedButtons) => {
    setLearned(next);
    keepClicker(next);
  };
  useLearning(asked, (press) => {
    if (asked === null) return;
    const owner = learnedAs(learned, press);
    setTaken(owner !== null && owner !== asked ? owner : null);
    if (owner !== null && owner !== asked) return;
    const next = learnedWith(learned, asked, pressToLearn(press));
    keep(next);
    // Start and Stop are one button that sends two things by turns: it is pressed twice.
    if (asked !== 'start' || (next.start?.length ?? 0) > 1 || owner === asked) setAsked(buttonAfter(asked));
  });
  const startOver = () => {
    keep({});
    setTaken(null);
    setAsked('next');
  };
  const close = () => openDialog(null);
  return (
    <ModalDialog title={t('title')} closeLabel={t('close')} isOpen onClose={close}>
      <div className={styles.scroll}>
        <p className={styles.ask} role="status">
          {taken !== null
            ? t('taken', { button: t(`button.${taken}`) })
            : asked === null
              ? t('done')
              : t(`ask.${asked}`)}
        </p>
        <ol className={styles.buttons}>
          {CLICKER_BUTTONS.map((button) => (
            <ButtonRow key={button} button={button} learned={learned} isAsked={button === asked} />
          ))}
        </ol>
        <p className={styles.note}>{t('note')}</p>
        <div className={styles.actions}>
          {asked !== null && (
            <button type="button" className={styles.action} onClick={() => setAsked(buttonAfter(asked))}>
              {t('skip')}
            </button>
          )}
          <button type="button" className={styles.action} onClick={startOver}>
            {t('reset')}
          </button>
          <button type="button" className={styles.action} data-is-main={asked === null} onClick={close}>
            {t('finish')}
          </button>
        </div>
      </div>
    </ModalDialog>
  );
}

interface ButtonRowProps {
  readonly button: ClickerButton;
  readonly learned: LearnedButtons;
  readonly isAsked: boolean;
}

/** What a button sends, and what that means here. */
function ButtonRow({ button, learned, isAsked }: ButtonRowProps) {
  const t = useTranslations('clicker');
  const { list } = useFormat();
  const presses = learned[button];
  const names = presses?.map(pressName) ?? [];
  return (
    <li className={styles.button} aria-current={isAsked ? 'step' : undefined} data-button={button}>
      <span className={styles.name}>{t(`button.${button}`)}</span>
      <span className={styles.sends}>
        {presses === undefined
          ? t('nothing')
          : button === 'start'
            ? t('sendsSafe', { keys: names.join(`, ${t('then')} `) })
            : t('sends', { keys: list(names) })}
      </span>
    </li>
  );
}

/** Every key but Tab and the dialog's own goes to the button that is asked for; a browser never hears of them. */
function useLearning(asked: ClickerButton | null, learn: (press: KeyboardEvent) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Tab' || isForDialog(event, asked)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (asked !== null && !event.repeat && !MODIFIERS.includes(event.key)) learn(event);
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  });
}

const MODIFIERS = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Unidentified', 'Dead'];

/** Esc closes, and Enter and the space bar press what Tab has reached, unless a remote is just being asked for one of them. */
function isForDialog({ key, target }: KeyboardEvent, asked: ClickerButton | null): boolean {
  if (key === 'Escape') return asked !== 'start';
  const isOnButton = target instanceof Element && target.matches('button:focus-visible');
  return isOnButton && (key === 'Enter' || key === ' ');
}

function buttonAfter(button: ClickerButton): ClickerButton | null {
  return CLICKER_BUTTONS[CLICKER_BUTTONS.indexOf(button) + 1] ?? null;
}
