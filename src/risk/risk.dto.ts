import { IsOptional, Matches } from 'class-validator';
import { UNIT_CODE } from '../domain/unit/unit.js';

/** Which field of the map is looked into. */
export class RiskFieldDto {
  @Matches(UNIT_CODE)
  unit: string;

  /** Left out for the whole unit. */
  @IsOptional()
  @Matches(/^[A-Z]{2,10}$/)
  area?: string;
}
