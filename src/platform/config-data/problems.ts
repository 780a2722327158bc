/** Thrown once, with everything that is wrong with the configuration data. */
export class ConfigDataError extends Error {
  constructor(
    directory: string,
    /** Each `file:line: what is wrong and what would be right`. */
    readonly problems: readonly string[],
  ) {
    super(`Configuration data that cannot be used, in ${directory}:\n${problems.map((one) => `  ${one}`).join('\n')}`);
  }
}

/** Gathers what is wrong while reading goes on, so that nobody has to mend one line at a time. */
export class Problems {
  readonly found: string[] = [];

  constructor(private readonly directory: string) {}

  /** @param line from 1 */
  add(file: string, line: number, text: string): void {
    this.found.push(`${file}:${line}: ${text}`);
  }

  /** @throws ConfigDataError when anything was added */
  throwIfAny(): void {
    if (this.found.length > 0) throw new ConfigDataError(this.directory, this.found);
  }
}

/** Remembers where a value stood first, and tells of each that comes a second time. */
export class Once {
  private readonly first = new Map<string, number>();

  constructor(
    private readonly problems: Problems,
    private readonly file: string,
    private readonly what: string,
  ) {}

  check(value: string, line: number): void {
    const before = this.first.get(value);
    if (before === undefined) this.first.set(value, line);
    else this.problems.add(this.file, line, `${this.what} "${value}" stands in line ${before} already; keep one`);
  }

  has(value: string): boolean {
    return this.first.has(value);
  }
}
