import { useTranslations } from 'use-intl';
import { changedFigures } from '#dataset/changed-figures.ts';
import { claimsThen } from '#dataset/claims-then.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useDay } from '../hooks/use-day.ts';
import { useDocument } from '../hooks/use-document.ts';
import { useFormat } from '../hooks/use-format.ts';
import { SinceNotice } from './since-notice.tsx';

interface ProjectSinceProps {
  readonly version: string;
  readonly project: string;
}

/** Which leading figures of a project read otherwise than in the version of the data a link was made with. */
export function ProjectSince({ version, project }: ProjectSinceProps) {
  const t = useTranslations();
  const { text, value, pieces } = useFormat();
  const day = useDay();
  const present = useAtlas((state) => state.atlas.dataVersion);
  const subject = useDocument(`subject/${project}`);
  const versions = useDocument('versions');
  if (subject.type !== 'ready' || versions.type !== 'ready') return null;
  const { claims, quantities, items, parts, name } = subject.document;
  const then = claimsThen(claims, project, version, present, versions.document);
  if (then === null) return <SinceNotice sentence={t('linkNotice.unknown', { version, name: text(name) })} />;
  const changes = changedFigures(then, claims, quantities, day).map(({ row, before, after }) => {
    const names = [
      quantities[row.quantity]?.label,
      row.item === undefined ? undefined : items[row.item],
      parts.find(({ id }) => id === row.part)?.name,
    ].filter((known) => known !== undefined);
    return {
      key: row.key,
      label: names.length === 0 ? row.quantity : pieces(names.map(text)),
      before: value(before),
      after: after === null ? t('linkNotice.gone') : value(after),
    };
  });
  if (changes.length === 0) return null;
  const sentence = t('linkNotice.changed', { count: changes.length, version });
  return <SinceNotice sentence={sentence} changes={changes} />;
}
