import { canonicalJson } from '@shakedown/ports'

/**
 * Names what was judged: equal for equal content under an equal policy, whatever the commit. The sha256 of canonical
 * JSON `{policy, tree}`, in hexadecimal when `sha256` answers so.
 */
export function fingerprint(tree: string, policyBlob: string, sha256: (text: string) => string): string {
  return sha256(canonicalJson({ tree, policy: policyBlob }))
}
