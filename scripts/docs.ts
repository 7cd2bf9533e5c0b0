// Writes what is generated from the code: every actions/*/action.yml, the tables in the READMEs, schema/*.json.
// With --check nothing is written, and every file that differs is named.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { generate } from './docs/generate.ts'

const root = join(import.meta.dirname, '..')
const check = process.argv.includes('--check')
const { files, faults } = await generate(root)

let different = 0
for (const [path, text] of files) {
  const file = join(root, path)
  if ((await readFile(file, 'utf8').catch(() => '')) === text) continue
  different += 1
  if (check) {
    console.error(`${path} is out of date`)
    continue
  }
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
  console.log(`wrote ${path}`)
}
for (const fault of faults) console.error(fault)
if (check && different > 0) console.error('Run `npm run docs` and commit what it writes.')
process.exitCode = faults.length > 0 || (check && different > 0) ? 1 : 0
