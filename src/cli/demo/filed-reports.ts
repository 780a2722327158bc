import type { Core } from '../../core.js';
import { ReportEntity } from '../../reports/reports.entity.js';

/**
 * Finds the ids of reports whose reporter has no script: her page names none, and to derive one from her words takes as
 * long as ten reports do.
 */
export class FiledReports {
  private readonly known = new Set<string>();
  private line: Promise<unknown> = Promise.resolve();

  constructor(private readonly core: Core) {}

  /** A report whose id its reporter's browser has drawn. */
  expect(id: string): void {
    this.known.add(id);
  }

  /** Files a report, one after the other, so that what is new in the database can only be it. @returns its id */
  idOf(file: () => Promise<void>): Promise<string> {
    const id = this.line.then(async () => {
      await file();
      return this.newOne();
    });
    this.line = id.catch(() => {});
    return id;
  }

  private async newOne(): Promise<string> {
    const where = { filedDay: this.core.clock.today() };
    const rows = await this.core.database.reader.getRepository(ReportEntity).find({ select: { id: true }, where });
    const found = rows.filter(({ id }) => !this.known.has(id));
    const [only] = found;
    if (!only || found.length > 1) throw new Error('it is not clear which report was filed');
    this.known.add(only.id);
    return only.id;
  }
}
