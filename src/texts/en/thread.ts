import type { thread as id } from '../id/thread.js';

export const thread: typeof id = {
  entry: {
    heading: 'Open my report',
    label: 'Your 8 receipt words',
    hint: 'Capitals, hyphens and numbers do not matter. The first four letters of each word are enough.',
    word: (position) => `Word ${position}`,
    wordsHint:
      'Type the first letters, then choose or type on; a space goes to the next word. You may also paste all eight at once.',
    open: 'Open the report',
    server:
      'Without JavaScript these words and the conversation pass through the server’s memory. They are not stored.',
    browser: 'These words do not leave your phone. The conversation is opened here, in the browser.',
    lost: {
      question: 'Words lost or torn?',
      answer: [
        'We still work on your report. We do not keep the words and cannot replace them, not even if you show an identity card.',
        'Send a new report and mention the date of the old one and what it was about. The officers put both together, and you get 8 new words.',
        'If only one word cannot be read: its first four letters are enough, and this page guesses words that look alike.',
      ],
    },
  },
  wrong: 'No report found with these words. Check the order and look-alike words.',
  heading: 'Your report',
  status: {
    heading: 'Where your report stands',
    diterima: 'Received',
    dibaca: 'Read by an officer',
    ditelaah: 'Under review',
    menunggu: 'Waiting for your answer',
    diperiksa: 'Under examination',
    diputus: 'Decided',
    ditindaklanjuti: 'Being followed up',
    selesai: 'Finished',
    comeBack: (day) => `Come back after ${day}. There will be news by then, or a sign that we are late.`,
    answerBy: (day) => `Answer by ${day}. After that an officer may close it; your reply reopens it.`,
    late: (days) => `We are ${days} working day${days === 1 ? '' : 's'} late.`,
    lastRead: (day) => `Last read by an officer: ${day}.`,
  },
  messages: {
    heading: 'Messages',
    you: 'You',
    officer: 'Officer',
    ownReport: 'Your report (folded)',
    question: 'The officer asks',
    closedReason: {
      bukan_kewenangan: (where) =>
        `Closed: outside the regency’s authority.${where ? ` Responsible: ${where}.` : ''} A reply here reopens it.`,
      tidak_cukup_informasi: 'Closed: not enough information to examine it. A reply here reopens it.',
      bukan_dugaan_pelanggaran: 'Closed: not an alleged breach. A reply here reopens it.',
      duplikat: 'Closed: this has been examined from another report. A reply here reopens it.',
      sudah_selesai: 'Closed: the examination of this report was finished before. A reply here reopens it.',
      spam: 'Closed: it holds no report. A reply here reopens it.',
      other: 'Closed. A reply here reopens it.',
    },
    forwarded: (where) => `Forwarded${where ? ` to ${where}` : ''}. A reply here reopens it.`,
    threatened: 'Someone is looking for me or threatening me.',
    broken:
      'This message failed its check. Do not trust what it says. Write a new message, or use another body named on the help page.',
    missing: 'A message is missing here.',
  },
  write: {
    heading: 'Write a message',
    label: 'Your message',
    hint: 'Answer a question, add something, or ask for news.',
    files: 'Photos and files',
    filesHint:
      'At most 20 files at a time, at most 25 MB each. Photos and documents can hold location, time or names inside; remove them first if you can.',
    send: 'Send the message',
    unsent: 'Message not sent yet',
    sent: 'Your message has arrived.',
  },
  files: {
    arrived: 'arrived ✓',
    partly: (received, total) => `incomplete – ${received} of ${total}`,
    missing: 'not arrived yet',
    sentAgain: 'sent again',
    withdrawn: 'not sent after all',
    withdrawal: 'A file is not sent after all.',
    unfinished: 'Files that are not complete',
    howTo: [
      'Going on from what has arrived needs a browser with JavaScript: open the receipt page there, type the 8 words and choose the same file. That part is kept for 7 days.',
      'Without JavaScript, send the file once more with the form below, at most 25 MB. If its content is exactly the same, the new one takes the place of this one.',
    ],
    covered: 'You had covered parts of this picture; cover them again before you send it.',
    withdraw: 'Do not send',
    withdrawnNow: 'Nobody waits for that file any more.',
  },
  addFiles: { heading: 'Add proof', send: 'Send files' },
  leave: {
    button: 'Finish and clear the page',
    about: 'The conversation is closed. Nothing is kept in this browser.',
  },
};
