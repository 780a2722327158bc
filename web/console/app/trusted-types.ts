interface PolicyOptions {
  createHTML(text: string): string;
  createScript(text: string): string;
  createScriptURL(url: string): string;
}
interface TrustedTypes {
  createPolicy(name: 'default', options: PolicyOptions): unknown;
}

/**
 * The one policy by which strings become markup or code here: none with a `<` becomes markup, none becomes code, and
 * workers come from this origin alone. It must stand before React starts: the components write their styles through it.
 */
export function refuseMarkupStrings(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createHTML: (text) => {
      if (text.includes('<')) throw new TypeError('no HTML strings');
      return text;
    },
    createScript: () => {
      throw new TypeError('no script strings');
    },
    createScriptURL: (url) => {
      if (new URL(url, location.href).origin !== location.origin) throw new TypeError('no foreign scripts');
      return url;
    },
  });
}

refuseMarkupStrings();
