/** A quiet message to the visitor; `key` names its text in the catalogue, `part` is shown as plain text within it. */
export interface Notice {
  readonly id: number;
  readonly key: NoticeKey;
  readonly part: string;
}

export type NoticeKey =
  | 'brokenUrl'
  | 'unknownProject'
  | 'unknownClaim'
  | 'unknownCorridor'
  | 'unknownDeck'
  | 'unknownOwnDeck'
  | 'onlineFailed'
  | 'contextLost'
  | 'copied'
  | 'copiedInPart'
  | 'notCopied'
  | 'decksNotKept'
  | 'decksSetAside'
  | 'deckKeptTwice'
  | 'deckFull'
  | 'measurementsNotKept'
  | 'measurementsSetAside'
  | 'partMissing'
  | 'newVersion'
  | 'importReadAgain'
  | 'withinFailed'
  | 'clockBehind';
