import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { SingleKeys } from '#store/keyboard-setting.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { ModalDialog } from '../primitives/modal-dialog.tsx';
import type { Chord } from './chord.ts';
import styles from './shortcut-help.module.css';

const IS_MAC = /^(Mac|iP)/.test(navigator.platform);
const ALT = IS_MAC ? '⌥' : 'Alt';

interface ShortcutRow {
  readonly id: string;
  readonly label: string;
  readonly chords: readonly Chord[];
}

interface ShortcutHelpProps {
  /** Keys that would do something now; a group without rows is left out. */
  readonly groups: readonly { readonly name: string; readonly rows: readonly ShortcutRow[] }[];
  readonly hasMapKeys: boolean;
  readonly singleKeys: SingleKeys;
  readonly setSingleKeys: (singleKeys: SingleKeys) => void;
}

/** The keys that work at the moment, and the switch for single characters. */
export default function ShortcutHelp({ groups, hasMapKeys, singleKeys, setSingleKeys }: ShortcutHelpProps) {
  const t = useTranslations('shortcuts');
  const setHelpOpen = useAtlas((state) => state.setHelpOpen);
  return (
    <ModalDialog title={t('title')} closeLabel={t('close')} isOpen onClose={() => setHelpOpen(false)}>
      <div className={styles.scroll}>
        {groups
          .filter(({ rows }) => rows.length > 0)
          .map(({ name, rows }) => (
            <Group key={name} name={name}>
              {rows.map(({ id, label, chords }) => (
                <Row key={id} keys={labelsOf(chords)}>
                  {label}
                </Row>
              ))}
            </Group>
          ))}
        {hasMapKeys && <MapKeys />}
        <button
          type="button"
          role="switch"
          aria-checked={singleKeys === 'on'}
          aria-describedby="single-keys-note"
          className={styles.setting}
          onClick={() => setSingleKeys(singleKeys === 'on' ? 'off' : 'on')}
        >
          <span className={styles.toggle} aria-hidden="true" />
          {t('singleKeys')}
        </button>
        <p className={styles.note} id="single-keys-note">
          {t('singleKeysNote')}
        </p>
      </div>
    </ModalDialog>
  );
}

/** What the map itself listens to while it has the focus. */
function MapKeys() {
  const t = useTranslations('shortcuts');
  const arrows = t('arrows');
  return (
    <Group name={t('onMap')}>
      <Row keys={[`${ALT} + ${arrows}`]}>{t('walk')}</Row>
      <Row keys={['Enter']}>{t('enter')}</Row>
      <Row keys={['Esc']}>{t('stop')}</Row>
      <Row keys={[arrows]}>{t('pan')}</Row>
      <Row keys={[`Shift + ${arrows}`]}>{t('turn')}</Row>
    </Group>
  );
}

function Group({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section>
      <h3 className={styles.heading}>{name}</h3>
      <dl className={styles.rows}>{children}</dl>
    </section>
  );
}

function Row({ keys, children }: { keys: readonly string[]; children: ReactNode }) {
  return (
    <div className={styles.row}>
      <dt>{children}</dt>
      <dd className={styles.keys}>
        {keys.map((key) => (
          <kbd key={key} className={styles.key}>
            <bdi>{key}</bdi>
          </kbd>
        ))}
      </dd>
    </div>
  );
}

/** As they are printed on a keyboard. */
function labelsOf(chords: readonly Chord[]): string[] {
  return chords.map(({ key, hold }) => {
    const name = PRINTED[key] ?? (key.length === 1 ? key.toUpperCase() : key);
    const mod = IS_MAC ? '⌘' : 'Ctrl';
    if (hold === 'mod') return `${mod} + ${name}`;
    if (hold === 'shift+mod') return `Shift + ${mod} + ${name}`;
    // A character that needs Shift is printed as itself.
    return hold === 'shift' && (key === ' ' || key.length > 1) ? `Shift + ${name}` : name;
  });
}

const PRINTED: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  ' ': 'Space',
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
};
