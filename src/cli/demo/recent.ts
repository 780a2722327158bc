import type { DeskScript } from './desk-script.js';

/** A report of the last month that is still open: filed so many working days ago, and what was done since. */
export interface OpenReport {
  filed: number;
  state: 'diterima' | 'ditelaah' | 'perlu_keterangan';
  play(script: DeskScript): void;
  /** Of the flood that one office gets within five working days. */
  flood: boolean;
}

const one = (filed: number, state: OpenReport['state'], play: OpenReport['play'] = () => {}): OpenReport => ({
  filed,
  state,
  play,
  flood: filed >= 1 && filed <= 5,
});

const again = (times: number, ...of: Parameters<typeof one>): OpenReport[] =>
  Array.from({ length: times }, () => one(...of));

/** All but one in time or close to its deadline; what is late the hand-written stories tell. */
export const RECENT: readonly OpenReport[] = [
  ...again(2, 0, 'diterima'),
  ...again(5, 1, 'diterima', (script) => script.read(1)),
  ...again(2, 2, 'diterima', (script) => script.read(1)),
  one(3, 'diterima', (script) => script.read(2)),
  ...again(4, 1, 'ditelaah', (script) => script.read(1).review(1)),
  one(2, 'ditelaah', (script) => script.read(1).review(1)),
  one(3, 'ditelaah', (script) => script.read(2).review(1)),
  ...[8, 9, 10, 11].map((filed) =>
    one(filed, 'ditelaah', (script) =>
      script
        .read(filed - 1)
        .ask(filed - 2)
        .message(1),
    ),
  ),
  ...[11, 12].map((filed) =>
    one(filed, 'ditelaah', (script) =>
      script
        .read(filed - 2)
        .ask(filed - 3)
        .message(0),
    ),
  ),
  ...[2, 3, 4, 5, 7].map((filed) => one(filed, 'perlu_keterangan', (script) => script.read(filed - 1).ask(filed - 1))),
];
