import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileName, type Fleet } from '@shakedown/fleet'
import { quote } from '@shakedown/ports'
import type { HostTools, ScriptWork } from './running.ts'

const MAX_BYTES = 10 * 2 ** 20
/** Of one host, all paths together: a folder of a chain's data is not what was meant. */
const MAX_FILES = 200
const TIMEOUT_MS = 120_000

/**
 * Stdin: paths, each ended by NUL. For each file a line `file` with its name in base64, the end of it in base64, and a
 * line with a full stop: the last bytes of a log are those that tell what went wrong.
 */
const script = `
cd "\${SHAKEDOWN_RELEASE:-$SHAKEDOWN_ROOT}" 2>/dev/null || cd
one() {
  printf 'file %s\\n' "$(printf %s "$1" | base64 | tr -d '\\n')"
  tail -c ${MAX_BYTES} -- "$1" 2>/dev/null | base64
  echo .
}
while IFS= read -r -d "" path; do
  case $path in "~/"*) path=$HOME/\${path#"~/"} ;; esac
  if [ -f "$path" ]; then one "$path"
  elif [ -d "$path" ]; then
    while IFS= read -r -d "" file; do one "$file"; done < <(find "$path" -type f -print0 | head -z -n ${MAX_FILES})
  else printf 'none %s\\n' "$(printf %s "$path" | base64 | tr -d '\\n')"; fi
done
echo end
`

/**
 * Brings files of the hosts into a folder of each host beside the transcripts. Secrets are taken out.
 * Never fails: what did not come is told.
 */
export async function collectFiles(
  fleet: Fleet,
  aliases: readonly string[],
  paths: readonly string[],
  work: ScriptWork,
  { folder, redact }: { folder: string; redact(text: string): string },
  tools: HostTools,
): Promise<void> {
  if (paths.length === 0) return
  await tools.log.group('Collect', () =>
    Promise.all(
      aliases.map(async (alias) => {
        try {
          const place = join(folder, fileName(alias))
          await mkdir(place, { recursive: true, mode: 0o700 })
          const keep = keeper(place, redact, (line) => tools.log.foreign(`${alias}: ${line}`))
          const session = await fleet.link(alias).session()
          const outcome = await session.run({
            script: `${work.prologue}${script}`,
            env: work.env(alias),
            secrets: [],
            input: ended(paths),
            timeoutMs: TIMEOUT_MS,
            signal: tools.signal,
            onLine: (stream, line) => (stream === 'stdout' ? keep(line) : undefined),
          })
          const isWhole = outcome.kind === 'exited' && outcome.code === 0
          if (!isWhole) tools.log.warning(`${alias}: not everything could be collected (${outcome.kind})`)
        } catch (error) {
          tools.log.warning(`${alias}: nothing could be collected: ${(error as Error).message}`)
        }
      }),
    ),
  )
}

/** Writes each file when its end has come. What a host calls a file never leaves the folder. */
function keeper(folder: string, redact: (text: string) => string, say: (line: string) => void) {
  let name: string | undefined
  let bytes = 0
  let files = 0
  let parts: string[] = []
  return async (line: string): Promise<void> => {
    const [, word, encoded = ''] = /^(file|none) (\S*)$/.exec(line) ?? []
    if (word !== undefined) {
      name = Buffer.from(encoded, 'base64').toString()
      parts = []
      bytes = 0
      if (word === 'none') say(`${quote(name)} is not there`)
      return
    }
    if (line !== '.') {
      bytes += line.length
      // Base64 needs four thirds, and no host may send more than it was asked for.
      if (bytes <= MAX_BYTES * 1.4 && files < MAX_FILES) parts.push(line)
      return
    }
    if (name === undefined || files >= MAX_FILES) return
    files += 1
    const content = Buffer.from(parts.join(''), 'base64')
    await writeFile(join(folder, fileName(name).slice(-200)), clean(content, redact), { mode: 0o600 })
    say(`${quote(name)} was collected (${content.length} bytes)`)
    name = undefined
  }
}

/** Bytes that are no UTF-8 stay as they are, and so does what is around them. */
function clean(content: Buffer, redact: (text: string) => string): Buffer {
  const text = content.toString()
  const same = redact(text)
  return same === text ? content : Buffer.from(same)
}

async function* ended(paths: readonly string[]): AsyncIterable<Uint8Array> {
  yield Buffer.from(paths.map((path) => `${path}\0`).join(''))
}
