import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { CHANNELS, type ChannelId } from '../domain/staff/roles.js';

/** Characters of a sealed text in base64url: 512 KiB and a third. */
const MOST_TEXT = 720_000;
const MOST_WRAP = 8_000;
const MOST_ENTRIES = 1_000_000;

/** One sealed entry of a thread. */
export class EntryDto {
  @IsInt()
  @Min(0)
  @Max(MOST_ENTRIES)
  n: number;

  /** 64 hexadecimal digits. */
  @Matches(/^[0-9a-f]{64}$/)
  tag: string;

  /** An age file in base64url. */
  @IsString()
  @MaxLength(MOST_TEXT)
  ciphertext: string;
}

/** What the browser has worked out, as `GET /api/bukti-kerja` asked. */
export class ProofDto {
  @IsString()
  @MaxLength(1_000)
  challenge: string;

  @IsInt()
  @Min(0)
  @Max(MOST_ENTRIES)
  counter: number;

  /** 64 hexadecimal digits. */
  @Matches(/^[0-9a-f]{64}$/)
  key: string;
}

/** A report that the browser has sealed. */
export class FilingDto {
  @IsString()
  @MaxLength(100)
  csrf: string;

  /** 32 hexadecimal digits, random. */
  @Matches(/^[0-9a-f]{32}$/)
  id: string;

  @IsIn(CHANNELS)
  channel: ChannelId;

  /** Of the channel's key that the wrap is sealed to. */
  @IsInt()
  @Min(1)
  @Max(MOST_ENTRIES)
  generation: number;

  /** 32 bytes in base64url. */
  @Matches(/^[A-Za-z0-9_-]{43}$/)
  lookup: string;

  /** An age file in base64url. */
  @IsString()
  @MaxLength(MOST_WRAP)
  wrap: string;

  @ValidateNested()
  @Type(() => EntryDto)
  entry: EntryDto;

  /** Without it the answer is `proof.needed`, unless the same report is stored already. */
  @IsOptional()
  @ValidateNested()
  @Type(() => ProofDto)
  proof?: ProofDto;
}

/** A question for the thread of a receipt. */
export class LookupDto {
  @IsString()
  @MaxLength(100)
  csrf: string;

  /** 32 bytes in base64url. */
  @Matches(/^[A-Za-z0-9_-]{43}$/)
  lookup: string;
}

/** A further entry of the reporter. */
export class ReporterEntryDto extends LookupDto {
  @ValidateNested()
  @Type(() => EntryDto)
  entry: EntryDto;

  /** True for an entry that answers nothing, such as a rating: a closed report stays closed. */
  @IsOptional()
  @IsBoolean()
  staysInState?: boolean;
}

/** A question for the beginning of an upload that has not arrived whole. */
export class UploadHeadDto extends LookupDto {
  /** The attachment's id. */
  @Matches(/^[0-9a-f]{32}$/)
  id: string;
}

/** The form of the page without script where the eight words are typed. */
export class ReceiptFormDto {
  @IsString()
  @MaxLength(100)
  csrf: string;

  @IsString()
  @MaxLength(1_000)
  resi: string;
}

/** The two words that were typed back on the receipt page without script. */
export class WordCheckDto {
  @IsString()
  @MaxLength(100)
  csrf: string;

  @IsString()
  @MaxLength(20_000)
  tiket: string;

  @IsString()
  @MaxLength(100)
  'kata-3': string;

  @IsString()
  @MaxLength(100)
  'kata-7': string;
}

/** The form that ends a visit. */
export class LeaveDto {
  @IsString()
  @MaxLength(100)
  csrf: string;
}
