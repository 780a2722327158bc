import { SEVERITIES } from '../../domain/case/coding.js';
import type { SeverityWords } from './config-data.js';
import type { YamlValue } from './yaml-file.js';

/** More than the yearly budget of any regency. */
const MOST_RUPIAH = 100_000_000_000_000;

/** Reads the five levels of severity: from the slightest to the gravest, each from a greater loss than the one before. */
export function readSeverities(levels: YamlValue): SeverityWords[] {
  const items = levels.list();
  if (items.length > 0 && items.length !== SEVERITIES.length) {
    levels.problem(`must have the levels ${SEVERITIES.join(', ')}, in this order`);
  }
  let least = 0;
  return items.slice(0, SEVERITIES.length).map((item, index) => {
    const fields = item.fields('level', 'name', 'loss_from');
    const level = SEVERITIES[index] ?? 1;
    if (fields.level.integer(1, SEVERITIES.length) !== level) {
      fields.level.problem(`must be ${level}: the levels stand in order`);
    }
    const lossFrom = fields.loss_from.integer(0, MOST_RUPIAH);
    if (index === 0 && lossFrom !== 0) fields.loss_from.problem('must be 0: the first level takes every loss');
    if (index > 0 && lossFrom <= least) fields.loss_from.problem(`must be more than ${least}, as of the level before`);
    least = lossFrom;
    return { level, name: fields.name.name(), lossFrom };
  });
}
