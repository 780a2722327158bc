import type { DeskRoute } from '../../app/desk-route.js';
import { DeskPage } from './desk-page.js';

/** The desk's addresses under the console's shell. */
export const deskRoutes: DeskRoute[] = [
  { path: '/meja', component: DeskPage },
  { path: '/meja/$reportId', component: DeskPage },
];
