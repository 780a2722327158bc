import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { StorageOrder } from '../database/storage-order.js';
import { JobRunEntity } from './job-run.entity.js';
import { StorageOrderJob } from './storage-order.job.js';

@Module({
  imports: [TypeOrmModule.forFeature([JobRunEntity])],
  providers: [StorageOrder, StorageOrderJob],
  exports: [StorageOrderJob],
})
export class StorageOrderModule {}
