import type { DeskRoute } from '../../app/desk-route.js';
import { CasesPage } from './cases-page.js';

/** The addresses of the cases under the console's shell. */
export const caseRoutes: DeskRoute[] = [
  { path: '/perkara', component: CasesPage },
  { path: '/perkara/$caseId', component: CasesPage },
];
