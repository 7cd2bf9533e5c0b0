import type { Clock } from '@shakedown/ports'
import { after } from './after.ts'
import type { Link } from './link.ts'

/** TERM, two seconds to clean up, KILL. Works as root and not, which signals over the channel do not. */
function killCommand(group: number): string {
  const body =
    `kill -TERM -- -${group} 2>/dev/null; ` +
    `for i in {1..20}; do kill -0 -- -${group} 2>/dev/null || exit 0; sleep 0.1; done; ` +
    `kill -KILL -- -${group} 2>/dev/null; exit 0`
  return `exec bash --noprofile --norc -c '${body}'`
}

/** Whether the process group is known to be gone from the host. Never rejects. */
export function killGroup(link: Link, group: number, clock: Clock, limitMs: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const callOff = after(clock, limitMs, () => resolve(false))
  const forget = link.onEnd(() => resolve(false))
  try {
    link.client.exec(killCommand(group), (error, channel) => {
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
