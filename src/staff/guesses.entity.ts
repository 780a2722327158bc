import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How often something was tried in vain. What it was is not told: the key is a keyed hash. */
@Entity('guess')
@Index('guess_at', ['at'])
export class GuessEntity {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  subject: string;

  @Column({ type: 'int' })
  failedTries: number;

  /** ISO instant before which no further try is looked at. */
  @Column({ type: 'varchar', length: 24, nullable: true })
  retryAt: string | null;

  /** ISO instant of the last try. */
  @Column({ type: 'varchar', length: 24 })
  at: string;
}

/** A browser in which a member has logged in with both factors. The token itself is only in its cookie. */
@Entity('known_browser')
@Index('known_browser_member', ['memberId'])
export class KnownBrowserEntity {
  /** SHA-256 of the token, hex. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  tokenHash: string;

  /** Several members may work at one browser. */
  @PrimaryColumn({ type: 'varchar', length: 32 })
  memberId: string;

  /** ISO instant of the last login. */
  @Column({ type: 'varchar', length: 24 })
  at: string;
}
