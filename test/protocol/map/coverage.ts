// docs/protocol-coverage.md: every point of the protocol, the data that holds it and the test that holds that.
import { dataSections } from './data-rows';
import { ruleRows } from './rule-rows';
import { sectionText, type Section } from './table';

const HEAD = `# Where the protocol stands

Made by \`npm run coverage\`; a test fails when it is not true any more. "not yet" marks what is not built. \`v1/\` is \`src/protocol/v1/\`,
\`core/\` is \`src/core/\`. At most three tests are named, those that say most about it first. N31 to N34 come later.
`;

/** Every section of the table. */
export function coverage(): Section[] {
  return [{ title: 'Rules', rows: ruleRows() }, ...dataSections()];
}

/** The whole document. */
export function coverageText(): string {
  return [HEAD, ...coverage().map(sectionText)].join('\n');
}
