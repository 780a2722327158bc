import { planted } from './reports/planted.citizen.controller.js';
export const app = planted;
