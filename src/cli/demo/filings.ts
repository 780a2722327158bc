import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Core } from '../../core.js';
import { argon2 } from '../../platform/kdf/kdf-queue.js';
import { deriveReceipt, drawReceipt, randomBytes, receiptKeysFromRoot } from '../../sealing/index.js';
import type { Browsers } from './browsers.js';
import { Chance } from './chance.js';
import { FiledReports } from './filed-reports.js';
import type { PlannedReport } from './plan-types.js';
import { channelsAt, type Reporter, ReporterWithScript } from './reporter.js';
import { ReporterWithoutScript } from './reporter-without-script.js';
import { type FileWanted, type SampleFile, sampleFile } from './sample-files.js';
import type { Shown } from './story.js';

/** So many reports are sealed before their day comes, whenever nobody waits for a seal: so the sealing thread never idles. */
const AHEAD = 24;

/** Somebody about to report, with what she attaches. */
interface Ready {
  reporter: Reporter;
  files: readonly SampleFile[];
}

/** Everybody who reports, in the order in which they do. */
export class Filings {
  private readonly reporters = new Map<PlannedReport, Promise<Ready>>();
  private readonly receipts = new Map<Shown, string[]>();
  private readonly toPrepare: PlannedReport[];
  private readonly filed: FiledReports;
  private channels: ReturnType<typeof channelsAt> | undefined;

  constructor(
    private readonly parts: { core: Core; citizen: NestFastifyApplication; browsers: Browsers },
    private readonly seed: string,
    reports: readonly PlannedReport[],
  ) {
    this.filed = new FiledReports(parts.core);
    this.toPrepare = [...reports].sort((one, other) => (one.filedDay < other.filedDay ? -1 : 1));
  }

  async file(report: PlannedReport): Promise<void> {
    const ahead = this.toPrepare.indexOf(report) + AHEAD;
    for (const next of this.toPrepare.splice(0, Math.max(1, ahead))) void this.prepare(next);
    const { reporter, files } = await this.prepare(report);
    await reporter.file(report.told, files);
  }

  /** @throws Error when nobody has been prepared to file it */
  async reporterOf(report: PlannedReport): Promise<Reporter> {
    const ready = await this.reporters.get(report);
    if (!ready) throw new Error(`${report.name} has not been filed yet`);
    return ready.reporter;
  }

  receiptOf(shown: Shown): string[] {
    const words = this.receipts.get(shown);
    if (!words) throw new Error(`no story shows ${shown}`);
    return words;
  }

  filesOf({ name }: PlannedReport, wanted: readonly FileWanted[]): SampleFile[] {
    return wanted.map((file) => sampleFile(file, new Chance(`${this.seed} ${name} ${file.name}`)));
  }

  private prepare(report: PlannedReport): Promise<Ready> {
    const known = this.reporters.get(report) ?? this.begin(report);
    this.reporters.set(report, known);
    return known;
  }

  private async begin(report: PlannedReport): Promise<Ready> {
    const { citizen, browsers } = this.parts;
    const files = this.filesOf(report, report.files);
    if (report.sealedBy === 'server') return { reporter: new ReporterWithoutScript(citizen, this.filed), files };
    this.channels ??= channelsAt(citizen);
    const { channels } = await this.channels;
    const reporter = new ReporterWithScript(citizen, await this.keysFor(report), channels, browsers);
    this.filed.expect(await reporter.reportId());
    await reporter.prepare(report.told, files);
    return { reporter, files };
  }

  /** Words and the slow derivation only where somebody is shown the words; else the same keys from a random root. */
  private async keysFor({ shown }: PlannedReport) {
    if (!shown) return receiptKeysFromRoot(randomBytes(32));
    const words = drawReceipt();
    this.receipts.set(shown, words);
    return deriveReceipt(words, this.parts.core.deploymentId, argon2);
  }
}
