import { type InputSpec, allOutputs } from '@shakedown/kit'
import { homeOf, type AnyAction } from './actions.ts'
import { inputText } from './input-text.ts'

/** The whole action.yml. Every text is a single-quoted scalar, which has exactly one escape. */
export function actionYml(action: AnyAction): string {
  const home = homeOf(action)
  const bundle = scalar(`${home === '' ? '' : '../../'}dist/${action.name}/index.js`)
  return [
    `# Generated from ${home === '' ? `actions/${action.name}/` : ''}src/action.ts by \`npm run docs\`; edit it there.`,
    `name: ${scalar(action.title)}`,
    `description: ${scalar(action.description)}`,
    `author: ${scalar('The Shakedown authors')}`,
    'branding:',
    `  icon: ${scalar(action.branding.icon)}`,
    `  color: ${scalar(action.branding.color)}`,
    'inputs:',
    ...Object.entries(action.inputs).flatMap(([name, spec]) => input(name, spec)),
    'outputs:',
    ...Object.entries(allOutputs(action.outputs)).flatMap(([name, { describe }]) => [
      `  ${name}:`,
      `    description: ${scalar(describe)}`,
    ]),
    'runs:',
    `  using: ${scalar('node24')}`,
    `  main: ${bundle}`,
    // The same bundle; the state that main has saved tells it apart.
    ...(action.post === undefined ? [] : [`  post: ${bundle}`]),
    '',
  ].join('\n')
}

function input(name: string, spec: InputSpec): string[] {
  return [
    `  ${name}:`,
    `    description: ${scalar(inputText(spec, (value) => value))}`,
    `    required: ${spec.required === true}`,
    ...(spec.default === undefined ? [] : [`    default: ${scalar(spec.default)}`]),
  ]
}

function scalar(text: string): string {
  if (/[^\u0020-\u{10ffff}]/u.test(text)) throw new Error(`not on one line: ${JSON.stringify(text)}`)
  return `'${text.replaceAll("'", "''")}'`
}
