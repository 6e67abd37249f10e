import { Check, CircleDashed } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { type ClickerButton, readClicker } from '#store/clicker-buttons.ts';
import { useFormat } from '../hooks/use-format.ts';
import { pressedOf } from '../shortcuts/chord.ts';
import { learnedAs, pressToLearn } from './learned-press.ts';
import styles from './preflight.module.css';
import { PRESENT_KEYS } from './present-keys.ts';
import { pressName } from './press-name.ts';

/** Keys that move the focus or press a button of this dialog are not meant for the stage. */
const KEYS_OF_DIALOG = ['Tab', 'Enter', ' ', 'Escape', 'Shift'];

const BUTTON_OF_KEY: Readonly<Record<string, ClickerButton>> = {
  next: 'next',
  previous: 'previous',
  black: 'blank',
  fromHere: 'start',
};

/** Elsewhere on the stage some of these keys do something else. */
const KEYS_OF_CLICKER = PRESENT_KEYS.filter(({ id }) => id in BUTTON_OF_KEY);

/** Says what each button of the clicker will do, without doing it. */
export function PreflightClicker() {
  const t = useTranslations('preflight');
  const buttons = useTranslations('clicker.button');
  const { list } = useFormat();
  const [known, setKnown] = useState<readonly ClickerButton[]>([]);
  const [unknown, setUnknown] = useState<string | null>(null);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (KEYS_OF_DIALOG.includes(event.key) || event.repeat) return;
      event.preventDefault();
      event.stopPropagation();
      const button =
        learnedAs(readClicker(), event) ?? BUTTON_OF_KEY[pressedOf(KEYS_OF_CLICKER, event)?.id ?? ''] ?? null;
      setUnknown(button === null ? pressName(pressToLearn(event)) : null);
      if (button !== null) setKnown((before) => [...new Set([...before, button])]);
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
  const isPassed = known.includes('next') && known.includes('previous');
  return (
    <li className={styles.row} data-check="clicker" data-outcome={isPassed ? 'passed' : 'none'}>
      {isPassed ? <Check aria-hidden="true" /> : <CircleDashed aria-hidden="true" />}
      <span role="status">
        <strong>{t('check.clicker')}</strong>
        <br />
        {known.length === 0
          ? t('clicker.ask')
          : t('clicker.known', { list: list(known.map((button) => buttons(button))) })}
        {unknown !== null && (
          <>
            <br />
            {t('clicker.unknown', { press: unknown })}
          </>
        )}
      </span>
    </li>
  );
}
