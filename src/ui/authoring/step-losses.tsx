import { TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import type { Step } from '#dataset/deck-schema.ts';
import { lossesOfStep } from '#store/step-losses.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import styles from './authoring.module.css';
import { isolated } from './isolated.ts';

/** What a step names that this atlas does not have: left out on stage, kept in the deck. */
export function StepLosses({ step, deckId }: { step: Step; deckId: string }) {
  const t = useTranslations('authoring');
  const { list } = useFormat();
  const atlas = useAtlas((state) => state.atlas);
  const loadable = useAtlas(({ documents }) => documents[`deck/${deckId}`]);
  const want = useAtlas((state) => state.wantDocument);
  const lines = useAtlas(({ documents }) => documents.alignments);
  const isWanted = loadable === undefined;
  useEffect(() => {
    if (isWanted) want(`deck/${deckId}`);
  }, [isWanted, want, deckId]);
  const losses = lossesOfStep(step, {
    atlas,
    deck: loadable?.type === 'ready' ? loadable.document : null,
    alignments: lines?.type === 'ready' ? lines.document : null,
  });
  if (losses.length === 0) return null;
  return (
    <p className={styles.warning} data-losses="">
      <TriangleAlert aria-hidden="true" />
      <span>{t('losses', { names: list(losses.map(isolated)) })}</span>
    </p>
  );
}
