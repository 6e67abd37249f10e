import { useTranslations } from 'use-intl';
import type { Alignment } from '#dataset/alignments-document.ts';
import { type DrawnLine, MOST_DRAWN_LINES, type Step } from '#dataset/deck-schema.ts';
import type { DeckEdit } from '#store/deck-edits.ts';
import { useDocument } from '../hooks/use-document.ts';
import { useFormat } from '../hooks/use-format.ts';
import styles from './authoring.module.css';
import { SecondsField } from './seconds-field.tsx';
import stepStyles from './steps.module.css';

interface StepLinesProps {
  readonly step: Step;
  readonly edit: (edit: DeckEdit) => void;
}

const DRAWN_SECONDS = 6;

/** Which lines of what is selected are drawn along their course before the audience, and how fast. */
export function StepLines({ step, edit }: StepLinesProps) {
  const t = useTranslations('authoring');
  const { text } = useFormat();
  const project = step.shows.sel?.split('/')[0];
  const loadable = useDocument('alignments');
  const draws = step.draws ?? [];
  if (loadable.type !== 'ready') return null;
  const lines = loadable.document.alignments.filter((line) => line.project === project);
  const others = draws.filter(({ line }) => !lines.some(({ id }) => id === line));
  if (lines.length === 0 && others.length === 0) return null;
  const set = (next: readonly DrawnLine[]) => edit({ type: 'setDraws', stepId: step.id, draws: next });
  const row = (id: string, name: string) => {
    const drawn = draws.find(({ line }) => line === id);
    return (
      <li key={id}>
        <label className={stepStyles.check}>
          <input
            type="checkbox"
            checked={drawn !== undefined}
            disabled={drawn === undefined && draws.length >= MOST_DRAWN_LINES}
            onChange={() =>
              set(
                drawn === undefined
                  ? [...draws, { line: id, seconds: DRAWN_SECONDS }]
                  : draws.filter((other) => other !== drawn),
              )
            }
          />
          <bdi>{name}</bdi>
        </label>
        {drawn !== undefined && (
          <SecondsField
            label={t('drawSeconds')}
            value={drawn.seconds}
            least={1}
            most={60}
            onSeconds={(seconds) =>
              set(draws.map((other) => (other === drawn ? { ...drawn, seconds } : other)))
            }
            onSettle={() => edit({ type: 'settle' })}
          />
        )}
      </li>
    );
  };
  return (
    <fieldset className={styles.group}>
      <legend>{t('draws')}</legend>
      <ul className={stepStyles.checks}>
        {lines.map((line: Alignment) => row(line.id, text(line.name)))}
        {others.map(({ line }) => row(line, line))}
      </ul>
    </fieldset>
  );
}
