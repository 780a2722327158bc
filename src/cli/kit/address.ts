/** What the sheets lead to: the one address in the code, and the onion address as text where there is one. */
export interface KitAddress {
  /** Exactly as it stands in the code */
  code: string;
  /** As people would type it */
  typed: string;
  onion?: string;
}

/**
 * An address that carries anything beside the place itself would tell who scanned which sheet, so it is refused.
 * @throws Error that says which setting is missing or wrong, and what would be right
 */
export function kitAddress(publicUrl: string | undefined, onionUrl: string | undefined): KitAddress {
  if (publicUrl === undefined) {
    throw new Error(
      'PELUIT_PUBLIC_URL is not set: it is the address that the sheets lead to, as https://lapor.example.go.id',
    );
  }
  const { protocol, host, pathname, search, hash, username } = new URL(publicUrl);
  if (protocol !== 'https:') throw new Error('PELUIT_PUBLIC_URL must begin with https:// to be printed');
  if (search !== '' || hash !== '' || username !== '' || pathname !== '/') {
    throw new Error('PELUIT_PUBLIC_URL must be a plain address: a path, ?, # or a name in it could tell sheets apart');
  }
  return {
    code: `https://${host}`,
    typed: host,
    ...(onionUrl === undefined ? {} : { onion: new URL(onionUrl).host }),
  };
}
