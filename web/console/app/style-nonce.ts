import { setNonce } from 'get-nonce';

/** The nonce that the server put into this answer; styles without it are refused. */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.nonce ?? '';

// Mantine's scroll lock asks this library, not the provider.
setNonce(styleNonce);
