import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CustodyModule } from '../custody/custody.module.js';
import { CardEntity, VouchEntity } from './cards.entity.js';
import { CardsWriter } from './cards.writer.js';
import { ChannelGenerationEntity, ChannelWrapEntity } from './channels.entity.js';
import { ChannelsReader } from './channels.reader.js';
import { ChannelsService } from './channels.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([ChannelGenerationEntity, ChannelWrapEntity, CardEntity, VouchEntity]),
    CustodyModule,
  ],
  providers: [ChannelsReader, ChannelsService, CardsWriter],
  exports: [ChannelsReader, ChannelsService, CardsWriter],
})
export class ChannelsModule {}
