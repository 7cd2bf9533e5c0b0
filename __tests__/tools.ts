import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'

/** Where a program is, as the shell would find it; sshd and its like live outside a user's PATH. */
export function findProgram(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  return folders
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}

/**
 * Tests that need more than Node, npm, git and bash. Elsewhere they are skipped with one line that names what to
 * install; in CI, where a part of the suite that silently does not run would be a green lie, that is a failure.
 */
export function withProgram(program: string, debianPackage: string, tests: () => void): void {
  if (findProgram(program) !== undefined) describe(`with ${program}`, tests)
  else if (process.env['CI'] === 'true')
    test(`${program} is installed`, () => expect(findProgram(program)).toBeDefined())
  else test.skip(`skipped: install ${debianPackage}`, () => {})
}
