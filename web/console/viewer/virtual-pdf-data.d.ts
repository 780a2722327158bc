declare module 'virtual:pdf-data' {
  /** Base64 of pdf.js's standard fonts and decoders, by file name. */
  export const FILES: Readonly<Record<string, string>>;
}
