import type { EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

/** A value for every column of an entity, null in none, within its length. */
export function aFilledRow(meta: EntityMetadata): Record<string, unknown> {
  return Object.fromEntries(meta.columns.map((column) => [column.propertyName, aValue(column)]));
}

function aValue(column: ColumnMetadata): unknown {
  switch (column.type) {
    case 'varchar':
      return 'ä'.repeat(Number(column.length || 10));
    case 'text':
      return 'teks 𝄞 panjang '.repeat(9000);
    case 'int':
      return 2_000_000_000;
    case 'double':
      return 1_234.5625;
    case 'boolean':
      return true;
    case 'blob':
      return Buffer.alloc(80_000, 7);
    default:
      throw new Error(`no sample value for type ${String(column.type)}`);
  }
}
