import { useTranslations } from 'use-intl';
import { measuredFeature } from '#interchange/measured-feature.ts';
import { writeFile } from '#interchange/write-file.ts';
import type { MeasuredResult } from '#measure/result.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { LaterTexts } from '../later-texts.tsx';
import { measuredFigures } from './measured-figures.ts';
import { SaveAs } from './save-as.tsx';

/** A measurement as a file, with its figures as properties. */
export default function ExportMeasurement(props: ExportMeasurementProps) {
  return (
    <LaterTexts>
      <Export {...props} />
    </LaterTexts>
  );
}

interface ExportMeasurementProps {
  readonly result: MeasuredResult;
}

function Export({ result }: ExportMeasurementProps) {
  const t = useTranslations('files');
  const dataVersion = useAtlas((state) => state.atlas.dataVersion);
  const write = async (format: Parameters<typeof writeFile>[0]) => {
    const feature = measuredFeature(t('measurementName'), measuredFigures(result, dataVersion));
    return writeFile(format, { name: t('measurementName'), features: [feature] });
  };
  return <SaveAs write={write} />;
}
