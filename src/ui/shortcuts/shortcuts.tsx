import { Suspense, useLayoutEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { keepSingleKeys, readSingleKeys, type SingleKeys } from '#store/keyboard-setting.ts';
import { useAtlas, useAtlasStore } from '../hooks/use-atlas.ts';
import { PHONE_QUERY, useMediaQuery } from '../hooks/use-media-query.ts';
import type { MapStage } from '../map-stage.ts';
import { lazyPart } from '../primitives/lazy-part.tsx';
import { isSingleCharacter, pressedOf } from './chord.ts';
import { isTaken } from './key-owner.ts';
import type { Shortcut, ShortcutPlace } from './shortcut.ts';
import { SHORTCUTS } from './shortcut-table.ts';
import { useFocusReturn } from './use-focus-return.ts';

/** Few ask for it. */
const ShortcutHelp = lazyPart(() => import('./shortcut-help.tsx'));

/** The keys of the atlas, and the list of them that "?" opens. */
export function Shortcuts({ stage }: { stage: MapStage }) {
  const t = useTranslations('shortcuts');
  const store = useAtlasStore();
  const isPhone = useMediaQuery(PHONE_QUERY);
  const isHelpOpen = useAtlas((state) => state.isHelpOpen);
  const [singleKeys, setSingleKeys] = useState(readSingleKeys);
  useFocusReturn();

  // Before anybody can press a key: what comes after the first paint would miss it.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const place = { state: store.getState(), stage, isPhone };
      const shortcut = pressedOf(shortcutsAt(place, singleKeys), event);
      if (shortcut === null || event.defaultPrevented || isTaken(event)) return;
      event.preventDefault();
      shortcut.run(place);
    };
    // Last of all: whatever has keys of its own comes before.
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [store, stage, isPhone, singleKeys]);

  const choose = (chosen: SingleKeys) => {
    setSingleKeys(chosen);
    keepSingleKeys(chosen);
  };
  if (!isHelpOpen) return null;
  const state = store.getState();
  const rows = shortcutsAt({ state, stage, isPhone }, singleKeys).map((shortcut) => ({
    ...shortcut,
    label: t(shortcut.id),
  }));
  return (
    <Suspense>
      <ShortcutHelp
        groups={[
          { name: t('everywhere'), rows: rows.filter(({ isOfTool }) => isOfTool !== true) },
          { name: t('whileMeasuring'), rows: rows.filter(({ isOfTool }) => isOfTool) },
        ]}
        hasMapKeys={state.mapState !== 'failed'}
        singleKeys={singleKeys}
        setSingleKeys={choose}
      />
    </Suspense>
  );
}

/** The shortcuts that would do something now, with the keys that do it. */
function shortcutsAt(place: ShortcutPlace, singleKeys: SingleKeys): Shortcut[] {
  return SHORTCUTS.filter((shortcut) => shortcut.isUsable(place))
    .map((shortcut) => ({
      ...shortcut,
      chords: shortcut.chords.filter((chord) => singleKeys === 'on' || !isSingleCharacter(chord)),
    }))
    .filter(({ chords }) => chords.length > 0);
}
