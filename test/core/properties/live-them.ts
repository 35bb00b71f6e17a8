// The process in which many lives are lived: `live-them.ts <runs> <file> <begins> <begins> ...`; prints the promises that were broken, as JSON.
import fc from 'fast-check';
import { brokenAmong } from './any-case';
import { script } from './random-life';

const [runs, file, ...begins] = process.argv.slice(3);
process.stdout.write(JSON.stringify(brokenAmong(script(fc.constantFrom(...begins)), Number(runs), Number(file))));
