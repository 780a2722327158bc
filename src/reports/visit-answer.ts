import type { FastifyReply } from 'fastify';
import { h } from 'preact';
import type { PageSetting } from '../platform/pages/page-setting.js';
import { sendPage } from '../platform/pages/send-page.js';
import { ReceiptPage } from './pages/receipt.page.js';
import { ResiPage } from './pages/resi.page.js';
import { ThreadPage } from './pages/thread.page.js';
import type { OutsideOutcome } from './plain-outside.js';

/** Answers a form of a visit. A page that a form was answered with does without script, as the form did. */
export async function answerVisit(reply: FastifyReply, setting: PageSetting, outcome: OutsideOutcome): Promise<void> {
  if (outcome.status === 503) reply.header('retry-after', '5');
  await sendPage(reply, pageOf({ ...setting, withScript: false }, outcome), outcome.status);
}

function pageOf(setting: PageSetting, outcome: OutsideOutcome) {
  if (outcome.kind === 'thread') return h(ThreadPage, { setting, state: outcome.state });
  if (outcome.kind === 'receipt') return h(ReceiptPage, { setting, state: outcome.state });
  return h(ResiPage, { setting, state: outcome.state });
}
