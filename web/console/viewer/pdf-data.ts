import { FILES } from 'virtual:pdf-data';

/** What pdf.js would fetch; the viewer may fetch nothing, so its fonts and decoders are built into the script. */
export class CarriedData {
  /** @throws Error for a file that is not carried along; pdf.js then does without */
  async fetch({ filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const base64 = FILES[filename];
    if (base64 === undefined) throw new Error(`${filename} is not carried along`);
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  }
}
