/** How far the sheet of a phone is pulled up. */
export type SheetStop = 'peek' | 'half' | 'full';
