import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { inject } from 'vitest';
import type { House } from './a-house.js';

const WINDOW = 32;

/**
 * Where the end of a ciphertext lies in the bytes of a file, which can be broken over pages.
 * @throws Error when it is not there
 */
export function positionOf(bytes: Buffer, ciphertext: Buffer): number {
  for (let end = ciphertext.length; end >= ciphertext.length - 8 * WINDOW; end -= WINDOW) {
    const found = bytes.indexOf(ciphertext.subarray(end - WINDOW, end));
    if (found >= 0) return found;
  }
  throw new Error('the ciphertext is not in this file');
}

/** The bytes of the embedded database, and of its log. */
export function sqliteFiles(house: House): { database: Buffer; log: Buffer } {
  const file = join(house.dataDir, 'peluit.sqlite');
  const log = readdirSync(house.dataDir).includes('peluit.sqlite-wal') ? readFileSync(`${file}-wal`) : Buffer.alloc(0);
  return { database: readFileSync(file), log };
}

/** Makes a database of the same rows, put into the given tables backwards, and rewrites it. @returns its bytes */
export function sqliteOfTheSameRows(house: House, backwards: readonly string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'peluit-same-rows-'));
  const file = join(folder, 'copy.sqlite');
  const copy = new BetterSqlite3(file);
  try {
    copy.pragma('secure_delete = ON');
    copy.exec(`ATTACH '${join(house.dataDir, 'peluit.sqlite')}' AS original`);
    const things = copy
      .prepare("SELECT type, name, sql FROM original.sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY rowid")
      .all() as { type: string; name: string; sql: string }[];
    for (const { sql } of things) copy.exec(sql);
    for (const { name } of things.filter(({ type }) => type === 'table')) {
      if (backwards.includes(name)) insertBackwards(copy, name);
      else copy.exec(`INSERT INTO main."${name}" SELECT * FROM original."${name}"`);
    }
    copy.exec('DETACH original; VACUUM');
    return readFileSync(file);
  } finally {
    copy.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function insertBackwards(copy: BetterSqlite3.Database, table: string): void {
  const rows = copy.prepare(`SELECT * FROM original."${table}"`).raw().all() as unknown[][];
  for (const row of rows.reverse()) {
    copy.prepare(`INSERT INTO main."${table}" VALUES (${row.map(() => '?').join(', ')})`).run(row);
  }
}

/** The bytes of one table as MariaDB keeps it on the disk. */
export async function mariadbFile(house: House, table: string): Promise<Buffer> {
  const name = new URL(house.databaseUrl ?? '').pathname.slice(1);
  const connection = await createConnection(house.databaseUrl ?? '');
  try {
    await connection.query<RowDataPacket[]>(`FLUSH TABLES ${table} FOR EXPORT`);
    return readFileSync(join(inject('mariadb').folder, 'data', name, `${table}.ibd`));
  } finally {
    await connection.end();
  }
}

const INNODB_PAGE = 16_384;
/** `FIL_PAGE_TYPE` of a page of a tree. */
const INDEX_PAGE = 0x45bf;

/**
 * What stands behind a key in a row of InnoDB: six bytes with the number of the transaction that wrote the row.
 * @throws Error when no leaf of the tree holds the key
 */
export function transactionBehind(bytes: Buffer, key: Buffer): bigint {
  for (let place = bytes.indexOf(key); place >= 0; place = bytes.indexOf(key, place + 1)) {
    const page = place - (place % INNODB_PAGE);
    const isLeaf = bytes.readUInt16BE(page + 24) === INDEX_PAGE && bytes.readUInt16BE(page + 64) === 0;
    if (isLeaf) return BigInt(bytes.readUIntBE(place + key.length, 6));
  }
  throw new Error('no row has this key');
}

/** What a disk knows of a file and nobody can set. */
export interface DiskFacts {
  name: string;
  inode: bigint;
  born: bigint;
  changed: bigint;
}

/** Of every file of a folder, in the order of their names. */
export function diskFacts(folder: string): DiskFacts[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => {
      const { ino, birthtimeNs, ctimeNs } = statSync(join(folder, name), { bigint: true });
      return { name, inode: ino, born: birthtimeNs, changed: ctimeNs };
    })
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** @returns the things in the order of a number that each of them has */
export function inOrderOf<T>(things: readonly T[], number: (thing: T) => bigint | number): T[] {
  return [...things].sort((left, right) => (number(left) < number(right) ? -1 : 1));
}
