// `npm run coverage`: writes docs/protocol-coverage.md anew.
import { writeFileSync } from 'node:fs';
import { coverageText } from './coverage';

writeFileSync('docs/protocol-coverage.md', coverageText());
