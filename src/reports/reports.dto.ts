import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
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
import { DESK_FILTERS, type DeskFilter } from '../domain/report/desk-filter.js';
import { REPORT_STATES, type ReportState } from '../domain/report/states.js';

const ID = /^[0-9a-f]{32}$/;
const TAG = /^[0-9a-f]{64}$/;

/** Which page of the inbox. */
export class InboxQueryDto {
  @IsOptional()
  @IsIn(DESK_FILTERS)
  filter: DeskFilter = 'action';

  /** `next` of the page before. */
  @IsOptional()
  @Matches(/^[01]\.\d{4}-\d{2}-\d{2}\.[0-9a-f]{32}$/)
  after?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit = 100;
}

/** Which reports to open for the inbox. */
export class HeadersDto {
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @Matches(ID, { each: true })
  ids: string[];
}

export class MoveDto {
  @IsIn(REPORT_STATES)
  to: ReportState;
}

/** An officer's entry, and the move that it tells the reporter about. */
export class NewEntryDto {
  /** One more than the last entry; entry 0 is the reporter's. */
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

  @IsOptional()
  @ValidateNested()
  @Type(() => MoveDto)
  move?: MoveDto;
}

/** How far the caller has read. */
export class NewReadingDto {
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  n: number;

  @Matches(TAG)
  tag: string;

  /** A signed statement of kind `reading`. */
  @IsString()
  @MaxLength(4_000)
  statement: string;
}
