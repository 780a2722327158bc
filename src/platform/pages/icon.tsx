import type { JSX } from 'preact';

const SHAPES = {
  exit: ['M5 5l10 10', 'M15 5L5 15'],
  lock: ['M4.5 9h11v8h-11z', 'M7 9V6a3 3 0 0 1 6 0v3'],
  file: ['M5 2.5h6.5L15 6v11.5H5z', 'M11 2.5V6.5h4'],
  camera: ['M2.5 6h3.2L7 4h6l1.3 2h3.2v10h-15z', 'M10 8a3 3 0 1 0 0 6 3 3 0 0 0 0-6z'],
  warning: ['M10 2.5L18 17H2z', 'M10 8v4', 'M10 14.2v.6'],
  check: ['M3.5 10.5l4.5 4.5 8.5-10'],
  clock: ['M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15z', 'M10 6v4.3l3 1.7'],
  people: [
    'M7 4a2.6 2.6 0 1 0 0 5.2A2.6 2.6 0 0 0 7 4z',
    'M1.8 16.5c0-3 2.3-4.6 5.2-4.6s5.2 1.6 5.2 4.6',
    'M13 4.6a2.4 2.4 0 0 1 0 4.4',
    'M14.2 12.2c2.4.3 4 1.8 4 4.3',
  ],
  arrow: ['M7 4l6 6-6 6'],
} as const;

export type IconName = keyof typeof SHAPES;

/** One of the line drawings, 20 px. It always stands beside a word, so readers of the screen skip it. */
export function Icon({ name }: { name: IconName }): JSX.Element {
  return (
    <svg
      class="icon"
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[name].map((line) => (
        <path key={line} d={line} />
      ))}
    </svg>
  );
}
