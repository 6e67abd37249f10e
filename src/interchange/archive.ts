import { unzipSync } from 'fflate';
import { ImportError } from './import-error.ts';
import {
  HARMLESS_UNPACKED_BYTES,
  MOST_ARCHIVE_ENTRIES,
  MOST_UNPACKED_BYTES,
  MOST_UNPACKED_RATIO,
} from './limits.ts';

const WANTED = /\.(shp|dbf|prj|cpg|kml|gpx|geojson|json|csv|txt)$/i;
/** What macOS adds to every archive. */
const UNWANTED = /(^|\/)(__MACOSX\/|\._)/;

export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/**
 * Unpacks what the readers can use. What the archive says of the sizes is counted first, before anything is unpacked, and
 * no file is unpacked beyond the size stated for it. Archives within are not opened.
 * @throws ImportError for a broken archive, an empty one, and one that would unpack to too much.
 */
export function unpack(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  let total = 0;
  let entries = 0;
  let unpacked: Record<string, Uint8Array>;
  try {
    unpacked = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        entries += 1;
        if (entries > MOST_ARCHIVE_ENTRIES) throw new ImportError('archiveTooLarge');
        if (!WANTED.test(name) || UNWANTED.test(name)) return false;
        total += originalSize;
        const isBomb = originalSize > HARMLESS_UNPACKED_BYTES && originalSize > size * MOST_UNPACKED_RATIO;
        if (isBomb || total > MOST_UNPACKED_BYTES) throw new ImportError('archiveTooLarge');
        return true;
      },
    });
  } catch (error) {
    throw error instanceof ImportError ? error : new ImportError('brokenArchive');
  }
  const files = new Map(Object.entries(unpacked).filter(([, content]) => content.length > 0));
  if (files.size === 0) throw new ImportError('emptyArchive');
  return files;
}
