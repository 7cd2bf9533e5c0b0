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
  let stop: string | undefined
  const one = async (item: Item, whenBad: string | undefined): Promise<Result> => {
    const why = signal.aborted ? 'cancelled before it began' : stop
    if (why !== undefined) return skip(item, why)
    const result = await work(item)
    if (isBad(result)) stop ??= whenBad
    return result
  }
  const canaries = items.slice(0, strategy === 'canary' && items.length > 1 ? 1 : 0)
  const first = await atOnce(canaries, 1, (item) => one(item, 'not begun: the canary failed'))
  const whenBad = onFailure === 'stop' ? 'not begun: another host failed' : undefined
  const limit = strategy === 'serial' ? 1 : concurrency
  const rest = await atOnce(items.slice(canaries.length), limit, (item) => one(item, whenBad))
  return [...first, ...rest]
}

/** Runs `work` for every item, at most `limit` at the same time; results are in the order of the items. */
export async function atOnce<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results = Array.from<Result>({ length: items.length })
  const next = items.entries()
  const worker = async () => {
    for (const [index, item] of next) results[index] = await work(item)
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker))
  return results
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
