import TakeAwayDialog from '../handout/take-away-dialog.tsx';
import { useAtlas } from '../hooks/use-atlas.ts';

/** The talk on stage, to take home. */
export default function StageTakeAway() {
  const deckId = useAtlas((state) => state.story?.deckId ?? null);
  const openDialog = useAtlas((state) => state.openPresentDialog);
  return deckId === null ? null : <TakeAwayDialog deckId={deckId} onClose={() => openDialog(null)} />;
}
