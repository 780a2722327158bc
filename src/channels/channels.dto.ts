import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

const ID = /^[0-9a-f]{32}$/;
const BASE64URL = /^[A-Za-z0-9_-]+$/;
const LONGEST_STATEMENT = 8_192;
const LONGEST_WRAP = 6_000;

/** One member's signature under a colleague's card. */
export class VouchDto {
  /** A signed statement of kind `vouch`. */
  @IsString()
  @MaxLength(LONGEST_STATEMENT)
  statement: string;
}

/** A channel's key, wrapped to one card. */
export class CardWrapDto {
  /** Whose card. */
  @Matches(ID)
  cardId: string;

  /** The wrap, base64url. */
  @Matches(BASE64URL)
  @MaxLength(LONGEST_WRAP)
  ciphertext: string;
}

/** A new generation of a channel's key. */
export class GenerationDto {
  /** The generation that the browser takes for the newest; 0 when there is none yet. */
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  expected: number;

  /** The public half (age1pq1…). */
  @Matches(/^age1pq1[0-9a-z]+$/)
  @MaxLength(2_200)
  recipient: string;

  /** A signed statement of kind `channel`. */
  @IsString()
  @MaxLength(LONGEST_STATEMENT)
  statement: string;

  /** The secret half, wrapped to the officer himself and to colleagues whose cards count. */
  @Type(() => CardWrapDto)
  @ValidateNested({ each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  wraps: CardWrapDto[];
}

/** The newest key, wrapped to one more colleague. */
export class ChannelWrapDto extends CardWrapDto {
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  generation: number;
}

/** Which generation's wrap is asked for; the newest when left out. */
export class WrapQueryDto {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  generation?: number;
}
