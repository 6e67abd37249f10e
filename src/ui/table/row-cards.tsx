import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../primitives/icon-button.tsx';
import { Confirmed, Countries, ErrorOnGround, LineLength, RowStatus } from './cells.tsx';
import { RowName } from './row-name.tsx';
import type { RowsProps } from './row-table.tsx';
import styles from './table-page.module.css';
import { COLUMNS, type Column, type TableRow } from './table-rows.ts';
import { useRowFocus } from './use-row-focus.ts';
import { useRowMarks } from './use-row-marks.ts';
import { useRowVirtualizer } from './use-row-virtualizer.ts';

const CARD_PIXELS = 132;

/** The rows as cards, where columns have no room. */
export function RowCards({ rows, sorting, onSort }: RowsProps) {
  const t = useTranslations('table');
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const virtualizer = useRowVirtualizer<HTMLLIElement>(rows, scroller, CARD_PIXELS, 0);
  const focus = useRowFocus(rows, virtualizer, scroller);
  const isAscending = sorting.direction === 'ascending';
  return (
    <>
      <div className={styles.order}>
        <label>
          {t('order')}
          <select
            value={sorting.column}
            onChange={(event) => onSort({ ...sorting, column: event.target.value as Column })}
          >
            {COLUMNS.map((column) => (
              <option key={column} value={column}>
                {t(`column.${column}`)}
              </option>
            ))}
          </select>
        </label>
        <IconButton
          label={t(isAscending ? 'ascending' : 'descending')}
          onClick={() => onSort({ ...sorting, direction: isAscending ? 'descending' : 'ascending' })}
        >
          {isAscending ? <ArrowUp aria-hidden="true" /> : <ArrowDown aria-hidden="true" />}
        </IconButton>
      </div>
      <div className={styles.scroller} ref={setScroller}>
        <ul className={styles.cards} style={{ blockSize: virtualizer.getTotalSize() }} aria-label={t('rows')}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index];
            return (
              row && (
                <li
                  key={key}
                  ref={virtualizer.measureElement}
                  data-index={index}
                  style={{ insetBlockStart: start }}
                  aria-current={index === focus.selectedIndex || undefined}
                  data-sourced=""
                >
                  <Card row={row}>
                    <RowName row={row} index={index} focus={focus} />
                  </Card>
                </li>
              )
            );
          })}
        </ul>
      </div>
    </>
  );
}

function Card({ row, children }: { row: TableRow; children: React.ReactNode }) {
  const t = useTranslations();
  const { feature, project } = row;
  return (
    <div className={styles.card} {...useRowMarks(row)}>
      {children}
      <p className={styles.quiet}>
        {feature.partId !== null && <>{project.name} · </>}
        {t(`kind.${feature.kind}`)} · <Countries row={row} />
      </p>
      <p>
        <RowStatus row={row} /> <Confirmed row={row} />
      </p>
      <p className={styles.quiet} data-measured="">
        {t(`positionClass.${feature.positionClass}`)} · {t('table.column.error')} <ErrorOnGround row={row} />
        {feature.lengthMetres !== null && (
          <>
            {' · '}
            {t('table.column.length')} <LineLength row={row} />
          </>
        )}
      </p>
    </div>
  );
}
