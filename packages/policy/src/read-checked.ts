import { ProblemError } from '@shakedown/ports'
import { inOrder } from './document/findings.ts'
import { readYaml } from './reading/yaml.ts'
import { checkAgainst, type Schema } from './schema/check.ts'

/**
 * Reads another file of the suite with the rigour of the policy: YAML 1.2 core, no anchors, no duplicate keys, at most
 * 64 KiB, held against `schema`.
 * @param file only for the texts of problems @throws ProblemError with every problem of the text at once
 */
export function readChecked(schema: Schema, text: string, file: string): unknown {
  const { root, problems } = readYaml(text, file)
  if (root === undefined) throw new ProblemError(inOrder(problems))
  const checked = checkAgainst(schema, root, file)
  const all = [...problems, ...checked.problems]
  if (all.length > 0) throw new ProblemError(inOrder(all))
  return checked.value
}
