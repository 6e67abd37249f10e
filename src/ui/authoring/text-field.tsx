import { useId, useState } from 'react';
import styles from './authoring.module.css';

interface TextFieldProps {
  readonly label: string;
  /** As the deck has it: without spaces around it. */
  readonly value: string;
  /** Of what is written, for spelling, reading aloud and direction. */
  readonly language: string;
  readonly longest: number;
  readonly rows?: number;
  readonly name: string;
  /** What stands for it while it is empty. */
  readonly placeholder?: string;
  /** What to say of a field that was emptied and cannot be. */
  readonly neededNote?: string;
  readonly onText: (text: string) => void;
  /** Whoever leaves the field has done one edit. */
  readonly onSettle: () => void;
}

/** A text of a deck: what is typed goes into the deck at once, what the deck has comes back when something else changes it. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    value,
    language,
    longest,
    rows = 1,
    name,
    placeholder,
    neededNote,
    onText,
    onSettle,
  } = props;
  const id = useId();
  const [draft, setDraft] = useState(value);
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    if (draft.trim() !== value) setDraft(value);
  }
  const isRefused = draft.trim() === '' && value !== '';
  const shared = {
    id,
    lang: language,
    dir: 'auto',
    value: draft,
    maxLength: longest,
    placeholder,
    className: styles.input,
    'data-field': name,
    'aria-describedby': isRefused ? `${id}-note` : undefined,
    'aria-invalid': isRefused,
    onChange: ({ target }: { target: { value: string } }) => {
      setDraft(target.value);
      onText(target.value);
    },
    onBlur: () => {
      setDraft(value);
      onSettle();
    },
  } as const;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {rows === 1 ? <input type="text" {...shared} /> : <textarea rows={rows} {...shared} />}
      {isRefused && (
        <p className={styles.note} id={`${id}-note`} role="status">
          {neededNote}
        </p>
      )}
    </div>
  );
}
