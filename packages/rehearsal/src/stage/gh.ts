// What `gh api` does for the examples that are played where there is no gh: a request with fields, and one value of the
// answer. Anything else is refused. __tests__/e2e/rehearsal/gh.test.ts holds it against the real one.
import { readFileSync } from 'node:fs'

interface Call {
  path: string
  fields: Readonly<Record<string, string>>
  /** The name of the value to print. */
  print: string
}

process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<number> {
  const call = read(args)
  if (call === undefined) {
    console.error(`the stand-in for gh does not know: gh ${args.join(' ')}`)
    return 2
  }
  const answer = await fetch(`${process.env['GITHUB_API_URL'] ?? ''}/${call.path}`, {
    method: 'POST',
    headers: { authorization: `token ${process.env['GH_TOKEN'] ?? ''}`, 'content-type': 'application/json' },
    body: JSON.stringify(call.fields),
  })
  const text = await answer.text()
  if (!answer.ok) {
    process.stdout.write(text)
    console.error(`gh: HTTP ${answer.status}`)
    return 1
  }
  const value = (JSON.parse(text) as Record<string, unknown>)[call.print]
  console.log(typeof value === 'string' ? value : JSON.stringify(value))
  return 0
}

/** `api PATH (-f NAME=TEXT | -F NAME=@FILE)... --jq .NAME`, with at least one field, which makes it a POST. */
function read([command, path = '', ...rest]: readonly string[]): Call | undefined {
  if (command !== 'api' || path.startsWith('-')) return undefined
  const fields: Record<string, string> = {}
  let print = ''
  for (let at = 0; at < rest.length; at += 2) {
    const [option, value = ''] = rest.slice(at, at + 2)
    const [, name = '', text = ''] = /^(\w+)=(.*)$/s.exec(value) ?? []
    if (option === '--jq' && /^\.\w+$/.test(value)) print = value.slice(1)
    else if (option === '-f' && name !== '') fields[name] = text
    else if (option === '-F' && name !== '' && text.startsWith('@')) fields[name] = readFileSync(text.slice(1), 'utf8')
    else return undefined
  }
  return print === '' || Object.keys(fields).length === 0 ? undefined : { path, fields, print }
}
