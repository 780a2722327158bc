import type { receipt as id } from '../id/receipt.js';

export const receipt: typeof id = {
  heading: 'We have your report.',
  stored: (day) => `It is stored complete, ${day}.`,
  storedAlready: 'We already had this report. This is the same receipt; there is no second report.',
  write: 'Write these 8 words on paper, in order.',
  why: 'Only they let you return. We do not keep them and cannot replace them.',
  noScreenshot: 'Do not take a screenshot: photos on a phone are often copied to the cloud by themselves.',
  listLabel: '8 receipt words',
  check: {
    heading: 'Make sure they are written down',
    word: (position) => `Word ${position}`,
    hint: 'Type it from the paper, not from the screen.',
    button: 'Written down',
    done: 'Written down. Keep the paper where nobody will look.',
  },
  cannot: {
    question: 'I cannot write them down now',
    answer:
      'That is all right, we will still work on it. Without the words you cannot read our answer; send a new report and mention today’s date.',
  },
  otherWays: {
    question: 'Other ways to keep them',
    warning: 'A copy on a computer or in a printer can be found by others. Paper is safer.',
    copy: 'Copy the 8 words',
    print: 'Print the 8 words',
  },
  comeBack: (day) => `Come back after ${day}. There will be news by then, or a sign that we are late.`,
  estimated: 'This date is an estimate: the public holidays of that year are not set yet.',
  files: {
    heading: 'Add proof now?',
    choose: 'Choose photos or files',
    hint: 'At most 200 files for one report, at most 500 MB each. Photos and documents can hold location, time or names inside. This page looks for them and removes them before sending.',
    later: 'Tomorrow is fine too, with these 8 words.',
    afterCheck: 'Fill in the two words above first. Then you can add photos and files.',
    takePhoto: 'Take a photo',
    saveData: { name: 'Save data', about: 'Photos become smaller before they are sent; text in them stays readable.' },
    send: 'Send files',
    missing: (names) =>
      `These files did not arrive: ${names}. The story is safe. Send them again through “Open my report”.`,
    stored: (count) => (count === 1 ? '1 file has arrived.' : `${count} files have arrived.`),
  },
  finish: 'Finish and clear the page',
};
