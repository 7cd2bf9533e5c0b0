/** One step into a JSON value: a key of an object or an index of an array. */
export type PathStep = string | number

/** `a.b[0].c`; a key is anything but dots, brackets and control characters. Undefined when it is not that. */
export function parsePath(text: string): PathStep[] | undefined {
  if (text.length > 256) return undefined
  const steps: PathStep[] = []
  // Sticky, so that each match begins where the last one ended.
  const step = /(?:(\.?)([^.[\]\p{Cc}]+)|\[(0|[1-9]\d{0,8})\])/uy
  while (step.lastIndex < text.length) {
    const first = step.lastIndex === 0
    const match = step.exec(text)
    if (match === null) return undefined
    const [, dot, key, index] = match
    if (index !== undefined) steps.push(Number(index))
    else if (key === undefined || first === (dot === '.')) return undefined
    else steps.push(key)
  }
  return steps.length === 0 ? undefined : steps
}
