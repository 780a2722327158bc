/** How long a connection may take before it is closed, in milliseconds. */

/** For the head of a request: it is one packet or two. */
const HEADERS_MS = 20_000;
/** For a line on which nothing moves in either direction; mobile lines have holes of a minute. */
const SILENCE_MS = 120_000;
/** How often the two other limits are looked at. */
const CHECK_EVERY_MS = 5_000;

/**
 * What the server is told. A line that is merely slow is never cut for being slow; one that drips forever ends.
 * @param longestRequestMs from the first byte of a request to its last
 */
export function lineTimes(longestRequestMs: number) {
  return {
    connectionTimeout: SILENCE_MS,
    requestTimeout: longestRequestMs,
    http: { headersTimeout: HEADERS_MS, connectionsCheckingInterval: CHECK_EVERY_MS },
  };
}
