import type { OutsideBody } from './config-data.js';
import type { YamlValue } from './yaml-file.js';

/** Reads the bodies that people take for the regency's. */
export function readOutsideBodies(bodies: YamlValue): OutsideBody[] {
  const ids = new Set<string>();
  return bodies.list().map((item) => {
    const fields = item.fields('id', 'name', 'words', 'belongs-to', 'turn-to', 'checked');
    const id = fields.id.text();
    if (id !== '' && ids.has(id)) fields.id.problem(`is "${id}", which stands above already; keep one`);
    ids.add(id);
    return {
      id,
      name: fields.name.name(),
      words: fields.words.list().map((word) => word.text()),
      belongsTo: fields['belongs-to'].name(),
      turnTo: fields['turn-to'].name(),
      ...(fields.checked.isEmpty() ? {} : { checked: fields.checked.day() }),
    };
  });
}
