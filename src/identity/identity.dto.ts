import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
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
const TAG = /^[0-9a-f]{64}$/;
/** Characters of a sealed text of a few blocks in base64url. */
const MOST_SEALED = 60_000;

/** The officer's entry that tells the reporter. */
export class IdentityEntryDto {
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  n: number;

  @Matches(TAG)
  tag: string;

  /** An age file in base64url. */
  @IsString()
  @MaxLength(700_000)
  ciphertext: string;
}

/** The reason, sealed to one custodian. */
export class AskingDto {
  @Matches(ID)
  cardId: string;

  /** An age file in base64url. */
  @IsString()
  @MaxLength(MOST_SEALED)
  ciphertext: string;
}

/** An officer asks the custodians for a reporter's name. */
export class NewIdentityRequestDto {
  /** Random, as the askings and the entry name it. */
  @Matches(ID)
  id: string;

  @Matches(ID)
  disclosureId: string;

  @ArrayMinSize(2)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => AskingDto)
  askings: AskingDto[];

  @ValidateNested()
  @Type(() => IdentityEntryDto)
  entry: IdentityEntryDto;
}

/** A custodian agrees with his share, or refuses. */
export class IdentityAnswerDto {
  @IsBoolean()
  agrees: boolean;

  /** His share or his refusal, sealed to who asked: an age file in base64url. */
  @IsString()
  @MaxLength(MOST_SEALED)
  ciphertext: string;
}

/** A custodian hands one share on. */
export class IdentityHandoverDto {
  /** The successor's card. */
  @Matches(ID)
  cardId: string;

  /** The share, sealed to him: an age file in base64url. */
  @IsString()
  @MaxLength(MOST_SEALED)
  ciphertext: string;
}

/** Who asked opens the name; the first time his entry tells the reporter. */
export class IdentityOpeningDto {
  @IsOptional()
  @ValidateNested()
  @Type(() => IdentityEntryDto)
  entry?: IdentityEntryDto;
}

/** An officer ends a request that leads nowhere. */
export class IdentityClosingDto {
  @ValidateNested()
  @Type(() => IdentityEntryDto)
  entry: IdentityEntryDto;
}
