import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
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
import {
  INFORMATION_CREDIBILITIES,
  type InformationCredibility,
  SEVERITIES,
  type Severity,
  SOURCE_RELIABILITIES,
  type SourceReliability,
} from '../domain/case/coding.js';
import { OUTCOME_LEVELS, OUTCOMES, type Outcome, type OutcomeLevel } from '../domain/case/outcome.js';
import { CASE_STATES, type CaseState } from '../domain/case/states.js';
import { CASE_NEWS, type CaseNews } from '../domain/report/case-news.js';
import { REPORT_KINDS, type ReportKind } from '../domain/report/kinds.js';
import { UNIT_CODE } from '../domain/unit/unit.js';

const ID = /^[0-9a-f]{32}$/;
const TAG = /^[0-9a-f]{64}$/;

/** Which page of the caller's own cases. */
export class CasesQueryDto {
  @IsOptional()
  @IsIn(CASE_STATES)
  state?: CaseState;

  /** Only cases that hold this report. */
  @IsOptional()
  @Matches(ID)
  report?: string;

  /** `next` of the page before. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}\.[0-9a-f]{32}$/)
  after?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit = 100;
}

/** One sealed entry, of a dossier or of a report's thread. */
export class SealedEntryDto {
  /** One more than the last entry. */
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  n: number;

  @Matches(TAG)
  tag: string;

  /** An age file in base64url. */
  @IsString()
  @MaxLength(700_000)
  ciphertext: string;
}

/** The dossier's key, wrapped to one member's card. */
export class DossierWrapDto {
  @Matches(ID)
  cardId: string;

  /** An age file in base64url. */
  @IsString()
  @MaxLength(6_000)
  ciphertext: string;
}

/** The report that a case is opened for. */
export class FirstReportDto {
  @Matches(ID)
  reportId: string;

  /** What the reporter is told: an entry of her thread. Left out when her report is in a case already. */
  @IsOptional()
  @ValidateNested()
  @Type(() => SealedEntryDto)
  threadEntry?: SealedEntryDto;
}

/** A new case. It begins with a report: nothing is a case without one. */
export class NewCaseDto {
  @Matches(ID)
  id: string;

  /** The caller's own card among them. */
  @ArrayMinSize(2)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => DossierWrapDto)
  wraps: DossierWrapDto[];

  /** Entry 0. */
  @ValidateNested()
  @Type(() => SealedEntryDto)
  entry: SealedEntryDto;

  @ValidateNested()
  @Type(() => FirstReportDto)
  report: FirstReportDto;
}

/** Another report of the same deed, or one that is taken out again. */
export class LinkedReportDto extends FirstReportDto {
  @ValidateNested()
  @Type(() => SealedEntryDto)
  entry: SealedEntryDto;
}

/** What a reporter is told of the case: an entry of her thread, and the entry of the dossier that says so. */
export class CaseNewsDto {
  @IsIn(CASE_NEWS)
  news: CaseNews;

  @ValidateNested()
  @Type(() => SealedEntryDto)
  threadEntry: SealedEntryDto;

  @ValidateNested()
  @Type(() => SealedEntryDto)
  entry: SealedEntryDto;
}

/** A note, or the ringkasan aman. */
export class NewDossierEntryDto {
  @ValidateNested()
  @Type(() => SealedEntryDto)
  entry: SealedEntryDto;

  /** True when the entry is the ringkasan aman. */
  @IsOptional()
  @IsBoolean()
  summary = false;
}

/** A version of the coding; the entry holds the same facts, signed. */
export class NewCodingDto {
  /** One more than the newest version. */
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version: number;

  @Matches(UNIT_CODE)
  unit: string;

  @Matches(/^[A-Z]{2,10}$/)
  area: string;

  @IsIn(REPORT_KINDS)
  kind: ReportKind;

  @IsIn(SEVERITIES)
  severity: Severity;

  @IsIn(SOURCE_RELIABILITIES)
  sourceReliability: SourceReliability;

  @IsIn(INFORMATION_CREDIBILITIES)
  informationCredibility: InformationCredibility;

  @IsBoolean()
  preliminaryEvidence: boolean;

  @Matches(/^\d{4}-\d{2}$/)
  month: string;

  @ValidateNested()
  @Type(() => SealedEntryDto)
  entry: SealedEntryDto;
}

/** A move of the case, with what it brings. */
export class NewCaseMoveDto {
  @IsIn(CASE_STATES)
  to: CaseState;

  @ValidateNested()
  @Type(() => SealedEntryDto)
  entry: SealedEntryDto;

  /** Of a decision. */
  @IsOptional()
  @IsIn(OUTCOMES)
  outcome?: Outcome;

  @IsOptional()
  @IsIn(OUTCOME_LEVELS)
  level?: OutcomeLevel;
}

/** Somebody is let in: the newest key, wrapped to his card, and the entry that says so. */
export class NewMemberDto {
  @IsInt()
  @Min(1)
  generation: number;

  @ValidateNested()
  @Type(() => DossierWrapDto)
  wrap: DossierWrapDto;

  @ValidateNested()
  @Type(() => SealedEntryDto)
  entry: SealedEntryDto;
}

/** A new key for those who stay; whoever has no wrap of it is no member any more. */
export class NewDossierGenerationDto {
  /** One more than the newest generation. */
  @IsInt()
  @Min(2)
  @Max(1_000)
  generation: number;

  /** The caller's own card among them. */
  @ArrayMinSize(2)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => DossierWrapDto)
  wraps: DossierWrapDto[];

  /** The entry of kind `keys`, sealed with the new key. */
  @ValidateNested()
  @Type(() => SealedEntryDto)
  entry: SealedEntryDto;
}

/** How far the caller has read a dossier. */
export class NewDossierReadingDto {
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
