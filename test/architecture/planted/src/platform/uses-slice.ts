import { ReportEntity } from '../../../../../src/reports/reports.entity.js';
export const planted = ReportEntity;
