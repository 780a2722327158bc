import type { DemoAccount, DemoFile } from './demo-file.js';
import { SEED, SHOWN } from './seed.js';

const WHAT_A_RECEIPT_SHOWS: Record<(typeof SHOWN)[number], string> = {
  question: 'the desk has asked something back and waits for an answer',
  unread: 'filed today, nobody has read it yet',
  closed: 'closed with a reason; a reply opens it again',
  late: 'its case takes longer than was promised; the page says so, and what she can do',
  finished: 'its case is over: something in how the office works was put right',
};

/**
 * What `npm run demo` prints once it listens. Its last line is a promise that scripts wait for.
 * @param dataDir as PELUIT_DATA_DIR gives it; undefined when the demo keeps its data where it does by itself
 */
export function announcement(file: DemoFile, dataDir: string | undefined): string {
  const here = dataDir === undefined ? '' : `PELUIT_DATA_DIR=${dataDir} `;
  const accounts = onePerRole(file.accounts);
  const widest = Math.max(...accounts.map((account) => account.login.length));
  return [
    '',
    `Sample data, made with the seed ${SEED}. Names of offices are real, everything else is invented.`,
    '',
    `  Citizens   ${file.citizenUrl}`,
    `  Console    ${file.consoleUrl}`,
    '',
    'Accounts, one per role (all of them: demo.json in the data directory)',
    ...accounts.map((account) => `  ${account.login.padEnd(widest)}  ${account.password}`),
    'The one-time code of an account:',
    `  ${here}npm run peluit -- demo code ${accounts[0]?.login ?? ''}`,
    '',
    'Receipts to try at the citizens’ address, under /resi',
    ...file.receipts.flatMap((words, index) => [
      `  ${words.join(' ')}`,
      `    ${WHAT_A_RECEIPT_SHOWS[SHOWN[index] ?? 'unread']}`,
    ]),
    '',
    `Peluit siap: ${file.citizenUrl}`,
    '',
  ].join('\n');
}

function onePerRole(accounts: readonly DemoAccount[]): DemoAccount[] {
  return accounts.filter((account, index) => accounts.findIndex((other) => other.role === account.role) === index);
}
