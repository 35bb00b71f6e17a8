// Gossip about a pupil through chats or social media (section 4, example 3).
import type { Guide } from '../guides/guide';

export const gossipPlaybook = {
  steps: {
    'gossip-listen': ['section 4 example 3 point 1'],
    'gossip-keep': ['section 4 example 3 point 2'],
    'gossip-sender': ['section 4 example 3 point 3', 'section 4 example 3 point 8'],
    'gossip-discuss': ['section 4 example 3 point 4'],
    'gossip-speak': ['section 4 example 3 point 5'],
    'gossip-class': ['section 4 example 3 point 6', 'I16'],
    'gossip-parents': ['section 4 example 3 point 7'],
  },
} as const satisfies Guide;
