import type { ConversationBody, ConversationItem } from '../../../src/domain/report/conversation.js';

type Shown = Exclude<ConversationBody, { type: 'read' }>;

export const hers = (day: string, body: Shown): ConversationItem => ({ kind: 'message', by: 'reporter', day, body });
export const desks = (day: string, body: Shown): ConversationItem => ({ kind: 'message', by: 'officer', day, body });

/** A step that others can see, recorded on its own day. */
export const aStep = (day: string) => desks(day, { type: 'visible-step', day, text: '' });
export const aClosing = (day: string, state = 'ditutup') => desks(day, { type: 'state', state, text: '' });
export const anAnswer = (day: string) => hers(day, { type: 'check-in', answer: 'fine', text: '' });
