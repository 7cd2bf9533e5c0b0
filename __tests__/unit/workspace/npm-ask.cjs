// Asks npm's own libraries, by the path of npm itself, which folders are workspaces and what each needs. One process
// for all roots, which stand in the arguments; the answers are JSON, in the same order.
const { readFileSync, realpathSync } = require('node:fs')
const { createRequire } = require('node:module')
const { join, relative } = require('node:path')

const [npm, ...roots] = process.argv.slice(2)
const fromNpm = createRequire(realpathSync(npm))
const Arborist = fromNpm('@npmcli/arborist')
const mapWorkspaces = fromNpm('@npmcli/map-workspaces')

async function ask(root) {
  const pkg = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const listed = [...(await mapWorkspaces({ cwd: root, pkg })).values()].map((path) => relative(root, path))
  const tree = await new Arborist({ path: root, audit: false }).buildIdealTree({ offline: true })
  const needs = {}
  for (const node of tree.inventory.values()) {
    if (node.isLink || node.isRoot) continue
    needs[node.location] = [...node.edgesOut.values()].map(({ to }) => relative(root, to.realpath))
  }
  return { listed, needs }
}

async function askAll() {
  const answers = []
  for (const root of roots) answers.push(await ask(root).catch((error) => ({ refused: String(error.code) })))
  process.stdout.write(JSON.stringify(answers))
}

void askAll()
