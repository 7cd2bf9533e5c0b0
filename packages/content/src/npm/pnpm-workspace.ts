import { quote } from '@shakedown/ports'
import { different, unproven, type Proof, type Versions } from '../proof.ts'
import { decodeText } from '../text.ts'
import { isObject, jsonAt } from '@shakedown/workspace'
import { readYaml } from './yaml.ts'

/** Every setting counts, for the next version of pnpm may read it; comments and the order of settings do not. */
export function comparePnpmWorkspaces({ before, after }: Versions): Proof {
  const [was, is] = [settingsOf(before), settingsOf(after)]
  if (typeof was === 'string') return unproven(`the old version cannot be compared: ${was}`)
  if (typeof is === 'string') return unproven(`the new version cannot be compared: ${is}`)
  const changed = [...new Set([...was.keys(), ...is.keys()])].find((key) => was.get(key) !== is.get(key))
  if (changed !== undefined) return different(`${quote(changed)} changed`)
  return { kind: 'same', proof: 'formatting-only', why: `only the form differs: ${is.size} settings are the same` }
}

/** The settings as they are spelled, in the order that each has within; or why there are none. */
function settingsOf(bytes: Uint8Array | undefined): ReadonlyMap<string, string> | string {
  const text = decodeText(bytes)
  if (text === undefined) return 'it is no file of UTF-8 text'
  const yaml = readYaml(text)
  if (yaml.kind === 'fault') return yaml.what
  const { value } = yaml
  if (!isObject(value)) return 'it is no map'
  return new Map(Object.keys(value).map((key) => [key, JSON.stringify(jsonAt(value, key))]))
}
