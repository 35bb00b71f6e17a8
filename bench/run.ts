// `npm run bench`: measures, prints each number beside its limit, and ends with 1 when one is over it. `npm run bench -- tick` runs one.
import { crash } from './crash';
import { fresh } from './fresh';
import { largeCase } from './large-case';
import { machine, Report } from './measure';
import { monday } from './monday';
import { slack } from './slack';
import { start } from './start';
import { teams } from './teams';
import { tickOverMany } from './tick-over-many';
import { twoSchoolYears } from './two-years';

interface Bench {
  name: string;
  title: string;
  run(report: Report): Promise<void>;
  /** Too heavy to run unasked. */
  onlyByName?: true;
}

const BENCHES: readonly Bench[] = [
  { name: 'case', title: 'a case of 300 entries, and cards', run: largeCase },
  { name: 'years', title: 'a case of two school years, 200 entries', run: twoSchoolYears },
  { name: 'tick', title: 'a tick over many open subjects', run: tickOverMany },
  { name: 'monday', title: 'Monday 07:30: 300 notices to 60 people while somebody taps', run: monday },
  { name: 'start', title: 'the start, and memory after 30 school days', run: start },
  { name: 'slack', title: 'Slack: /melding beside a bare Bolt app, 200 at once, 1,000 nudges', run: slack },
  { name: 'teams', title: 'Teams: a tap beside a bare botbuilder bot, 200 at once, 1,000 nudges', run: teams },
  { name: 'crash', title: '20 times kill -9 in a busy run', run: crash },
  { name: 'fresh', title: 'from a fresh clone to the first card', run: fresh, onlyByName: true },
];

async function main(asked: readonly string[]): Promise<void> {
  const unknown = asked.filter((name) => !BENCHES.some((bench) => bench.name === name));
  if (unknown.length > 0) {
    process.stderr.write(`unknown: ${unknown.join(', ')}; there are ${BENCHES.map(({ name }) => name).join(', ')}\n`);
    process.exitCode = 2;
    return;
  }
  const report = new Report();
  process.stdout.write(`${machine()}\n`);
  for (const { name, title, run, onlyByName } of BENCHES) {
    if (asked.length === 0 ? onlyByName === true : !asked.includes(name)) continue;
    report.title(`${name}: ${title}`);
    await run(report);
  }
  process.exitCode = report.failed ? 1 : 0;
}

void main(process.argv.slice(3));
