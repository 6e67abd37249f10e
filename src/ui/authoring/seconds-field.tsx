import { useId, useState } from 'react';
import styles from './authoring.module.css';

interface SecondsFieldProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onSeconds: (seconds: number) => void;
  readonly onSettle: () => void;
}

/** A number of seconds; what is no such number is not taken over, and gone when the field is left. */
export function SecondsField({ label, value, least, most, onSeconds, onSettle }: SecondsFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState(String(value));
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    if (Number(draft) !== value) setDraft(String(value));
  }
  return (
    <div className={styles.inlineField}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        className={styles.number}
        min={least}
        max={most}
        step={1}
        value={draft}
        onChange={({ target }) => {
          setDraft(target.value);
          const seconds = target.valueAsNumber;
          if (Number.isInteger(seconds) && seconds >= least && seconds <= most) onSeconds(seconds);
        }}
        onBlur={() => {
          setDraft(String(value));
          onSettle();
        }}
      />
    </div>
  );
}
