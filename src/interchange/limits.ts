/** Where reading stops. Each stands for what a browser of 2020 takes without failing. */
export const MOST_FILE_BYTES = 300 * 1024 * 1024;
export const MOST_VERTICES = 5_000_000;
export const MOST_FEATURES = 2_000_000;
/** What an archive may unpack to, all its files together. */
export const MOST_UNPACKED_BYTES = 400 * 1024 * 1024;
/** Plain text shrinks to a twentieth at best; what shrinks to a hundredth was made to be a bomb. */
export const MOST_UNPACKED_RATIO = 150;
/** Below this an archive is unpacked whatever its ratio. */
export const HARMLESS_UNPACKED_BYTES = 16 * 1024 * 1024;
export const MOST_ARCHIVE_ENTRIES = 2_000;
export const MOST_NESTING = 64;
/** Geometries within geometries. */
export const MOST_COLLECTION_NESTING = 8;
