import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AttachmentEntity } from './evidence.entity.js';
import { EvidenceReader } from './evidence.reader.js';
import { EvidenceWriter } from './evidence.writer.js';
import { UploadEntity } from './upload.entity.js';
import { UploadsReader } from './uploads.reader.js';
import { UploadsWriter } from './uploads.writer.js';

@Module({
  imports: [TypeOrmModule.forFeature([AttachmentEntity, UploadEntity])],
  providers: [EvidenceReader, EvidenceWriter, UploadsReader, UploadsWriter],
  exports: [EvidenceReader, EvidenceWriter, UploadsReader, UploadsWriter],
})
export class EvidenceModule {}
