import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { compareVersions } from '#core/data-version.ts';
import { isMeasurable } from '#measure/measurement.ts';
import { parseLinkOrigin } from '#store/link-origin.ts';
import { selectedProjectId } from '#store/selection.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { MeasuredSince } from './measured-since.tsx';
import { ProjectSince } from './project-since.tsx';
import { SinceNotice } from './since-notice.tsx';

/** Where a link was made with other data than these: which of its figures have changed since, with both values. */
export default function LinkNotice() {
  const t = useTranslations('linkNotice');
  const text = useAtlas((state) => state.origin);
  const origin = useMemo(() => (text === null ? null : parseLinkOrigin(text)), [text]);
  const present = useAtlas((state) => state.atlas.dataVersion);
  const isMeasured = useAtlas(
    ({ measuring, tool }) => tool === 'measure' && isMeasurable(measuring.measurement),
  );
  const project = useAtlas((state) => selectedProjectId(state.selection));
  if (origin === null) return null;
  const { version } = origin;
  const age = compareVersions(version, present);
  if (age > 0) return <SinceNotice sentence={t('newer', { version, present })} />;
  const isOlder = age < 0;
  return (
    <>
      {isMeasured && <MeasuredSince origin={origin} isOlder={isOlder} />}
      {isOlder && project !== null && <ProjectSince version={version} project={project} />}
    </>
  );
}
