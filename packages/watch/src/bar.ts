/** `████░░░░`: how much of the target is done, never more than full. */
export function bar(sessions: bigint, target: bigint, width: number): string {
  const done = sessions > target ? target : sessions < 0n ? 0n : sessions
  const full = target > 0n ? Number((done * BigInt(width)) / target) : 0
  return `${'█'.repeat(full)}${'░'.repeat(width - full)}`
}
