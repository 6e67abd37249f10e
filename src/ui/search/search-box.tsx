import { Search } from 'lucide-react';
import { type ComponentType, useState } from 'react';
import { useFinder } from './finder.ts';
import styles from './search.module.css';
import type { SearchFieldProps } from './search-field.tsx';
import { useInputProps } from './use-input-props.ts';

/** The first view only needs the place of the field; the rest comes once somebody is about to use it. */
const loadField = () => import('./search-field.tsx');

/**
 * The one field that finds everything. An ordinary input that can be typed in stands for it until it has arrived; the text
 * and the focus go over to it.
 */
export function SearchBox() {
  const inputProps = useInputProps();
  const finder = useFinder();
  const [text, setText] = useState('');
  const [loaded, setLoaded] = useState<{ Field: ComponentType<SearchFieldProps> } | null>(null);
  const prepare = () => {
    finder.prepare();
    return loadField();
  };
  if (loaded !== null)
    return (
      <div className={styles.box}>
        <loaded.Field text={text} setText={setText} />
      </div>
    );
  return (
    <div className={styles.box}>
      <div className={styles.group}>
        <Search aria-hidden="true" />
        <input
          type="text"
          role="combobox"
          aria-expanded="false"
          aria-autocomplete="list"
          {...inputProps}
          value={text}
          onPointerEnter={prepare}
          onFocus={({ currentTarget }) => {
            // Somebody who has gone on meanwhile is not called back.
            prepare().then(({ default: Field }) => {
              if (currentTarget === document.activeElement) setLoaded({ Field });
            }, console.warn);
          }}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
    </div>
  );
}
