import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { isDay } from '../../domain/calendar/day.js';
import type { FileFacts, Name } from './config-data.js';
import type { Problems } from './problems.js';

/** What is known about the file while its values are read. */
interface Source {
  file: string;
  lines: LineCounter;
  problems: Problems;
}

/**
 * One value of a YAML file, which knows its line. Every reader answers with a usable value whatever stands there and
 * adds a problem when that is not what it should be, so that one pass finds all problems.
 */
export class YamlValue {
  constructor(
    private readonly source: Source,
    private readonly node: unknown,
    /** Such as `channels[1].name.en`; empty for the whole file. */
    private readonly path: string,
    readonly line: number,
  ) {}

  /** Adds a problem that begins with the value's place. */
  problem(text: string): void {
    this.source.problems.add(this.source.file, this.line, this.path === '' ? text : `${this.path} ${text}`);
  }

  /** The values of a map; what it lacks is found missing when it is read. Any other key is a problem. */
  fields<Key extends string>(...known: Key[]): Record<Key, YamlValue> {
    const found = new Map<string, YamlValue>();
    if (isMap(this.node)) {
      for (const pair of this.node.items) {
        const key = String(isScalar(pair.key) ? pair.key.value : pair.key);
        const value = this.child(pair.value, this.path === '' ? key : `${this.path}.${key}`, pair.key);
        if (known.some((name) => name === key)) found.set(key, value);
        else value.problem(`is not known here; write ${known.join(', ')}`);
      }
    } else this.problem(`must be a map with ${known.join(', ')}`);
    const missing = (key: string) => this.child(undefined, this.path === '' ? key : `${this.path}.${key}`, this.node);
    return Object.fromEntries(known.map((key) => [key, found.get(key) ?? missing(key)])) as Record<Key, YamlValue>;
  }

  /** The values of a list, at least one. */
  list(): YamlValue[] {
    if (isSeq(this.node) && this.node.items.length > 0) {
      return this.node.items.map((item, index) => this.child(item, `${this.path}[${index}]`, this.node));
    }
    this.problem('must be a list with at least one value');
    return [];
  }

  isEmpty(): boolean {
    const value = this.plain();
    return value === undefined || value === null || value === '';
  }

  text(): string {
    const value = this.plain();
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    this.problem(this.isEmpty() ? 'is missing; write some text' : 'must be text; put it in quotes');
    return '';
  }

  oneOf<Value extends string>(values: readonly Value[]): Value {
    const found = values.find((value) => value === this.plain());
    if (found !== undefined) return found;
    this.problem(this.isEmpty() ? `is missing; write ${values.join(', ')}` : `must be one of ${values.join(', ')}`);
    return values[0] as Value;
  }

  day(): string {
    const value = this.plain();
    if (typeof value === 'string' && isDay(value)) return value;
    this.problem('must be a day that exists, written YYYY-MM-DD');
    return '2000-01-01';
  }

  integer(least: number, most: number): number {
    const value = this.plain();
    if (Number.isInteger(value) && Number(value) >= least && Number(value) <= most) return Number(value);
    this.problem(`must be a whole number from ${least} to ${most}`);
    return least;
  }

  /** A number with or without decimals. */
  number(least: number, most: number): number {
    const value = this.plain();
    if (typeof value === 'number' && value >= least && value <= most) return value;
    this.problem(`must be a number from ${least} to ${most}`);
    return least;
  }

  /** A name in every language. */
  name(): Name {
    const { id, en } = this.fields('id', 'en');
    return { id: id.text(), en: en.text() };
  }

  private plain(): unknown {
    return isScalar(this.node) ? this.node.value : isNode(this.node) ? {} : this.node;
  }

  private child(node: unknown, path: string, nearby: unknown): YamlValue {
    return new YamlValue(this.source, node, path, this.lineOf(node) ?? this.lineOf(nearby) ?? this.line);
  }

  private lineOf(node: unknown): number | undefined {
    const start = isNode(node) ? node.range?.[0] : undefined;
    return start === undefined ? undefined : this.source.lines.linePos(start).line;
  }
}

/** Reads a YAML file; one that is missing or not YAML is a problem and undefined. */
export function readYaml(directory: string, file: string, problems: Problems): YamlValue | undefined {
  const text = readText(directory, file, problems);
  if (text === undefined) return undefined;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  for (const error of document.errors)
    problems.add(file, lines.linePos(error.pos[0]).line, `not YAML: ${error.message}`);
  if (document.errors.length > 0) return undefined;
  return new YamlValue({ file, lines, problems }, document.contents, '', 1);
}

/** Reads a text file as UTF-8; one that cannot be read is a problem and undefined. */
export function readText(directory: string, file: string, problems: Problems): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(directory, file)));
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    problems.add(file, 1, missing ? 'is missing; put it there' : 'cannot be read as UTF-8 text');
    return undefined;
  }
}

/** The keys with which every file says what it is. */
export const FACTS = ['id', 'version', 'source', 'valid-from'] as const;

/**
 * @param file the file that the facts are about
 * @param id what its id must be
 */
export function readFacts(file: string, id: string, fields: Record<(typeof FACTS)[number], YamlValue>): FileFacts {
  return {
    file,
    id: fields.id.oneOf([id]),
    version: fields.version.integer(1, 1_000_000),
    source: fields.source.text(),
    validFrom: fields['valid-from'].day(),
  };
}
