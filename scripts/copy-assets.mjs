// After the compiler: puts beside the compiled code what it reads at run time and the compiler leaves behind.
import { cpSync } from 'node:fs';

cpSync('src/platforms/playground/page', 'dist/src/platforms/playground/page', { recursive: true });
cpSync('cards', 'dist/cards', { recursive: true, filter: (from) => !from.includes('words') });
