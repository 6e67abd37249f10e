import type { PresentDialog } from '#store/present-state.ts';
import { LaterTexts } from '../later-texts.tsx';
import ClickerDialog from './clicker-dialog.tsx';
import { DecksDialog } from './decks-dialog.tsx';

/** What opens over the page before a talk begins. */
export default function PresentDialogs({ dialog }: { dialog: PresentDialog }) {
  return <LaterTexts>{dialog === 'decks' ? <DecksDialog /> : <ClickerDialog />}</LaterTexts>;
}
