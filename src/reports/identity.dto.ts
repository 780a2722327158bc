import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsInt,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ReporterEntryDto } from './citizen.dto.js';

const ID = /^[0-9a-f]{32}$/;
/** Characters of a sealed text of one or two blocks in base64url. */
const MOST_SEALED = 20_000;

/** A share for one custodian. */
export class ShareDto {
  @Matches(ID)
  cardId: string;

  /** An age file in base64url. */
  @IsString()
  @MaxLength(MOST_SEALED)
  ciphertext: string;
}

/** A name that the browser has sealed and split. */
export class DisclosureDto {
  @Matches(ID)
  id: string;

  /** So many custodians must agree. */
  @IsInt()
  @Min(2)
  @Max(20)
  needed: number;

  /** An age file in base64url. */
  @IsString()
  @MaxLength(MOST_SEALED)
  ciphertext: string;

  @ArrayMinSize(2)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ShareDto)
  shares: ShareDto[];
}

/** The reporter leaves her name, and her entry says so. */
export class LeaveIdentityDto extends ReporterEntryDto {
  @ValidateNested()
  @Type(() => DisclosureDto)
  disclosure: DisclosureDto;
}

/** The reporter takes it back, and her entry says so. */
export class WithdrawIdentityDto extends ReporterEntryDto {
  @Matches(ID)
  disclosureId: string;
}

/** The form of the thread page without script: to leave a name, or to take it back. */
export class IdentityFormDto {
  @IsString()
  @MaxLength(100)
  csrf: string;

  @IsString()
  @MaxLength(20_000)
  tiket: string;

  @IsString()
  @MaxLength(2_000)
  nama = '';

  @IsString()
  @MaxLength(10_000)
  kontak = '';

  /** `tarik` takes it back. */
  @IsString()
  @MaxLength(20)
  tindakan = '';
}
