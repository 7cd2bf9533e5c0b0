import { type InputSpec, type InputSpecs, type OutputSpecs, allOutputs, code, table } from '@shakedown/kit'
import type { AnyAction } from './actions.ts'
import { inputText } from './input-text.ts'

/** The README lacks one of the two marks that a table stands between. */
export class BlockMissing extends Error {}

/** The README with fresh tables between its `<!-- inputs:start -->` and `<!-- outputs:start -->` marks. */
export async function withTables(
  readme: string,
  action: AnyAction,
  pretty: (markdown: string) => Promise<string>,
): Promise<string> {
  const inputs = await pretty(inputTable(action.inputs))
  const outputs = await pretty(outputTable(action.outputs))
  return replaceBlock(replaceBlock(readme, 'inputs', inputs), 'outputs', outputs)
}

export function replaceBlock(readme: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`]
  const from = readme.indexOf(start)
  const to = readme.indexOf(end, from)
  if (from === -1 || to === -1) throw new BlockMissing(`there is no block ${start} … ${end}`)
  return `${readme.slice(0, from + start.length)}\n\n${content.trim()}\n\n${readme.slice(to)}`
}

function inputTable(inputs: InputSpecs): string {
  return table(
    ['Input', 'Kind', 'Default', 'What it says'],
    Object.entries(inputs).map(([name, spec]) => [code(name), spec.kind, defaultOf(spec), inputText(spec, code)]),
  )
}

function defaultOf({ required, default: value, fallback, policy }: InputSpec): string {
  if (required === true) return '**required**'
  const shown = value ?? fallback
  if (shown !== undefined) return code(shown)
  return policy === undefined ? '' : 'from the policy'
}

function outputTable(outputs: OutputSpecs): string {
  return table(
    ['Output', 'Without a result', 'What it says'],
    Object.entries(allOutputs(outputs)).map(([name, { nothing, describe }]) => [code(name), code(nothing), describe]),
  )
}
