import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { LANGUAGES, type Language } from '#core/language.ts';
import type { AtlasState } from '#store/atlas-store.ts';
import { isOrigin } from '#store/embed-address.ts';
import { NO_SELECTION, type Selection, selectedProjectId } from '#store/selection.ts';
import { selectUrlState } from '#store/url-of-state.ts';
import { formatUrl, type ThemeChoice, type UrlState } from '#store/url-state.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { useLanguage } from '../hooks/use-language.ts';
import { CopyField } from './copy-field.tsx';
import { embedCode } from './embed-code.ts';
import styles from './share.module.css';
import { atlasFolder } from './share-links.ts';

const THEMES = [
  { choice: 'system', label: 'themeSystem' },
  { choice: 'light', label: 'themeLight' },
  { choice: 'dark', label: 'themeDark' },
] as const;

const HEIGHTS = { least: 240, most: 2000, first: 480 } as const;
/** What is left of a phone beside the margins of a page. */
const PHONE_WIDTH = 360;

const EXAMPLE_ORIGIN = 'https://example.org';

/** The code of a frame, with what is to be chosen about it. */
export function EmbedTab() {
  const t = useTranslations();
  const { number } = useFormat();
  const projects = useAtlas((state) => state.atlas.projects);
  const selected = useAtlas((state) => selectedProjectId(state.selection));
  const [project, setProject] = useState(selected);
  const onScreen = useLanguage();
  const [language, setLanguage] = useState(onScreen);
  const themeOnScreen = useAtlas((state) => state.themeChoice);
  const [theme, setTheme] = useState(themeOnScreen);
  const [hasPanel, setPanel] = useState(true);
  const [height, setHeight] = useState<number>(HEIGHTS.first);
  const [origin, setOrigin] = useState('');
  const hash = useAtlas((state) => formatUrl(embeddedState(state, { project, language, theme })));
  const isOriginWrong = origin !== '' && !isOrigin(origin);
  const title = projects.find(({ id }) => id === project)?.name ?? t('app.name');
  const code = embedCode({
    folder: atlasFolder(),
    hash,
    title,
    heightPixels: height,
    hasPanel,
    origin: origin === '' || isOriginWrong ? null : origin,
  });
  return (
    <>
      <p>{t('embed.explained')}</p>
      <div className={styles.options}>
        <Choice label={t('embed.project')} value={project ?? ''} onChange={(id) => setProject(id || null)}>
          <option value="">{t('embed.presentView')}</option>
          {projects.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Choice>
        <Choice
          label={t('bar.language')}
          value={language}
          onChange={(value) => setLanguage(LANGUAGES.find((known) => known === value) ?? language)}
        >
          {LANGUAGES.map((known) => (
            <option key={known} value={known} lang={known}>
              {t(`language.${known}`)}
            </option>
          ))}
        </Choice>
        <Choice
          label={t('bar.theme')}
          value={theme}
          onChange={(value) => setTheme(THEMES.find(({ choice }) => choice === value)?.choice ?? theme)}
        >
          {THEMES.map(({ choice, label }) => (
            <option key={choice} value={choice}>
              {t(`bar.${label}`)}
            </option>
          ))}
        </Choice>
        <label className={styles.field}>
          <span className={styles.caption}>{t('embed.height')}</span>
          <input
            type="number"
            min={HEIGHTS.least}
            max={HEIGHTS.most}
            step={20}
            value={height}
            onChange={(event) => setHeight(Math.round(event.target.valueAsNumber) || 0)}
            onBlur={() => setHeight(Math.min(HEIGHTS.most, Math.max(HEIGHTS.least, height)))}
          />
        </label>
      </div>
      <label className={styles.check}>
        <input type="checkbox" checked={hasPanel} onChange={(event) => setPanel(event.target.checked)} />
        {t('embed.panel')}
      </label>
      <label className={styles.field}>
        <span className={styles.caption}>{t('embed.origin')}</span>
        <input
          type="url"
          dir="ltr"
          placeholder={EXAMPLE_ORIGIN}
          value={origin}
          aria-invalid={isOriginWrong}
          onChange={(event) => setOrigin(event.target.value.trim())}
        />
      </label>
      <p className={styles.note} role="status">
        {isOriginWrong && t('embed.originWrong')}
      </p>
      <CopyField
        label={t('embed.code')}
        text={code}
        rows={9}
        note={t('embed.size', { height: number(height), phoneWidth: number(PHONE_WIDTH) })}
      />
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

function Choice({ label, value, onChange, children }: ChoiceProps) {
  return (
    <label className={styles.field}>
      <span className={styles.caption}>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </label>
  );
}

interface Chosen {
  readonly project: string | null;
  readonly language: Language;
  readonly theme: ThemeChoice;
}

/**
 * The present view, or the chosen project, which the frame brings into its own free part; pages and claims are for the
 * whole atlas.
 */
function embeddedState(state: AtlasState, { project, language, theme }: Chosen): UrlState {
  const url = selectUrlState(state);
  return {
    ...url,
    ...(project === null
      ? { selection: NO_SELECTION }
      : { view: null, selection: selectionOf(state, project) }),
    language,
    theme,
    page: null,
    timeline: null,
    claim: null,
    origin: null,
    unknown: [],
  };
}

/** With its part, where that is what is on screen. */
function selectionOf({ selection }: AtlasState, projectId: string): Selection {
  if (selectedProjectId(selection) === projectId) return selection;
  return { type: 'project', projectId, partId: null };
}
