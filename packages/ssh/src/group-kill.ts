import type { Clock } from '@shakedown/ports'
import { after } from './after.ts'
import type { Link } from './link.ts'

/** TERM (CONT, for what is stopped), two seconds to clean up, KILL. Works as root and not, which signals over the channel do not. */
function killCommand(groups: readonly number[]): string {
  const all = groups.map((group) => `-${group}`).join(' ')
  const body =
    `for g in ${all}; do kill -TERM -- $g 2>/dev/null; kill -CONT -- $g 2>/dev/null; done; ` +
    `for i in {1..20}; do l=; for g in ${all}; do kill -0 -- $g 2>/dev/null && l=1; done; ` +
    // Where starting `sleep` takes long, the rounds do not say how late it is.
    `[ "$l" ] || exit 0; [ "$SECONDS" -lt 3 ] || break; sleep 0.1; done; ` +
    `for g in ${all}; do kill -KILL -- $g 2>/dev/null; done; exit 0`
  return `exec bash --noprofile --norc -c '${body}'`
}

/** Groups to be ended together: a cancel ends many scripts at once, and there is room for few channels. */
const gathering = new WeakMap<Link, { groups: number[]; ended: Promise<boolean> }>()

/** Whether the process group is known to be gone from the host. Never rejects. */
export function killGroup(link: Link, group: number, clock: Clock, limitMs: number): Promise<boolean> {
  const others = gathering.get(link)
  if (others !== undefined) {
    others.groups.push(group)
    return others.ended
  }
  const groups = [group]
  const gather = async () => {
    await Promise.resolve()
    gathering.delete(link)
    return await killGroups(link, groups, clock, limitMs)
  }
  const ended = gather()
  gathering.set(link, { groups, ended })
  return ended
}

function killGroups(link: Link, groups: readonly number[], clock: Clock, limitMs: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const callOff = after(clock, limitMs, () => resolve(false))
  const forget = link.onEnd(() => resolve(false))
  try {
    link.client.exec(killCommand(groups), (error, channel) => {
      if (error !== undefined) return resolve(false)
      channel.resume()
      channel.stderr.resume()
      channel.on('exit', (code: number | null) => resolve(code === 0))
      channel.on('close', () => resolve(false))
    })
  } catch {
    resolve(false)
  }
  return promise.finally(() => {
    callOff()
    forget()
  })
}
