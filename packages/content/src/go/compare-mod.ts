import { quote } from '@shakedown/ports'
import type { GoFile } from '@shakedown/workspace'
import { different, unproven, type Proof, type Versions } from '../proof.ts'
import { decodeText } from '../text.ts'
import { readModFile } from './mod-file.ts'

/**
 * By directives. Blocks, order, comments and the mark `// indirect` are of no effect on what is built, nor are versions
 * of the module itself that it takes back.
 */
export function compareModFiles(kind: GoFile, { before, after }: Versions): Proof {
  const [was, is] = [decodeText(before), decodeText(after)]
  if (was === undefined || is === undefined) return unproven('one version is not UTF-8 text')
  const [old, now] = [readModFile(kind, was), readModFile(kind, is)]
  if (old.kind === 'fault') return unproven(`the old version cannot be read as Go reads it: ${old.what}`)
  if (now.kind === 'fault') return unproven(`the new version cannot be read as Go reads it: ${now.what}`)
  const first = onlyIn(old.file.counted, now.file.counted)
  const second = onlyIn(now.file.counted, old.file.counted)
  if (first !== undefined || second !== undefined) {
    const gone = first === undefined ? '' : `${quote(first)} is gone`
    const added = second === undefined ? '' : `${quote(second)} is new`
    return different([gone, added].filter((part) => part !== '').join(', '))
  }
  const same = `all ${now.file.counted.size} directives that count are the same`
  const retracted = onlyIn(old.file.inert, now.file.inert) ?? onlyIn(now.file.inert, old.file.inert)
  return retracted !== undefined
    ? {
        kind: 'same',
        proof: 'manifest',
        why: `only retract changed, which the module's own build does not read; ${same}`,
      }
    : { kind: 'same', proof: 'formatting-only', why: `only comments, order and form differ: ${same}` }
}

const onlyIn = (some: ReadonlySet<string>, others: ReadonlySet<string>): string | undefined =>
  [...some].find((each) => !others.has(each))
