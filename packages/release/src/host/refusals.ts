import { quote } from '@shakedown/ports'

/** What a script's `refused <code> <detail>` means, and the mend. */
export function explainRefusal(code: string, detail: string): string {
  switch (code) {
    case 'bash':
      return `bash ${detail} is too old. Install bash 4.2 or later on the host`
    case 'flock':
      return 'there is no program "flock", which keeps deployments apart. Install util-linux on the host'
    case 'guard':
      return 'somebody has held "lock.guard" for 15 s. See which process does: fuser lock.guard'
    case 'disk':
      return 'nothing could be written, so nothing was changed. Make room, and check that the folder belongs to the user'
    case 'place':
      return 'the folder of the deployment cannot be entered. Check whom it belongs to'
    case 'key':
      return 'the file "key" is damaged. Remove it; older releases can then no longer be compared by environment'
    case 'no-key':
      return 'nothing was deployed here under this name, so there is nothing to compare with'
    case 'strange-lock':
      return '"lock" is not a link of ours. See what it is, and remove it'
    case 'lock-lost':
      return detail === ''
        ? 'the lock is gone: somebody removed it'
        : `somebody else has taken the lock: ${quote(detail)}`
    case 'taken':
      return `releases/${detail} is there already, though the log does not know it. Move it away`
    case 'cut':
      return 'what was sent did not arrive whole. Run it again'
    case 'release':
      return `${detail} is missing there, so the release cannot be started`
    case 'syntax':
      return 'bash does not accept the script; nothing of it has run'
    default:
      return `the host refused: ${quote(`${code} ${detail}`)}`
  }
}
