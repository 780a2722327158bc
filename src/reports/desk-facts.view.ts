/** A name in the languages of the console. */
export class NameView {
  id: string;
  en: string;
}

/** An office, for the code inside a sealed report. */
export class UnitNameView {
  code: string;
  name: string;
  shortName: string;
}

/** A kind of deed, for the code inside a sealed report. */
export class KindNameView {
  code: string;
  name: NameView;
}

/** Where somebody can turn to with what is not the regency's to examine. */
export class ContactNameView {
  id: string;
  name: NameView;
  phone: string | null;
  url: string | null;
  /** The day on which somebody made sure of number and address; null means not yet. */
  checked: string | null;
}

/** What the desk's browser needs to put sealed codes into words. */
export class DeskFactsView {
  units: UnitNameView[];
  kinds: KindNameView[];
  contacts: ContactNameView[];
  /** Working days that a reporter has to answer. */
  answerDays: number;
}
