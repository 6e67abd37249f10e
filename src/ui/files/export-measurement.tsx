import { useTranslations } from 'use-intl';
import { measuredFeature } from '#interchange/measured-feature.ts';
import { writeFile } from '#interchange/write-file.ts';
import type { MeasuredResult } from '#measure/result.ts';
import { SaveAs } from './save-as.tsx';

/** A measurement as a file, with its figures as properties. */
export default function ExportMeasurement({ result }: { result: MeasuredResult }) {
  const t = useTranslations('files');
  const write = async (format: Parameters<typeof writeFile>[0]) => {
    const feature = measuredFeature(t('measurementName'), {
      kind: result.kind,
      lengthMetres: result.lengthMetres,
      uncertaintyMetres: result.uncertaintyMetres,
      areaSquareMetres: result.kind === 'line' ? null : result.areaSquareMetres,
      countries: result.countries ?? [],
      legs: result.legs.map(({ line, follows }) => ({ line, isFollowed: follows !== null })),
    });
    return writeFile(format, { name: t('measurementName'), features: [feature] });
  };
  return <SaveAs write={write} />;
}
