import { ValueFault } from '@shakedown/ports'
import { anyCase, type Ranges } from './ranges.ts'
import type { Edge, Node } from './syntax.ts'

/** One step of a Thompson machine (Cox, "Regular Expression Matching Can Be Simple And Fast"). */
export type Step =
  | { kind: 'one'; of: Ranges }
  | { kind: 'edge'; edge: Edge }
  | { kind: 'split'; to: number }
  | { kind: 'jump'; to: number }
  | { kind: 'match' }

const mostSteps = 1000

/** @throws ValueFault when the pattern counts so high that its machine would be huge */
export function compile(root: Node, ignoreCase: boolean): Step[] {
  const steps: Step[] = []
  const add = (step: Step): number => {
    if (steps.length >= mostSteps) throw new ValueFault('the pattern is too large', 'Count less: {n,m} multiplies')
    return steps.push(step) - 1
  }
  const put = (node: Node): void => {
    switch (node.kind) {
      case 'one':
        add({ kind: 'one', of: ignoreCase ? anyCase(node.of) : node.of })
        return
      case 'edge':
        add(node)
        return
      case 'all':
        for (const part of node.nodes) put(part)
        return
      case 'any':
        return choose(node.nodes)
      case 'repeat':
        return repeat(node)
    }
  }
  const choose = (nodes: readonly Node[]) => {
    const ends: number[] = []
    for (const [index, part] of nodes.entries()) {
      const isLast = index === nodes.length - 1
      const split = isLast ? undefined : add({ kind: 'split', to: 0 })
      put(part)
      if (split === undefined) continue
      ends.push(add({ kind: 'jump', to: 0 }))
      steps[split] = { kind: 'split', to: steps.length }
    }
    for (const end of ends) steps[end] = { kind: 'jump', to: steps.length }
  }
  const repeat = ({ node, min, max }: Extract<Node, { kind: 'repeat' }>) => {
    for (let i = 0; i < min; i++) put(node)
    if (max === Infinity) {
      const split = add({ kind: 'split', to: 0 })
      put(node)
      add({ kind: 'jump', to: split })
      steps[split] = { kind: 'split', to: steps.length }
      return
    }
    const splits: number[] = []
    for (let i = min; i < max; i++) {
      splits.push(add({ kind: 'split', to: 0 }))
      put(node)
    }
    for (const split of splits) steps[split] = { kind: 'split', to: steps.length }
  }
  put(root)
  add({ kind: 'match' })
  return steps
}
