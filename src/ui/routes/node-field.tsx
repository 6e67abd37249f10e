import { Combobox } from '@base-ui/react/combobox';
import { ChevronDown, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { LANGUAGES } from '#core/language.ts';
import type { NetworkDocument, NetworkNode } from '#dataset/network-document.ts';
import { fold } from '#search/fold.ts';
import { useFormat } from '../hooks/use-format.ts';
import { useCountryName } from '../measure/use-country-name.ts';
import styles from './routes.module.css';

export interface NodeFieldProps {
  readonly network: NetworkDocument;
  readonly label: string;
  readonly id: string | null;
  readonly end: 'from' | 'via' | 'to';
  readonly onChange: (id: string | null) => void;
}

/** A place of the network, found by its name in any of the four languages. */
export function NodeField({ network, label, id, end, onChange }: NodeFieldProps) {
  const t = useTranslations('routes');
  const { text } = useFormat();
  const countryName = useCountryName();
  const value = network.nodes.find((node) => node.id === id) ?? null;
  return (
    <Combobox.Root
      items={network.nodes.filter(({ kind }) => kind !== 'strait')}
      value={value}
      onValueChange={(node: NetworkNode | null) => onChange(node?.id ?? null)}
      itemToStringLabel={(node: NetworkNode) => text(node.name)}
      filter={isNamed}
    >
      <div className={styles.field} data-end={end}>
        <span className={styles.label}>{label}</span>
        <Combobox.InputGroup className={styles.group}>
          <Combobox.Input className={styles.input} aria-label={label} placeholder={t('placeholder')} />
          <Combobox.Clear className={styles.iconButton} aria-label={t('clear', { label })}>
            <X aria-hidden="true" />
          </Combobox.Clear>
          <Combobox.Trigger className={styles.iconButton} aria-label={t('showPlaces', { label })}>
            <ChevronDown aria-hidden="true" />
          </Combobox.Trigger>
        </Combobox.InputGroup>
      </div>
      <Combobox.Portal>
        <Combobox.Positioner className={styles.positioner} sideOffset={4} align="start">
          <Combobox.Popup className={styles.popup}>
            <Combobox.Empty>
              <p className={styles.noNode}>{t('noNode')}</p>
            </Combobox.Empty>
            <Combobox.List className={styles.options}>
              {(node: NetworkNode) => (
                <Combobox.Item key={node.id} value={node} className={styles.option} data-node={node.id}>
                  <span>{text(node.name)}</span>
                  <span className={styles.quiet}>
                    {t(`kind.${node.kind}`)} · {countryName(node.country)}
                  </span>
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}

function isNamed(node: NetworkNode, query: string): boolean {
  const wanted = fold(query);
  return LANGUAGES.some((language) => fold(node.name[language]).includes(wanted));
}
