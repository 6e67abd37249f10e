import { Search } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFinder } from './finder.ts';
import styles from './search.module.css';

/** The first view only needs the place of the field; the rest comes once somebody is about to use it. */
const loadField = () => import('./search-field.tsx');
const SearchField = lazy(loadField);

/** The one field that finds everything; an ordinary input until its list of results has arrived. */
export function SearchBox() {
  const t = useTranslations('search');
  const finder = useFinder();
  const [text, setText] = useState('');
  const [isWanted, setWanted] = useState(false);
  const prepare = () => {
    loadField();
    finder.prepare();
  };
  const plain = (
    <div className={styles.group}>
      <Search aria-hidden="true" />
      <input
        type="text"
        role="combobox"
        aria-expanded="false"
        aria-autocomplete="list"
        className={styles.input}
        data-search=""
        placeholder={t('placeholder')}
        aria-label={t('label')}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onPointerEnter={prepare}
        onFocus={() => {
          prepare();
          setWanted(true);
        }}
        onChange={(event) => setText(event.target.value)}
      />
    </div>
  );
  return (
    <div className={styles.box}>
      {isWanted ? (
        <Suspense fallback={plain}>
          <SearchField text={text} setText={setText} />
        </Suspense>
      ) : (
        plain
      )}
    </div>
  );
}
