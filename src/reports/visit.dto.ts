import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { LeaveDto } from './citizen.dto.js';

/** Room for a text that is told to be too long rather than thrown away. */
const MOST_TEXT = 200_000;
const MOST_TICKET = 20_000;

/** A form on the page of an opened report. */
class VisitFormDto extends LeaveDto {
  @IsString()
  @MaxLength(MOST_TICKET)
  tiket: string;
}

/** How she is. A form in which nothing was chosen does not name the field. */
export class CheckInDto extends VisitFormDto {
  @IsOptional()
  @IsString()
  @MaxLength(100)
  kabar = '';

  @IsOptional()
  @IsString()
  @MaxLength(MOST_TEXT)
  kabar_teks = '';
}

/** When she can come back. */
export class PlanDto extends VisitFormDto {
  @IsOptional()
  @IsString()
  @MaxLength(100)
  rencana = '';
}

/** How she was served. */
export class RatingDto extends VisitFormDto {
  @IsOptional()
  @IsString()
  @MaxLength(100)
  nilai = '';

  @IsOptional()
  @IsString()
  @MaxLength(MOST_TEXT)
  nilai_teks = '';
}

/** A listed file that is not sent after all. */
export class FileWithdrawalDto extends VisitFormDto {
  @IsString()
  @Matches(/^[0-9a-f]{32}$/)
  berkas: string;
}

/** Her own text for the outside channel, and the sealed words of its receipt. */
export class OutsideDto extends VisitFormDto {
  @IsString()
  @MaxLength(MOST_TICKET)
  tiket_baru: string;

  @IsString()
  @MaxLength(MOST_TEXT)
  tulisan: string;
}
