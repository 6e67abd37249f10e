import { useTranslations } from 'use-intl';
import type { ChainedAlignment } from '#dataset/alignment-named.ts';
import { useFormat } from '../hooks/use-format.ts';
import styles from './chainage.module.css';

interface LineChoiceProps {
  readonly lines: readonly ChainedAlignment[];
  readonly chosen: ChainedAlignment;
  onChoose(id: string): void;
}

/** Which of the lines of a project is drawn out. */
export function LineChoice({ lines, chosen, onChoose }: LineChoiceProps) {
  const t = useTranslations('chainage');
  const { text, pieces } = useFormat();
  return (
    <select
      className={styles.choice}
      aria-label={t('line')}
      value={chosen.id}
      onChange={(event) => onChoose(event.target.value)}
    >
      {lines.map(({ id, chainage, name }) => (
        <option key={id} value={id}>
          {pieces([`${text(chainage.origin)} – ${text(chainage.end)}`, text(name).replace(/^[^:]*: /, '')])}
        </option>
      ))}
    </select>
  );
}
