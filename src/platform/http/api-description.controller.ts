import { createReadStream, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Controller, Get, Header, StreamableFile } from '@nestjs/common';
import { Public } from './access.js';
import { DomainError } from './domain-error.js';

const FILE = fileURLToPath(new URL('../../../dist/openapi.json', import.meta.url));

/** Hands out the description of the console's interface, which the build writes. */
@Controller('api/openapi.json')
export class ApiDescriptionController {
  @Public()
  @Get()
  @Header('content-type', 'application/json')
  describe(): StreamableFile {
    if (!existsSync(FILE)) throw new DomainError('not-found');
    return new StreamableFile(createReadStream(FILE));
  }
}
