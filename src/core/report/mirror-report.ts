// The report of a mirrored case (I17): its target did it, or joined in, in the other case; who leads that leads this one at once.
import type { EventOf } from '../kernel/command';
import { valueOf } from '../school/choices';
import type { World } from '../school/world';
import type { CaseState } from '../case/case';
import { standingOf } from '../subject/mirrored';
import type { MirrorEvents } from '../subject/mirrors/events';
import type { Involved } from '../subject/subject';
import type { ReportEvents } from './events';

/** The events of that report, picked up. */
export function mirrorReport(
  of: CaseState,
  { number, words, victim, target }: { number: string; words: string; victim: Involved; target: Involved },
  world: World,
): EventOf<ReportEvents & MirrorEvents>[] {
  const { name, class: className, number: pupilNumber } = victim;
  const { key: _key, ...bully } = target;
  return [
    {
      type: 'report-sent',
      data: {
        number,
        target: { name, class: className, number: pupilNumber },
        words,
        ownPupil: true,
        addressee: 'mentor',
        within: valueOf(world.school, 'step-2-within'),
      },
    },
    { type: 'mirror-begun', data: { people: [{ ...bully, role: 'bully' }], mirror: { ...standingOf(of), number: of.number } } },
    { type: 'report-started', data: { lead: of.lead, from: [] } },
  ];
}
