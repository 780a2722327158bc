import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AttachmentEntity } from './evidence.entity.js';
import { EvidenceReader } from './evidence.reader.js';
import { EvidenceWriter } from './evidence.writer.js';

@Module({
  imports: [TypeOrmModule.forFeature([AttachmentEntity])],
  providers: [EvidenceReader, EvidenceWriter],
  exports: [EvidenceReader, EvidenceWriter],
})
export class EvidenceModule {}
