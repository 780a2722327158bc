/** A field of the map: a unit's code and an area's, or {@link VALUE} for the unit as a whole. */
export interface Place {
  unit: string;
  column: string;
}

/** The column of the unit's own value. */
export const VALUE = '';

/** A row of the map with the columns in which it has a field. */
export interface GridRow {
  unit: string;
  columns: ReadonlySet<string>;
}

/**
 * Where a key leads. Left and right go to the next field of the unit, up and down to the next unit that has a field in
 * this column: empty places are passed over, and at the edge one stays.
 * @returns null when the key leads nowhere from here
 */
export function placeAfter(
  rows: readonly GridRow[],
  columns: readonly string[],
  from: Place,
  key: string,
  far: boolean,
): Place | null {
  const row = rows.findIndex(({ unit }) => unit === from.unit);
  if (row === -1) return null;
  switch (key) {
    case 'ArrowRight':
      return inRow(rows[row], columns.slice(columns.indexOf(from.column) + 1));
    case 'ArrowLeft':
      return inRow(rows[row], columns.slice(0, columns.indexOf(from.column)).reverse());
    case 'ArrowDown':
      return inColumn(rows.slice(row + 1), from.column);
    case 'ArrowUp':
      return inColumn(rows.slice(0, row).reverse(), from.column);
    case 'Home':
      return far ? firstPlace(rows, columns) : inRow(rows[row], columns);
    case 'End':
      return far ? firstPlace([...rows].reverse(), [...columns].reverse()) : inRow(rows[row], [...columns].reverse());
    default:
      return null;
  }
}

/** Where the tabulator enters the map. */
export function firstPlace(rows: readonly GridRow[], columns: readonly string[]): Place | null {
  const row = rows.find((one) => one.columns.size > 0);
  return row ? inRow(row, columns) : null;
}

function inRow(row: GridRow | undefined, columns: readonly string[]): Place | null {
  const column = columns.find((one) => row?.columns.has(one));
  return row && column !== undefined ? { unit: row.unit, column } : null;
}

function inColumn(rows: readonly GridRow[], column: string): Place | null {
  const row = rows.find((one) => one.columns.has(column));
  return row ? { unit: row.unit, column } : null;
}
