import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChannelsModule } from '../channels/channels.module.js';
import { CustodyModule } from '../custody/custody.module.js';
import { ActivationService } from './activation.service.js';
import { GuessEntity, KnownBrowserEntity } from './guesses.entity.js';
import { KnownBrowsers } from './known-browsers.js';
import { MembersReader } from './members.reader.js';
import { MembersService } from './members.service.js';
import { PasswordsService } from './passwords.service.js';
import { Proofs } from './proof.js';
import { SecondFactor } from './second-factor.js';
import { SessionsReader } from './sessions.reader.js';
import { SessionsService } from './sessions.service.js';
import { SessionsWriter } from './sessions.writer.js';
import { MemberEntity, MemberRoleEntity, SessionEntity } from './staff.entity.js';
import { Tries } from './tries.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([MemberEntity, MemberRoleEntity, SessionEntity, GuessEntity, KnownBrowserEntity]),
    CustodyModule,
    ChannelsModule,
  ],
  providers: [
    SessionsReader,
    SessionsWriter,
    SessionsService,
    ActivationService,
    PasswordsService,
    MembersReader,
    MembersService,
    Proofs,
    SecondFactor,
    Tries,
    KnownBrowsers,
  ],
  exports: [SessionsReader, SessionsService, PasswordsService, ActivationService, MembersReader, MembersService],
})
export class StaffModule {}
