import { Tabs } from '@base-ui/react/tabs';
import { Printer } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { MapStage } from '../map-stage.ts';
import { ModalDialog } from '../primitives/modal-dialog.tsx';
import tabs from '../primitives/tabs.module.css';
import { EmbedTab } from './embed-tab.tsx';
import { LinkTab } from './link-tab.tsx';
import { PictureTab } from './picture-tab.tsx';
import styles from './share.module.css';

interface ShareDialogProps {
  readonly stage: MapStage;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The ways out of the atlas, one tab each. */
export default function ShareDialog({ stage, isOpen, onClose }: ShareDialogProps) {
  const t = useTranslations('share');
  return (
    <ModalDialog title={t('title')} closeLabel={t('close')} isOpen={isOpen} onClose={onClose}>
      <Tabs.Root defaultValue="link" className={styles.tabs}>
        <Tabs.List className={styles.tabList} aria-label={t('title')}>
          {(['link', 'picture', 'embed', 'print'] as const).map((tab) => (
            <Tabs.Tab key={tab} value={tab} className={tabs.tab}>
              {t(`tab.${tab}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="link" className={styles.panel}>
          <LinkTab />
        </Tabs.Panel>
        <Tabs.Panel value="picture" className={styles.panel}>
          <PictureTab stage={stage} />
        </Tabs.Panel>
        <Tabs.Panel value="embed" className={styles.panel}>
          <EmbedTab />
        </Tabs.Panel>
        <Tabs.Panel value="print" className={styles.panel}>
          <PrintTab />
        </Tabs.Panel>
      </Tabs.Root>
    </ModalDialog>
  );
}

function PrintTab() {
  const t = useTranslations('print');
  return (
    <>
      <p>{t('explained')}</p>
      <button type="button" className={styles.button} onClick={() => window.print()}>
        <Printer aria-hidden="true" />
        {t('print')}
      </button>
    </>
  );
}
