export interface Turns {
  strategy: 'parallel' | 'serial' | 'canary'
  /** How many hosts at the same time; one in `serial`. */
  concurrency: number
  /** Whether those that have not begun are left alone once one has failed. A canary that fails always stops the others. */
  onFailure: 'stop' | 'continue'
}

export interface TurnWork<Item, Result> {
  work(item: Item): Promise<Result>
  /** Of an item that is never begun. */
  skip(item: Item, why: string): Result
  /** Failed, or unknown. */
  isBad(result: Result): boolean
  signal: AbortSignal
}

/** Works on all items; each has a result, also the ones that never began. Results are in the order of the items. */
export async function inTurn<Item, Result>(
  items: readonly Item[],
  { strategy, concurrency, onFailure }: Turns,
  { work, skip, isBad, signal }: TurnWork<Item, Result>,
): Promise<Result[]> {
  const results = new Map<Item, [Result]>()
  let stop: string | undefined
  const one = async (item: Item) => {
    const why = signal.aborted ? 'cancelled before it began' : stop
    const result = why === undefined ? await work(item) : skip(item, why)
    results.set(item, [result])
    return why === undefined && isBad(result)
  }
  const wave = async (some: readonly Item[], atOnce: number) => {
    const next = some.values()
    const worker = async () => {
      for (const item of next) {
        if ((await one(item)) && onFailure === 'stop') stop ??= 'not begun: another host failed'
      }
    }
    await Promise.all(Array.from({ length: Math.min(atOnce, some.length) }, worker))
  }
  const first = items.slice(0, strategy === 'canary' && items.length > 1 ? 1 : 0)
  for (const item of first) if (await one(item)) stop = 'not begun: the canary failed'
  await wave(items.slice(first.length), strategy === 'serial' ? 1 : concurrency)
  return items.map((item) => (results.get(item) ?? [skip(item, 'not begun')])[0])
}

/** How many hosts come one after the other at most, for how long the whole may take. */
export function roundsOf(count: number, { strategy, concurrency }: Pick<Turns, 'strategy' | 'concurrency'>): number {
  switch (strategy) {
    case 'serial':
      return Math.max(1, count)
    case 'canary':
      return 1 + Math.ceil(Math.max(0, count - 1) / concurrency)
    case 'parallel':
      return Math.max(1, Math.ceil(count / concurrency))
  }
}
