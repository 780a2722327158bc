import type { checks as id } from '../id/checks.js';

export const checks: typeof id = {
  storyEmpty: 'Write what happened first.',
  storyTooLong: (letters) =>
    `The story has ${letters} characters; at most 50,000. Shorten it, or send the rest as a message.`,
  fieldTooLong: (label, most) => `“${label}” is too long; at most ${most} characters.`,
  receiptEmpty: 'Write your 8 receipt words first.',
  unknownWord: (word, nearest) => {
    if (nearest.length === 0) return `"${word}" is not in the list.`;
    const last = nearest[nearest.length - 1] ?? '';
    const rest = nearest.slice(0, -1).join(', ');
    return `"${word}" is not in the list. Perhaps ${rest ? `${rest} or ` : ''}${last}?`;
  },
  wordCount: (found) =>
    found < 8 ? `A receipt has 8 words; so far there are ${found}.` : `A receipt has 8 words; here are ${found}.`,
  fingerprint: 'This is the key fingerprint from the Security page, not your 8 receipt words.',
  wordWrong: (position) => `Word ${position} differs from the receipt. Check your paper.`,
  wordMissing: (position) => `Word ${position} is not filled in.`,
  messageEmpty: 'Write a message or choose a file first.',
  messageTooLong: 'The message is longer than 50,000 characters. Split it in two.',
  threadFull: (most) =>
    `This conversation holds ${most} files already, the most that it can. Further files were not taken; tell what is in them in a message.`,
  threadMoved:
    'There is a new message in this conversation. Look at it first, then send again; your text is still here.',
  fileTooLarge: (name) => `“${name}” is larger than 500 MB.`,
  fileEmpty: (name) => `“${name}” is empty.`,
};
