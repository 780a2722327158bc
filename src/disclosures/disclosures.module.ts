import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChannelsModule } from '../channels/channels.module.js';
import { CustodiansReader } from './custodians.reader.js';
import {
  DisclosureAnswerEntity,
  DisclosureEntity,
  DisclosureRequestEntity,
  DisclosureShareEntity,
} from './disclosures.entity.js';
import { DisclosuresReader } from './disclosures.reader.js';
import { DisclosuresWriter } from './disclosures.writer.js';

/** What reporters left of themselves, sealed and split; for both applications. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      DisclosureEntity,
      DisclosureShareEntity,
      DisclosureRequestEntity,
      DisclosureAnswerEntity,
    ]),
    ChannelsModule,
  ],
  providers: [CustodiansReader, DisclosuresReader, DisclosuresWriter],
  exports: [CustodiansReader, DisclosuresReader, DisclosuresWriter],
})
export class DisclosuresModule {}
