// Modals and App Homes: what is open, what is typed in it, and whose version of it is the newest.
import type { types } from '@slack/bolt';
import { withBlockIds, type Sequence } from './time-and-ids';
import { fieldWith, idOf, actionOf, inputsOf, isEmpty, stateAfterUpdate, stateOfBlocks, type State } from './view-state';

export interface OpenView {
  id: string;
  /** Another one after every change by the app. */
  hash: string;
  user: string;
  view: types.ModalView | types.HomeView;
  state: State;
  /** The view under it; empty for the first. */
  under: string;
  root: string;
}

const MOST_STACKED = 3;

export class Views {
  private readonly stacks = new Map<string, OpenView[]>();
  private readonly homes = new Map<string, OpenView>();

  constructor(private readonly ids: Sequence) {}

  /** A modal on top of what is open. */
  open(user: string, view: types.ModalView): OpenView | { error: string } {
    const stack = this.stackOf(user);
    if (stack.length >= MOST_STACKED) return { error: 'push_limit_reached' };
    if (this.all().some((open) => view.external_id !== undefined && open.view.external_id === view.external_id)) {
      return { error: 'duplicate_external_id' };
    }
    const id = this.ids.next('V');
    const opened = this.fresh(id, user, view, stack.at(-1)?.id ?? '', stack[0]?.id ?? id);
    this.stacks.set(user, [...stack, opened]);
    return opened;
  }

  /** Puts another view in the place of one that is open. */
  update(
    which: { id?: string | undefined; externalId?: string | undefined },
    hash: string | undefined,
    view: types.ModalView,
  ): OpenView | { error: string } {
    const open = this.all().find(
      (one) => one.id === which.id || (which.externalId !== undefined && one.view.external_id === which.externalId),
    );
    if (open === undefined) return { error: 'not_found' };
    if (hash !== undefined && hash !== open.hash) return { error: 'hash_conflict' };
    return this.replace(open, view);
  }

  /** What the acknowledgement of a submit does too. What was typed stays where block and action keep their ids. */
  replace(open: OpenView, view: types.ModalView | types.HomeView): OpenView {
    const blocks = withBlockIds(view.blocks as types.KnownBlock[], this.ids);
    open.state = stateAfterUpdate(open.state, blocks);
    open.view = { ...view, blocks };
    open.hash = this.ids.next('hash');
    return open;
  }

  publish(user: string, hash: string | undefined, view: types.HomeView): OpenView | { error: string } {
    const before = this.homes.get(user);
    if (before === undefined) {
      const home = this.fresh(this.ids.next('V'), user, view, '', '');
      this.homes.set(user, home);
      return home;
    }
    if (hash !== undefined && hash !== before.hash) return { error: 'hash_conflict' };
    return this.replace(before, view);
  }

  homeOf(user: string): OpenView | undefined {
    return this.homes.get(user);
  }

  /** From the first to the one on top. */
  stackOf(user: string): readonly OpenView[] {
    return this.stacks.get(user) ?? [];
  }

  closeTop(user: string): void {
    this.stacks.set(user, this.stackOf(user).slice(0, -1));
  }

  closeAll(user: string): void {
    this.stacks.delete(user);
  }

  /** Somebody types. Throws when the view has no such field, or the client would not let them. */
  fill(open: OpenView, values: Readonly<Record<string, string>>): void {
    for (const [id, value] of Object.entries(values)) {
      const block = inputsOf(open.view.blocks).find((one) => actionOf(one) === id);
      if (block === undefined) throw new Error(`there is no field ${id} but ${inputsOf(open.view.blocks).map(idOf).join(', ')}`);
      open.state[idOf(block)] = { [actionOf(block)]: fieldWith(block, value) };
    }
  }

  /** Fields that the client asks for before it sends anything. */
  missing({ view, state }: OpenView): string[] {
    return inputsOf(view.blocks)
      .filter((block) => block.optional !== true && isEmpty(state[idOf(block)]?.[actionOf(block)] ?? { type: '' }))
      .map(idOf);
  }

  private fresh(id: string, user: string, view: types.ModalView | types.HomeView, under: string, root: string): OpenView {
    const blocks = withBlockIds(view.blocks as types.KnownBlock[], this.ids);
    return { id, hash: this.ids.next('hash'), user, view: { ...view, blocks }, state: stateOfBlocks(blocks), under, root };
  }

  private all(): OpenView[] {
    return [...this.stacks.values()].flat();
  }
}
