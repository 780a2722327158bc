// Vitest compiles what it loads itself, but a thread that the server starts loads its own files: here from the TypeScript
// sources too. Threads inherit this from the process that starts them.
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
