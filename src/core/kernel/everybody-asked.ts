// Looking ahead: what a ladder does when nobody answers. A rung is only climbed when the one below was sent; here every one is taken for sent.
import type { Receipt } from './entry';

/** Receipts by notice key, as if every message had left. */
export class EverybodyAsked extends Map<string, readonly Receipt[]> {
  override get(key: string): readonly Receipt[] {
    return [{ key, person: '', result: 'sent', at: 0 }];
  }
}
