// I14: what leaves the anti-bullying route, and whom the reporter phones then, in this order.
import type { HelplineId } from './helplines';

/** An office of the school, or a help line. */
export type Call = { office: 'child-protection' | 'management' | 'board' } | { line: HelplineId };

export const otherRoutes = {
  /** Suspected abuse or neglect at home. */
  'home': [{ line: 'emergency' }, { office: 'child-protection' }, { line: 'veilig-thuis' }],
  /** Harm or humiliation by staff. */
  'staff': [{ office: 'management' }, { line: 'confidential-inspectors' }],
  /** The same by the management itself, which then hears nothing. */
  'management': [{ office: 'board' }, { line: 'confidential-inspectors' }],
  /** A sexual offence by staff: directly to the board, without anybody in between. */
  'staff-sexual': [{ line: 'emergency' }, { office: 'board' }],
} as const satisfies Record<string, readonly Call[]>;

export type Route = keyof typeof otherRoutes;
