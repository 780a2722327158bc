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
  /** Everyday words by which people know it. */
  aliases: string[];
  /** Codes of the risk areas that it is exposed to. */
  areas: string[];
}

/** A kind of deed, for the code inside a sealed report. */
export class KindNameView {
  code: string;
  name: NameView;
}

/** A risk area, for the coding of a case. */
export class AreaNameView {
  code: string;
  name: NameView;
}

/** A level of severity, for the coding of a case. */
export class SeverityNameView {
  level: number;
  name: NameView;
  /** Rupiah from which a loss belongs to this level. */
  lossFrom: number;
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

/** What an officer's browser needs to put codes into words, and to code a case. */
export class DeskFactsView {
  units: UnitNameView[];
  kinds: KindNameView[];
  areas: AreaNameView[];
  /** From the slightest to the gravest. */
  severities: SeverityNameView[];
  contacts: ContactNameView[];
  /** Working days that a reporter has to answer. */
  answerDays: number;
}
