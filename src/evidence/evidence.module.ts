import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AttachmentEntity } from './evidence.entity.js';
import { EvidenceReader } from './evidence.reader.js';

@Module({
  imports: [TypeOrmModule.forFeature([AttachmentEntity])],
  providers: [EvidenceReader],
  exports: [EvidenceReader],
})
export class EvidenceModule {}
