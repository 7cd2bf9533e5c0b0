export interface OutputSpec {
  /** The explicit nothing, set before work starts: `none`, `0`, `[]`, `{}`, `false`, or the strict answer. Never empty. */
  nothing: string
  describe: string
}

export type OutputSpecs = Readonly<Record<string, OutputSpec>>

/** Every action has these; an action may describe them in its own words, the nothing stays. */
export const standardOutputs = {
  verdict: { nothing: 'error', describe: 'The verdict, in one word. `error` when the action could not come to one.' },
  reason: { nothing: 'none', describe: 'The reason in one sentence with numbers, at most 300 characters.' },
  report: { nothing: 'none', describe: 'Path of the full report (JSON), in the temporary folder of the runner.' },
} as const satisfies OutputSpecs

/** The outputs an action adds to `verdict`, `reason` and `report`. */
export function defineOutputs<const O extends OutputSpecs>(specs: O): O {
  return specs
}

export type OutputValues<O extends OutputSpecs> = Partial<Record<keyof O & string, string>>

/** An action's own outputs after the three of all actions. */
export function allOutputs(specs: OutputSpecs): OutputSpecs {
  const all: Record<string, OutputSpec> = { ...standardOutputs, ...specs }
  for (const [name, { nothing }] of Object.entries(standardOutputs)) {
    if (all[name]?.nothing !== nothing) throw new Error(`output ${name}: its nothing is ${nothing}`)
  }
  return all
}
