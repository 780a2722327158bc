import { IsOptional, Matches } from 'class-validator';

/** Which field of the map is looked into. */
export class RiskFieldDto {
  @Matches(/^[A-Z0-9_-]{1,40}$/)
  unit: string;

  /** Left out for the whole unit. */
  @IsOptional()
  @Matches(/^[A-Z]{2,10}$/)
  area?: string;
}
