// Runs a TypeScript file in a plain child process, for tests that need a process of their own: `node load-typescript.mjs <file> <args>`.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const require = createRequire(import.meta.url);
const swc = require('@swc/core');
const options = { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } };
require.extensions['.ts'] = (module, file) => module._compile(swc.transformFileSync(file, options).code, file);
require(resolve(process.argv[2]));
