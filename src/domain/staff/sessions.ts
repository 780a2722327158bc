/** A session ends after so many hours, however busy its member is. */
export const LONGEST_SESSION_HOURS = 12;

/** A one-time link is good for so many hours. */
export const LINK_HOURS = 48;

/**
 * @param startedAt milliseconds since 1970, as the others
 * @param seenAt the last request
 * @param idleMinutes without a request after which a session ends
 * @returns true while the session is good
 */
export function isSessionAlive(startedAt: number, seenAt: number, now: number, idleMinutes: number): boolean {
  return now - startedAt < LONGEST_SESSION_HOURS * 3_600_000 && now - seenAt < idleMinutes * 60_000;
}
