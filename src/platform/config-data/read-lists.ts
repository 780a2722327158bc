import { REPORT_KINDS } from '../../domain/report/kinds.js';
import { CHANNELS, channelOfRole, ROLES } from '../../domain/staff/roles.js';
import { LANGS, type Lang } from '../../texts/lang.js';
import {
  type Channel,
  CONTACT_USES,
  type Contact,
  type KindWords,
  PREDICATES,
  type RiskArea,
  type Splitting,
  type Wave,
} from './config-data.js';
import type { YamlValue } from './yaml-file.js';

export function readAreas(areas: YamlValue): RiskArea[] {
  const once = onlyOnce();
  return areas.list().map((item) => {
    const { code, name } = item.fields('code', 'name');
    const text = code.text();
    if (text !== '' && !/^[A-Z]{2,6}$/.test(text)) code.problem('must be 2 to 6 capital letters, such as PBJ');
    once(code, text);
    return { code: text, name: name.name() };
  });
}

/** Reads the words for every kind of report, in the order of the file. */
export function readKinds(kinds: YamlValue): KindWords[] {
  const once = onlyOnce();
  const read = kinds.list().map((item) => {
    const { code, name, saying } = item.fields('code', 'name', 'saying');
    const kind = code.oneOf(REPORT_KINDS);
    once(code, kind);
    return { code: kind, name: name.name(), saying: saying.name() };
  });
  mustHold(
    kinds,
    REPORT_KINDS,
    read.map((kind) => kind.code),
  );
  return read;
}

/** Reads the two desks. */
export function readChannels(channels: YamlValue): Channel[] {
  const once = onlyOnce();
  const read = channels.list().map((item) => {
    const fields = item.fields('id', 'name', 'institution', 'role', 'opens-with-officers');
    const [id, role] = [fields.id.oneOf(CHANNELS), fields.role.oneOf(ROLES)];
    once(fields.id, id);
    if (channelOfRole(role) !== id) {
      const right = ROLES.filter((name) => channelOfRole(name) === id).join(', ');
      fields.role.problem(`does not work for ${id}; write ${right}`);
    }
    return {
      id,
      name: fields.name.name(),
      ...(fields.institution.isEmpty() ? {} : { institution: fields.institution.name() }),
      role,
      opensWithOfficers: fields['opens-with-officers'].integer(2, 20),
    };
  });
  mustHold(
    channels,
    CHANNELS,
    read.map((channel) => channel.id),
  );
  return read;
}

/** Reads among how many custodians a name is split: one alone never opens it. */
export function readSplitting(custodians: YamlValue, needed: YamlValue): Splitting {
  const splitting = { custodians: custodians.integer(2, 20), needed: needed.integer(2, 20) };
  if (splitting.needed > splitting.custodians) {
    needed.problem(`must not be more than the ${splitting.custodians} custodians`);
  }
  return splitting;
}

/** Reads in which languages the public pages are shown. Indonesian and English are finished and cannot be left out. */
export function readLanguages(languages: YamlValue): Lang[] {
  const once = onlyOnce();
  const read = languages.list().map((item) => {
    const lang = item.oneOf(LANGS);
    once(item, lang);
    return lang;
  });
  mustHold(languages, ['id', 'en'], read);
  return read;
}

export function readContacts(contacts: YamlValue): Contact[] {
  const once = onlyOnce();
  return contacts.list().map((item) => {
    const fields = item.fields('id', 'name', 'helps', 'use', 'phone', 'url', 'checked');
    const [id, name] = [fields.id.text(), fields.name.name()];
    once(fields.id, id);
    if (/saber\s*pungli/i.test(`${id} ${name.id} ${name.en}`.replaceAll('-', ' '))) {
      item.problem('names Saber Pungli, which no longer exists; take it out');
    }
    const [phone, url] = [fields.phone, fields.url].map((field) => (field.isEmpty() ? undefined : field.text()));
    if (phone === undefined && url === undefined) item.problem('has neither phone nor url; write at least one');
    if (phone !== undefined && !/^\+?\d[\d -]{1,20}$/.test(phone)) fields.phone.problem('must be digits, in quotes');
    if (url !== undefined && !(URL.canParse(url) && url.startsWith('https://'))) {
      fields.url.problem('must be an address that begins with https://');
    }
    return {
      id,
      name,
      helps: fields.helps.name(),
      use: fields.use.oneOf(CONTACT_USES),
      ...(phone === undefined ? {} : { phone }),
      ...(url === undefined ? {} : { url }),
      ...(fields.checked.isEmpty() ? {} : { checked: fields.checked.day() }),
    };
  });
}

/**
 * Reads the waves, which may name only the given units.
 * @param unitCodes none when their file could not be read, and then none is missed here
 */
export function readWaves(waves: YamlValue, unitCodes: readonly string[]): Wave[] {
  const once = onlyOnce();
  return waves.list().map((item) => {
    const fields = item.fields('id', 'declared', 'units', 'quote', 'predicate', 'source');
    const id = fields.id.text();
    once(fields.id, id);
    const onceInWave = onlyOnce();
    const units = fields.units.list().map((unit) => {
      const code = unit.text();
      if (code !== '' && unitCodes.length > 0 && !unitCodes.includes(code))
        unit.problem(`is "${code}", which is no kode in units.csv`);
      onceInWave(unit, code);
      return code;
    });
    return {
      id,
      declared: fields.declared.day(),
      units,
      quote: fields.quote.text(),
      predicate: fields.predicate.oneOf(PREDICATES),
      source: fields.source.text(),
    };
  });
}

/** @returns a check that adds a problem to each value that came before */
function onlyOnce(): (value: YamlValue, text: string) => void {
  const lines = new Map<string, number>();
  return (value, text) => {
    const before = lines.get(text);
    if (before === undefined) lines.set(text, value.line);
    else if (text !== '') value.problem(`is "${text}", as in line ${before} already; keep one`);
  };
}

function mustHold(list: YamlValue, wanted: readonly string[], found: readonly string[]): void {
  const missing = wanted.filter((one) => !found.includes(one));
  if (missing.length > 0) list.problem(`lacks ${missing.join(', ')}; every one of ${wanted.join(', ')} must be there`);
}
