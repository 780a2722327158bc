import type { errors as id } from '../id/errors.js';

export const errors: typeof id = {
  notFound: { title: 'Page not found', text: 'This address does not exist. Start from Home.' },
  formExpired: { title: 'This page was open for too long', text: 'Your text is still below. Send it once more.' },
  visitExpired: {
    title: 'This visit has ended',
    text: 'The page of your report closes by itself after 30 minutes. Write your 8 words again; your message below was not sent.',
  },
  visitBusy: {
    title: 'The server is full',
    text: 'Wait a minute, then write your 8 words again. If your message was not sent, it is below.',
  },
  ticketVoid: {
    title: 'This form is no longer valid',
    text: 'It was open for too long, or the server has just been restarted. If you had pressed send before, that report may have arrived, without showing its receipt. Your text is still below; send it once more for a new receipt, and mention that it may be a second report.',
  },
  unforeseen: {
    title: 'Something went wrong on the server',
    text: 'Your text is still below. Send it once more; if the report did arrive, its receipt is shown.',
  },
  busy: {
    title: 'The server is full',
    text: 'Your text is still below. Wait a few seconds, then send again; it may take several tries.',
  },
  textChanged: {
    title: 'The earlier report has arrived',
    text: 'This form was already used to send a report, and its text is different now. The new text is not taken through this form. Open your report with the 8 words to add to it, or start a new form from Home.',
  },
  tooMuchText: {
    title: 'This text is too large to send at once',
    text: 'What fits is still below and has not been sent. Shorten it, then send; the rest can follow as a message or a file.',
  },
  brokenForm: {
    title: 'This form did not arrive whole',
    text: 'What arrived is still below and has not been sent. Check it, complete it, then send once more.',
  },
  startAgain: 'Go back to the page before, or start from Home.',
  chooseFilesAgain: 'Files have to be chosen again.',
};
