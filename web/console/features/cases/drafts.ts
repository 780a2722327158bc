import { DraftStore } from '../../lib/draft-store.js';

/** The fields of one form, whatever they are; each form reads back only what fits it. */
export type Fields = Readonly<Record<string, string | boolean | readonly string[]>>;

/** What was typed into the forms of a case and not sent, by case and form. */
export const caseDrafts = new DraftStore<Fields>(readFields);

function readFields(json: string): Fields | undefined {
  const value: unknown = JSON.parse(json);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}
