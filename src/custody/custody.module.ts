import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CustodyEntryEntity, CustodyHeadEntity } from './custody.entity.js';
import { CustodyReader } from './custody.reader.js';
import { CustodyWriter } from './custody.writer.js';

@Module({
  imports: [TypeOrmModule.forFeature([CustodyEntryEntity, CustodyHeadEntity])],
  providers: [CustodyWriter, CustodyReader],
  exports: [CustodyWriter, CustodyReader],
})
export class CustodyModule {}
