import type { ReactNode } from 'react';
import type { ConsoleTexts } from '../../../src/texts/console/console-texts.js';

/** A view of the desk; the shell puts it behind the ability to read reports. */
export interface DeskRoute {
  path: `/${string}`;
  component: () => ReactNode;
  title?: (texts: ConsoleTexts) => string;
}
