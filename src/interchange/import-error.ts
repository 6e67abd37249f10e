import type { ImportFailure, ImportFailureCode } from '#core/import-report.ts';

/** Nothing can be taken from the file; the code is what a catalogue has a sentence for. */
export class ImportError extends Error {
  readonly failure: ImportFailure;

  constructor(code: ImportFailureCode, detail = '') {
    super(detail === '' ? code : `${code}: ${detail}`);
    this.failure = { code, detail };
  }
}
