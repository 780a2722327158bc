import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CustodyModule } from '../custody/custody.module.js';
import { RiskModule } from '../risk/risk.module.js';
import { WaveInputsService } from './wave-inputs.service.js';
import { ReadinessEntity } from './waves.entity.js';

/** The next wave of units to be declared. */
@Module({
  imports: [TypeOrmModule.forFeature([ReadinessEntity]), CustodyModule, RiskModule],
  providers: [WaveInputsService],
  exports: [WaveInputsService],
})
export class WavesModule {}
