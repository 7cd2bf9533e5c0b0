import type { Session } from '@shakedown/ssh'
import type { UploadWork } from './placing.ts'
import type { HostTools } from './running.ts'

/**
 * Each release has its own files. What the one before has is copied over first, so that the upload, which compares
 * digests, sends only what differs. Copies, not hard links: what a script changes in one release must not change in
 * another. Stdin: kind (`f` or `d`) and path of each, ended by NUL.
 */
const script = `
while IFS= read -r -d "" kind && IFS= read -r -d "" path; do
  [ ! -L "$previous/$path" ] && test "-$kind" "$previous/$path" && [ ! -e "$folder/$path" ] || continue
  case $path in */*) mkdir -p "$folder/\${path%/*}" ;; esac
  cp -Rp --reflink=auto -- "$previous/$path" "$folder/$path" 2>/dev/null ||
    cp -Rp "$previous/$path" "$folder/$path" 2>/dev/null || rm -rf "\${folder:?}/$path"
done
`

/** Never fails: what was not copied is sent. */
export async function seed(
  session: Session,
  { trees, root, timeoutMs }: UploadWork,
  previous: string,
  { signal, log }: HostTools,
): Promise<void> {
  const { kind } = await session.run({
    script,
    env: [
      { name: 'previous', value: previous },
      { name: 'folder', value: root },
    ],
    secrets: [],
    input: places(trees),
    timeoutMs,
    signal,
    onLine: () => {},
  })
  if (kind !== 'exited') log.debug(`${session.host.alias}: nothing could be copied from the release before (${kind})`)
}

async function* places(trees: UploadWork['trees']): AsyncIterable<Uint8Array> {
  const fields = trees.flatMap(({ entries, remote }) => [entries[0]?.kind === 'folder' ? 'd' : 'f', remote])
  yield Buffer.from(fields.map((field) => `${field}\0`).join(''))
}
