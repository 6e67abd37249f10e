import { Coffee, MonitorUp, Moon, Projector, Square, Sun } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { LANGUAGES, type Language } from '#core/language.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { IconButton } from '../primitives/icon-button.tsx';
import styles from './presenter.module.css';

/** Whether the audience's window is there, and how the audience sees the talk in it. */
export function AudienceControls() {
  const t = useTranslations();
  const { audience, other, isAudienceAwake } = useAtlas((state) => state.windows);
  const ask = useAtlas((state) => state.askWindows);
  const curtain = useAtlas((state) => state.curtain);
  const setCurtain = useAtlas((state) => state.setCurtain);
  const isProjector = useAtlas((state) => state.isProjector);
  const setProjector = useAtlas((state) => state.setProjector);
  const systemTheme = useAtlas((state) => state.systemTheme);
  const theme = audience?.theme === 'system' ? systemTheme : (audience?.theme ?? systemTheme);
  const isHere = other === 'here';
  return (
    <fieldset className={styles.audience} aria-label={t('presenter.audience')}>
      <p className={styles.connection} role="status" data-other={other}>
        {t(`presenter.other.${other}`)}
      </p>
      {isHere && isAudienceAwake && (
        <Coffee className={styles.awake} role="img" aria-label={t('presenter.awake')} data-awake="true">
          <title>{t('presenter.awake')}</title>
        </Coffee>
      )}
      {isHere && !isAudienceAwake && (
        <p className={styles.warning} data-awake="false">
          {t('presenter.mayFallAsleep')}
        </p>
      )}
      {!isHere && (
        <button type="button" className={styles.textButton} onClick={() => ask({ type: 'open' })}>
          <MonitorUp aria-hidden="true" />
          {t('presenter.openAudience')}
        </button>
      )}
      <select
        aria-label={t('presenter.audienceLanguage')}
        title={t('presenter.audienceLanguage')}
        value={audience?.language ?? ''}
        disabled={audience === null}
        onChange={({ target }) => ask({ type: 'dress', audience: { language: target.value as Language } })}
      >
        {audience === null && <option value="">{t('presenter.audienceLanguage')}</option>}
        {LANGUAGES.map((known) => (
          <option key={known} value={known} lang={known}>
            {t(`language.${known}`)}
          </option>
        ))}
      </select>
      <IconButton
        label={t('presenter.audienceDark')}
        isPressed={theme === 'dark'}
        isDisabled={audience === null}
        onClick={() => ask({ type: 'dress', audience: { theme: theme === 'dark' ? 'light' : 'dark' } })}
      >
        {theme === 'dark' ? <Moon aria-hidden="true" /> : <Sun aria-hidden="true" />}
      </IconButton>
      <IconButton
        label={t('presenter.projector')}
        isPressed={isProjector}
        onClick={() => setProjector(!isProjector)}
      >
        <Projector aria-hidden="true" />
      </IconButton>
      <IconButton
        label={t('present.key.black')}
        isPressed={curtain !== 'none'}
        onClick={() => setCurtain(curtain === 'none' ? 'black' : 'none')}
      >
        <Square aria-hidden="true" className={styles.filled} />
      </IconButton>
    </fieldset>
  );
}
