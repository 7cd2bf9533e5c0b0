import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The files through which a process talks to the runner; fresh for each process, read when it has ended. */
export interface CommandFiles {
  env: Readonly<Record<string, string>>
  read(): Promise<FileCommands>
}

export interface FileCommands {
  outputs: Record<string, string>
  state: Record<string, string>
  env: Record<string, string>
  path: string[]
  summary: string
}

const summaryLimit = 1024 * 1024

/** @param folder made when missing; @param unique names this process within it */
export async function makeCommandFiles(folder: string, unique: string): Promise<CommandFiles> {
  await mkdir(folder, { recursive: true })
  const path = (kind: string): string => join(folder, `${kind}_${unique}`)
  const kinds = {
    output: path('output'),
    state: path('state'),
    env: path('env'),
    add: path('path'),
    page: path('summary'),
  }
  for (const file of Object.values(kinds)) await writeFile(file, '')
  return {
    env: {
      GITHUB_OUTPUT: kinds.output,
      GITHUB_STATE: kinds.state,
      GITHUB_ENV: kinds.env,
      GITHUB_PATH: kinds.add,
      GITHUB_STEP_SUMMARY: kinds.page,
    },
    async read() {
      const env = parsePairs(await text(kinds.env), 'GITHUB_ENV')
      if ('NODE_OPTIONS' in env) throw new Error("Can't store NODE_OPTIONS through GITHUB_ENV")
      return {
        outputs: parsePairs(await text(kinds.output), 'GITHUB_OUTPUT'),
        state: parsePairs(await text(kinds.state), 'GITHUB_STATE'),
        env,
        path: (await text(kinds.add)).split('\n').filter((line) => line !== ''),
        summary: await text(kinds.page),
      }
    },
  }
}

/** A process may remove its files; that says nothing. */
const text = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '')

/** GitHub throws a summary away that is too large, and leaves the step as it was. */
export function isSummaryTooLarge(summary: string): boolean {
  return Buffer.byteLength(summary) > summaryLimit
}

/**
 * `name=value` and `name<<TAG` … `TAG`; whichever sign comes first decides. Only `\n` ends a line.
 * @throws Error, which fails the step
 */
export function parsePairs(text: string, where: string): Record<string, string> {
  const pairs: Record<string, string> = {}
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line === '') continue
    const equals = line.indexOf('=')
    const heredoc = line.indexOf('<<')
    const isHeredoc = heredoc !== -1 && (equals === -1 || heredoc < equals)
    const sign = isHeredoc ? heredoc : equals
    const name = line.slice(0, sign)
    if (sign === -1 || name === '') throw new Error(`Unable to process file command ${where}: invalid format '${line}'`)
    if (!isHeredoc) {
      pairs[name] = line.slice(equals + 1)
      continue
    }
    const tag = line.slice(heredoc + 2)
    const end = tag === '' ? -1 : lines.indexOf(tag, at + 1)
    if (end === -1) throw new Error(`Unable to process file command ${where}: no matching delimiter '${tag}'`)
    pairs[name] = lines.slice(at + 1, end).join('\n')
    at = end
  }
  return pairs
}
