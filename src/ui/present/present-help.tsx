import { Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { keepSingleKeys, readSingleKeys, type SingleKeys } from '#store/keyboard-setting.ts';
import { useAtlas, useAtlasStore } from '../hooks/use-atlas.ts';
import type { MapStage } from '../map-stage.ts';
import { lazyPart } from '../primitives/lazy-part.tsx';
import { usableKeys } from './use-present-keys.ts';

const ShortcutHelp = lazyPart(() => import('../shortcuts/shortcut-help.tsx'));

const JUMP_CHORDS = [
  { key: '1…9', code: '' },
  { key: 'Enter', code: 'Enter' },
];

/** The keys that work on stage just now. */
export function PresentHelp({ stage }: { stage: MapStage }) {
  const t = useTranslations('present');
  const store = useAtlasStore();
  const isOpen = useAtlas((state) => state.isHelpOpen);
  const [singleKeys, setSingleKeys] = useState(readSingleKeys);
  const choose = (chosen: SingleKeys) => {
    setSingleKeys(chosen);
    keepSingleKeys(chosen);
  };
  if (!isOpen) return null;
  const place = { state: store.getState(), stage };
  const rows = usableKeys(place, singleKeys).map(({ id, chords }) => ({ id, label: t(`key.${id}`), chords }));
  const jump = { id: 'jump', label: t('key.jump'), chords: JUMP_CHORDS };
  return (
    <Suspense>
      <ShortcutHelp
        groups={[{ name: t('onStage'), rows: singleKeys === 'on' ? [...rows, jump] : rows }]}
        hasMapKeys={false}
        singleKeys={singleKeys}
        setSingleKeys={choose}
      />
    </Suspense>
  );
}
