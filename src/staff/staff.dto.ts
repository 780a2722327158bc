import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';
import { ROLES, type RoleName } from '../domain/staff/roles.js';

const BASE64URL = /^[A-Za-z0-9_-]+$/;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const LONGEST_IDENTITY = 40_000;

const lowered = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().toLowerCase() : value);
const trimmed = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value);
const digits = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.replace(/\s/g, '') : value);

/** Whose salt is asked for. */
export class SaltDto {
  @Transform(lowered)
  @IsString()
  @Length(1, 60)
  login: string;
}

/** Both factors at once: neither is confirmed alone. */
export class LoginDto {
  @Transform(lowered)
  @IsString()
  @Length(1, 60)
  login: string;

  /** base64url of the 32 bytes that the browser derives from the password. */
  @Matches(TOKEN)
  proof: string;

  /** Six digits of the second factor. */
  @Transform(digits)
  @Matches(/^\d{6}$/)
  code: string;
}

/** The password's proof alone, within a session that both factors began. */
export class UnlockDto {
  @Matches(TOKEN)
  proof: string;
}

/** The member's keys, sealed anew in his browser after he pinned a root. */
export class SealedIdentityDto {
  /** Of the password that they are sealed under: an open session alone does not replace anybody's keys. */
  @Matches(TOKEN)
  proof: string;

  /** base64url */
  @Matches(BASE64URL)
  @MaxLength(LONGEST_IDENTITY)
  sealedIdentity: string;
}

/** A new password, for both present factors. */
export class PasswordDto {
  /** Of the present password. */
  @Matches(TOKEN)
  proof: string;

  /** Six digits of the second factor. */
  @Transform(digits)
  @Matches(/^\d{6}$/)
  code: string;

  /** Of the new password. */
  @Matches(TOKEN)
  newProof: string;

  /** base64url of the same keys, sealed under the new password; only for members who have keys. */
  @IsOptional()
  @Matches(BASE64URL)
  @MaxLength(LONGEST_IDENTITY)
  sealedIdentity?: string;
}

/** The secret of a one-time link. */
export class OpenLinkDto {
  @Matches(TOKEN)
  token: string;
}

/** What a one-time link is used for: own password and second factor, or a new second factor alone. */
export class ActivationDto {
  @Matches(TOKEN)
  token: string;

  @Matches(TOKEN)
  proof: string;

  @Transform(digits)
  @Matches(/^\d{6}$/)
  code: string;

  /** base64url; only for members whose roles open something, and only at the first activation. */
  @IsOptional()
  @Matches(BASE64URL)
  @MaxLength(LONGEST_IDENTITY)
  sealedIdentity?: string;

  /** The member's card, signed with his new key. */
  @IsOptional()
  @IsString()
  @MaxLength(8_192)
  card?: string;
}

/** Who is invited. */
export class InvitationDto {
  /** Small letters, digits, dot and hyphen. */
  @Transform(lowered)
  @Matches(/^[a-z0-9][a-z0-9.-]{1,59}$/)
  login: string;

  /** As colleagues know the person; it stands on the card. */
  @Transform(trimmed)
  @IsString()
  @Length(1, 120)
  @Matches(/^[^\p{Cc}\p{Cf}]+$/u)
  name: string;

  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(ROLES.length)
  @IsIn(ROLES, { each: true })
  roles: RoleName[];
}
