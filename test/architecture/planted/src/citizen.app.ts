import { planted } from './reports/planted.console.controller.js';
export const app = planted;
