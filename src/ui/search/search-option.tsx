import { Crosshair, FileText, MapPin } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { projectById } from '#dataset/project-by-id.ts';
import type { SearchEntry } from '#dataset/search-document.ts';
import { stepOn } from '#ledger/status-step.ts';
import type { Hit, LocatedReading, PlaceAlongLine } from '#search/search-answer.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { KindSymbol } from '../primitives/kind-symbol.tsx';
import { StatusWord } from '../primitives/status-word.tsx';
import styles from './search.module.css';
import type { SearchOption } from './search-options.ts';
import { usePositionText } from './use-position-text.ts';

/** What a line of results says: what it is, how it is called here, and the spelling that was found. */
export function OptionLine({ option }: { option: SearchOption }) {
  if (option.type === 'reading') return <ReadingLine reading={option.reading} />;
  if (option.type === 'kilometre') return <KilometreLine place={option.place} />;
  const { entry, matched } = option.hit;
  switch (entry.type) {
    case 'project':
      return <ProjectLine entry={entry} matched={matched} />;
    case 'part':
      return <PartLine entry={entry} matched={matched} />;
    case 'place':
      return <PlaceLine entry={entry} matched={matched} />;
    case 'source':
      return <SourceLine entry={entry} matched={matched} />;
  }
}

type LineOf<Type extends SearchEntry['type']> = Hit<Extract<SearchEntry, { type: Type }>>;

function ProjectLine({ entry, matched }: LineOf<'project'>) {
  const { text } = useFormat();
  const date = useAtlas((state) => state.date);
  const project = useAtlas((state) => projectById(state.atlas.projects, entry.id));
  const status = stepOn(project?.steps ?? [], date)?.status ?? 'unknown';
  return (
    <Line symbol={<KindSymbol kind={entry.kind} status={status} />} name={text(entry.name)} matched={matched}>
      {entry.kind !== 'region' && <StatusWord status={status} />}
    </Line>
  );
}

function PartLine({ entry, matched }: LineOf<'part'>) {
  const { text } = useFormat();
  const date = useAtlas((state) => state.date);
  const project = useAtlas((state) => projectById(state.atlas.projects, entry.project));
  const status = stepOn(project?.parts[entry.id]?.steps ?? [], date)?.status ?? 'unknown';
  return (
    <Line symbol={<KindSymbol kind={entry.kind} status={status} />} name={text(entry.name)} matched={matched}>
      {project?.name}
    </Line>
  );
}

function PlaceLine({ entry, matched }: LineOf<'place'>) {
  const t = useTranslations('search');
  const { text } = useFormat();
  const country = entry.country === undefined ? '' : ` · ${text(entry.country)}`;
  return (
    <Line symbol={<MapPin aria-hidden="true" />} name={text(entry.name)} matched={matched}>
      {`${t(`place.${entry.kind}`)}${country}`}
    </Line>
  );
}

function SourceLine({ entry }: LineOf<'source'>) {
  const { date } = useFormat();
  return (
    <Line symbol={<FileText aria-hidden="true" />} name={<bdi lang="en">{entry.title}</bdi>}>
      <bdi lang="en">{entry.publisher}</bdi> · {date(entry.date)}
    </Line>
  );
}

function KilometreLine({ place }: { place: PlaceAlongLine }) {
  const t = useTranslations('search');
  const { text, number } = useFormat();
  const date = useAtlas((state) => state.date);
  const project = useAtlas((state) => state.atlas.projects.find(({ id }) => id === place.project));
  const status = stepOn(project?.steps ?? [], date)?.status ?? 'unknown';
  return (
    <Line
      symbol={<KindSymbol kind={place.kind} status={status} />}
      name={t('kilometre', { km: number(place.km, 1), line: text(place.name) })}
    >
      {t('kilometreOf', {
        length: number(place.lengthKm, 1),
        origin: text(place.origin),
        end: text(place.end),
      })}
    </Line>
  );
}

function ReadingLine({ reading }: { reading: LocatedReading }) {
  const t = useTranslations('search');
  const { text, number } = useFormat();
  const positionText = usePositionText(useAtlas((state) => state.digits));
  const { sense, near, beside, isOnMap, notation, position } = reading;
  const details = [
    sense === null && t(`notation.${notation}`),
    sense?.type === 'order' && t(`order.${sense.first}`),
    sense?.type === 'zone' && t(`zone.${sense.half}`, { zone: number(sense.zone) }),
    near !== null && t('near', { name: text(near.name) }),
    beside !== null && t('beside', { km: number(beside.km, 1), line: text(beside.name) }),
    !isOnMap && t('offMap'),
  ].filter(Boolean);
  return (
    <Line symbol={<Crosshair aria-hidden="true" />} name={<bdi>{positionText(position)}</bdi>}>
      {details.join(' · ')}
    </Line>
  );
}

interface LineProps {
  readonly symbol: ReactNode;
  readonly name: ReactNode;
  /** Shown where it is not the name itself. */
  readonly matched?: string;
  readonly children: ReactNode;
}

function Line({ symbol, name, matched, children }: LineProps) {
  return (
    <>
      <span className={styles.symbol}>{symbol}</span>
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className={styles.detail}>
          {children}
          {matched !== undefined && matched !== name && (
            <>
              {' · '}
              <bdi className={styles.matched}>{matched}</bdi>
            </>
          )}
        </span>
      </span>
    </>
  );
}
