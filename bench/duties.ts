// The other side of a helper process: does what the bench asks for by name, and ends with the bench.

/** What a helper can be asked; each takes one thing at most. */
export type Duties = Readonly<Record<string, (given: never) => unknown>>;

export interface Asked {
  nr: number;
  name: string;
  given: unknown;
}

export type Told = { ready: true } | { nr: number; answer: unknown } | { nr: number; failed: string };

/** Serves from now on, and says that it is ready. */
export function serve(duties: Duties): void {
  const tell = (told: Told): void => void process.send?.(told);
  process.on('message', ({ nr, name, given }: Asked) => {
    const work = async (): Promise<unknown> => duties[name]?.(given as never);
    work().then(
      (answer) => tell({ nr, answer }),
      (error: unknown) => tell({ nr, failed: error instanceof Error ? String(error.stack) : String(error) }),
    );
  });
  process.once('disconnect', () => process.exit());
  tell({ ready: true });
}

/** What the bench gave it to begin with. */
export function given<Settings>(): Settings {
  return JSON.parse(process.argv[3] ?? '{}') as Settings;
}
