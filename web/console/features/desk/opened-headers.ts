import { useSyncExternalStore } from 'react';
import type { ReportHeadersView, ReportRowView } from '../../../../src/reports/reports.view.js';
import { api } from '../../lib/api.js';
import { currentKeys, onLock } from '../../lib/keys.js';
import type { OpenedHeaders } from './model/inbox-order.js';
import { openHeader } from './open-header.js';

/** Headers asked for in one request; ten are opened within a frame or two, so rows appear while the rest loads. */
const BATCH = 25;

/** A pause in which the page can paint and answer keys. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/**
 * The reports that were opened in this browser, in memory alone. Rows are opened in the order in which they were asked
 * for – the inbox asks for unread ones first – and one after the other, so that the page stays quick.
 */
class OpenedHeadersStore {
  private opened: OpenedHeaders = new Map();
  private readonly waiting = new Map<string, ReportRowView>();
  private readonly listeners = new Set<() => void>();
  private working = false;
  /** Counted up at lock: what was begun before belongs to keys that are gone. */
  private epoch = 0;
  private problem: unknown = null;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = (): OpenedHeaders => this.opened;
  readonly lastProblem = (): unknown => this.problem;

  /** Opens these rows unless they are open as they are now. */
  ask(rows: readonly ReportRowView[]): void {
    for (const row of rows) {
      if (this.opened.get(row.id)?.entries !== row.entries) this.waiting.set(row.id, row);
    }
    if (!this.working) void this.work();
  }

  forget(): void {
    this.epoch += 1;
    this.waiting.clear();
    this.problem = null;
    this.publish(new Map());
  }

  private async work(): Promise<void> {
    this.working = true;
    this.problem = null;
    try {
      while (this.waiting.size > 0) {
        const rows = [...this.waiting.values()].slice(0, BATCH);
        for (const row of rows) this.waiting.delete(row.id);
        await this.openBatch(rows);
      }
    } catch (error) {
      this.problem = error;
      this.publish(new Map(this.opened));
    } finally {
      this.working = false;
    }
  }

  private async openBatch(rows: readonly ReportRowView[]): Promise<void> {
    const epoch = this.epoch;
    const keys = currentKeys();
    if (keys === null) return;
    const answer = await api.post<ReportHeadersView>('/api/reports/headers', { ids: rows.map((row) => row.id) });
    for (const row of rows.filter((one) => answer.later.includes(one.id))) this.waiting.set(row.id, row);
    for (const header of answer.headers) {
      const row = rows.find((one) => one.id === header.id);
      if (row === undefined) continue;
      const opened = await openHeader(keys, row, header);
      if (epoch !== this.epoch) return;
      this.publish(new Map(this.opened).set(row.id, opened));
      await breathe();
    }
  }

  private publish(opened: OpenedHeaders): void {
    this.opened = opened;
    for (const listener of this.listeners) listener();
  }
}

const store = new OpenedHeadersStore();
onLock(() => store.forget());

/** Opens rows in the background. */
export function askForHeaders(rows: readonly ReportRowView[]): void {
  store.ask(rows);
}

/** What has been opened so far; the component is drawn again with each row. */
export function useOpenedHeaders(): OpenedHeaders {
  return useSyncExternalStore(store.subscribe, store.snapshot);
}

/** What went wrong at the last batch, as when the line broke; null when nothing did. */
export function useHeadersProblem(): unknown {
  return useSyncExternalStore(store.subscribe, store.lastProblem);
}
