import { two } from './ring-two.js';
export const one = (): number => two();
