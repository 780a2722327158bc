import { one } from './ring-one.js';
export const two = (): number => one();
