import type { ImportReport } from '#core/import-report.ts';
import { type ExportedFeature, featuresOf } from '#interchange/exported-features.ts';
import { ImportError } from '#interchange/import-error.ts';
import { type ReadChoices, readFiles } from '#interchange/read-files.ts';

type Content = string | Uint8Array;

const NO_CHOICE: ReadChoices = { crs: null, encoding: null };

/** What readers make of one file. */
export async function readOne(
  name: string,
  content: Content,
  choices: Partial<ReadChoices> = {},
): Promise<{ features: ExportedFeature[]; report: ImportReport }> {
  const blob = new Blob([content as Uint8Array<ArrayBuffer>]);
  const read = await readFiles([{ name, blob }], { ...NO_CHOICE, ...choices }, () => {});
  if ('isSystemUnknown' in read) throw new Error(`asked for a system instead of ${read.statedName}`);
  return { features: [...featuresOf(read.table)], report: read.report };
}

/** The code, and the detail if there is one, with which reading fails. */
export async function failureOf(name: string, content: Content): Promise<string> {
  try {
    await readOne(name, content);
  } catch (error) {
    if (error instanceof ImportError)
      return [error.failure.code, error.failure.detail].filter(Boolean).join(' ');
    throw error;
  }
  return 'none';
}

export const leftOutOf = ({ leftOut }: ImportReport) =>
  Object.fromEntries(leftOut.map(({ reason, count }) => [reason, count]));

export const remarksOf = ({ remarks }: ImportReport) => remarks.map(({ code }) => code);
