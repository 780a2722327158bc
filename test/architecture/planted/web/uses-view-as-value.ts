import { PlantedView } from '../src/reports/planted.view.js';
export const planted = new PlantedView();
