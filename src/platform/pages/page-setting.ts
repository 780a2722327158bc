import type { Lang } from '../../texts/lang.js';

/** Addresses of the built style sheets, icon and script. */
export interface PageAssets {
  styles: readonly string[];
  icon: string;
  script: string;
  /** Parts of the script that this page will need at once */
  preload: readonly string[];
}

/** What every page of the citizen's side is told, whatever it shows. */
export interface PageSetting {
  lang: Lang;
  /** Every language in which this installation shows its pages */
  languages: readonly Lang[];
  /** Path of the page without query; the language switch leads there */
  path: string;
  /** false for `?tanpa-skrip=1`: the page loads no script and says so */
  withScript: boolean;
  /** The invented data of the demo: every page carries the ribbon */
  demo: boolean;
  /** The visitor seems to come from an office network of the settings */
  officeNetwork: boolean;
  /** The page seems to be shown inside another app (WhatsApp, Facebook, …) */
  inAppBrowser: boolean;
  /** Neutral site to which the quick exit leads */
  exitUrl: string;
  assets: PageAssets;
}

/** An institution that takes reports too; addresses are data, with the day on which they were checked. */
export interface ContactLine {
  name: string;
  /** With what it helps */
  helps: string;
  /** Telephone number, address or web address, as people would write it */
  how: readonly string[];
  /** `YYYY-MM-DD`; undefined when nobody has made sure yet */
  checkedOn?: string;
}
