// Before the compiler: writes src/openapi-metadata.ts (ignored by git) from the DTO, view and controller classes.
// Schemas, ranges, enums and comments come from the classes themselves; no decorator repeats them.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PluginMetadataGenerator } from '@nestjs/cli/lib/compiler/plugins/plugin-metadata-generator.js';
import { ReadonlyVisitor } from '@nestjs/swagger/plugin';
import ts from 'typescript';

const pathToSource = resolve('src');
const files = readdirSync(pathToSource, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(dto|view|console\.controller)\.ts$/.test(name))
  .map((name) => join(pathToSource, name));
const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');

new PluginMetadataGenerator().generate({
  visitors: [
    new ReadonlyVisitor({
      introspectComments: true,
      classValidatorShim: true,
      esmCompatible: true,
      dtoFileNameSuffix: ['.dto.ts', '.view.ts'],
      controllerFileNameSuffix: ['.console.controller.ts'],
      pathToSource,
    }),
  ],
  outputDir: pathToSource,
  filename: 'openapi-metadata.ts',
  tsProgramRef: ts.createProgram(files, options),
});

// The generator writes some paths by way of the folder's own name, which is another one after compiling.
const written = join(pathToSource, 'openapi-metadata.ts');
writeFileSync(written, readFileSync(written, 'utf8').replaceAll('../src/', './'));
