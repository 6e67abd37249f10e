/** The atlas as it is kept on a device: every file of one version. */
export interface Pack {
  /** Ten hexadecimal digits: a hash over all files. */
  readonly version: string;
  readonly fileCount: number;
  /** What the files take on the device. */
  readonly bytes: number;
  /** What fetching them takes, compressed; a server that compresses better needs less. */
  readonly downloadBytes: number;
}

/** How much of the first copy has been fetched, compressed as it comes. */
export interface PackProgress {
  readonly fetchedBytes: number;
  readonly totalBytes: number;
}

/** What a check has found: files that are not as they should be, and could not be fetched again. */
export interface PackCheck {
  /** Addresses below the page. */
  readonly missing: readonly string[];
  readonly repairedCount: number;
}

/** Requests that left the pack while the network was refused. */
export interface Refusals {
  /** False once the service worker has been restarted: then nothing is known. */
  readonly isRefusing: boolean;
  readonly addresses: readonly string[];
}

/** What a page asks of the service worker, and the answer to each. */
export interface PackAnswers {
  readonly describe: Pack;
  /** Also answered while the files are still being fetched. */
  readonly progress: PackProgress;
  /** Compares every file with its hash and fetches again what is wrong. */
  readonly check: PackCheck;
  /** Refuses everything that is not in the pack, for all windows. */
  readonly refuse: Refusals;
  /** What has been refused so far. */
  readonly refused: Refusals;
  /** Ends the refusing. */
  readonly allow: Refusals;
  /** The version that waits takes over from the one that is running. */
  readonly takeOver: null;
}

export type PackQuestion = keyof PackAnswers;
