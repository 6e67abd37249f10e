import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Confirmed, Countries, ErrorOnGround, LineLength, RowStatus } from './cells.tsx';
import { RowName } from './row-name.tsx';
import styles from './table-page.module.css';
import { COLUMNS, type Column, type Sorting, type TableRow } from './table-rows.ts';
import { useRowFocus } from './use-row-focus.ts';
import { useRowMarks } from './use-row-marks.ts';
import { useRowVirtualizer } from './use-row-virtualizer.ts';

export interface RowsProps {
  readonly rows: readonly TableRow[];
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}

const HEAD_PIXELS = 40;
const ROW_PIXELS = 46;

/** The rows in columns, each sortable by its heading; of thousands only those in sight are drawn. */
export function RowTable({ rows, sorting, onSort }: RowsProps) {
  const t = useTranslations('table');
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const virtualizer = useRowVirtualizer<HTMLTableRowElement>(rows, scroller, ROW_PIXELS, HEAD_PIXELS);
  const focus = useRowFocus(rows, virtualizer, scroller);
  const items = virtualizer.getVirtualItems();
  const before = (items[0]?.start ?? HEAD_PIXELS) - HEAD_PIXELS;
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? HEAD_PIXELS) + HEAD_PIXELS;
  return (
    <div className={styles.scroller} ref={setScroller} data-sideways="">
      <table className={styles.table} aria-rowcount={rows.length + 1}>
        <caption className="visually-hidden">{t('rows')}</caption>
        <colgroup>
          {COLUMNS.map((column) => (
            <col key={column} data-column={column} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {COLUMNS.map((column) => (
              <Heading key={column} column={column} sorting={sorting} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <Spacer blockSize={before} />
        <tbody>
          {items.map(({ index, key }) => {
            const row = rows[index];
            return (
              row && (
                <Row
                  key={key}
                  row={row}
                  index={index}
                  isSelected={index === focus.selectedIndex}
                  measure={virtualizer.measureElement}
                >
                  <RowName row={row} index={index} focus={focus} />
                </Row>
              )
            );
          })}
        </tbody>
        <Spacer blockSize={after} />
      </table>
      <p className={styles.note}>{t('sortBy')}</p>
    </div>
  );
}

/** Stands for the rows that are not drawn. */
function Spacer({ blockSize }: { blockSize: number }) {
  if (blockSize <= 0) return null;
  return (
    <tbody aria-hidden="true">
      <tr>
        <td colSpan={COLUMNS.length} style={{ blockSize, padding: 0 }} />
      </tr>
    </tbody>
  );
}

interface HeadingProps {
  readonly column: Column;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}

function Heading({ column, sorting, onSort }: HeadingProps) {
  const t = useTranslations('table');
  const direction = sorting.column === column ? sorting.direction : 'none';
  const Arrow = direction === 'descending' ? ArrowDown : ArrowUp;
  return (
    <th scope="col" aria-sort={direction} data-column={column} data-sorted={direction !== 'none'}>
      <button
        type="button"
        className={styles.heading}
        onClick={() => onSort({ column, direction: direction === 'ascending' ? 'descending' : 'ascending' })}
      >
        {t(`column.${column}`)}
        <Arrow aria-hidden="true" data-direction={direction} />
      </button>
    </th>
  );
}

interface RowProps {
  readonly row: TableRow;
  readonly index: number;
  readonly isSelected: boolean;
  readonly measure: (element: HTMLTableRowElement | null) => void;
  /** The name, which is the button that selects. */
  readonly children: React.ReactNode;
}

function Row({ row, index, isSelected, measure, children }: RowProps) {
  const t = useTranslations();
  const { feature, project } = row;
  const marks = useRowMarks(row);
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      aria-current={isSelected || undefined}
      data-sourced=""
      {...marks}
    >
      <th scope="row">{children}</th>
      <td>{project.name}</td>
      <td>{t(`kind.${feature.kind}`)}</td>
      <td>
        <RowStatus row={row} />
      </td>
      <td>
        <Confirmed row={row} />
      </td>
      <td>
        <Countries row={row} />
      </td>
      <td>{t(`positionClass.${feature.positionClass}`)}</td>
      <td data-measured="">
        <ErrorOnGround row={row} />
      </td>
      <td data-measured="">
        <LineLength row={row} />
      </td>
    </tr>
  );
}
