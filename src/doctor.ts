#!/usr/bin/env node
// `npm run doctor`: says what of a school's set-up is right and what must be mended; `unbind` lets go of somebody's account.
import { join } from 'node:path';
import { runDoctor } from './doctor/run';
import { readEnvironment } from './environment';

const ROOT = join(__dirname, '..', '..');

runDoctor({
  args: process.argv.slice(2),
  environment: readEnvironment(),
  root: ROOT,
  print: (line) => void process.stdout.write(`${line}\n`),
}).then((code) => {
  process.exitCode = code;
});
