import type { ReportHeaderView, ReportRowView } from '../../../../src/reports/reports.view.js';
import { openThread, reportName } from '../../../../src/sealing/index.js';
import { ApiProblem } from '../../lib/api-problem.js';
import type { Keys } from '../../lib/keys.js';
import { firstSentence } from './model/excerpt.js';
import type { OpenedHeader } from './model/inbox-order.js';
import { isThreat, storyOf, wordOf } from './model/thread-facts.js';
import { CannotOpen, openThreadKey, storedEntry } from './open-key.js';

/**
 * Opens what the inbox shows of a report. Never throws for bad content, whatever is bad about it: the row then says that
 * it is damaged, and the others are opened all the same.
 * @throws ApiProblem when the server could not be asked: that says nothing about the report
 */
export async function openHeader(keys: Keys, row: ReportRowView, header: ReportHeaderView): Promise<OpenedHeader> {
  const facts = { id: row.id, entries: row.entries };
  const nothing = { excerpt: '', unit: '', unitOther: '', kinds: [], urgent: false, withheld: header.withheld };
  const name = reportName(row.id);
  try {
    const wrap = await openThreadKey(keys, row.id, row.channel, header.wraps);
    const trust = await keys.trust(row.channel);
    const opened = await openThread(row.id, wrap.seed, header.entries.map(storedEntry), {
      cards: (id) => trust.counted.get(id),
    });
    const story = storyOf(opened);
    const handed = new Set(header.entries.map((entry) => entry.n));
    const bad = opened.some((entry) => handed.has(entry.n) && entry.verdict !== 'genuine');
    if (story === undefined || !wrap.verify(story.reporterKey)) {
      return { ...facts, ...nothing, problem: 'broken', haystack: name };
    }
    const said = opened.map(wordOf);
    const messages = said.flatMap((word) => (word?.type === 'message' || word?.type === 'check-in' ? [word] : []));
    const { text, unit, unitOther, kinds, place, parties } = story;
    const words = [name, text, unit, unitOther, place, parties, ...messages.map((message) => message.text)];
    return {
      ...facts,
      ...(bad ? { problem: 'broken' } : {}),
      excerpt: firstSentence(text),
      unit,
      unitOther,
      kinds,
      urgent: said.some(isThreat),
      withheld: header.withheld,
      haystack: words.join('\n').toLowerCase(),
    };
  } catch (error) {
    if (error instanceof ApiProblem) throw error;
    const problem = error instanceof CannotOpen ? error.problem : 'broken';
    return { ...facts, ...nothing, problem, haystack: name };
  }
}
